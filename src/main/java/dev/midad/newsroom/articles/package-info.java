/** Keeps articles at the desk: drafts, revisions, workflow, planned times, and publishing. */
@NullMarked
package dev.midad.newsroom.articles;

import org.jspecify.annotations.NullMarked;
