package dev.midad.newsroom.published;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.TakedownDraft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says why and when an article or page was taken down. */
public record Takedown(String reason, @Nullable String statement, Instant at) {

    public TakedownDraft draft() {
        return new TakedownDraft(TakedownDraft.Reason.tagged(reason), statement);
    }

    /**
     * Returns the problem for a client that asks for what was taken down.
     *
     * @param unstated what is said where the editors have stated nothing
     */
    public ProblemException refusal(Message unstated) {
        return ProblemException.of(
                        ProblemType.TAKEN_DOWN, statement == null ? unstated : new Message(statement, statement))
                .telling("reason", reason)
                .telling("takenDownAt", at.toString());
    }
}
