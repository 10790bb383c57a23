/** Makes the front pages: their containers as drafts, each launched by itself, with its revisions, and what is amiss with them. */
@NullMarked
package dev.midad.newsroom.frontdesk;

import org.jspecify.annotations.NullMarked;
