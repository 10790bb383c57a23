package dev.midad.conversation.comments;

import dev.midad.conversation.spam.CleanComment;
import dev.midad.conversation.spam.Commenter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that a reader sends.
 *
 * @param answered the comment that it answers, which the caller has found under the same article
 */
public record NewComment(
        UUID id, UUID article, @Nullable UUID answered, CleanComment wording, Commenter author, Instant sentAt) {}
