package dev.midad.newsroom.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an article was taken down, why, and when. */
public record Takedown(String reason, @Nullable String statement, Instant at) {

    public TakedownDraft draft() {
        return new TakedownDraft(TakedownDraft.Reason.tagged(reason), statement);
    }
}
