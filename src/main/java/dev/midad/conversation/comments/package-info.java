/** What readers wrote under articles: comments, their threads and their counts. */
@NullMarked
package dev.midad.conversation.comments;

import org.jspecify.annotations.NullMarked;
