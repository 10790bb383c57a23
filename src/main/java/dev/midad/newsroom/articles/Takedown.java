package dev.midad.newsroom.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an article was taken down, why, and when. */
record Takedown(String reason, @Nullable String statement, Instant at) {

    TakedownDraft draft() {
        return new TakedownDraft(TakedownDraft.Reason.tagged(reason), statement);
    }
}
