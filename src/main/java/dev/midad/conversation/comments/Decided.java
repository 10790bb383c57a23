package dev.midad.conversation.comments;

import dev.midad.conversation.spam.SpamSort;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What moderators decided about a comment.
 *
 * @param at null where only Midad has decided
 * @param by the name of the moderator
 * @param learned what the spam filter has learned from the comment
 */
public record Decided(
        CommentState state,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable SpamSort learned) {}
