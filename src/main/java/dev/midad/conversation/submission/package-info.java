/** What readers send: comments, changes of their own comments, and likes, within limits. */
@NullMarked
package dev.midad.conversation.submission;

import org.jspecify.annotations.NullMarked;
