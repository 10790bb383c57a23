/** What readers write under articles: submission, threads, likes, moderation, and what keeps them clean. */
@NullMarked
package dev.midad.comments;

import org.jspecify.annotations.NullMarked;
