/** What moderators do: the queue, decisions one by one and in bulk, and erasure. */
@NullMarked
package dev.midad.conversation.moderation;

import org.jspecify.annotations.NullMarked;
