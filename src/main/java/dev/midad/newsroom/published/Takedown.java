package dev.midad.newsroom.published;

import dev.midad.newsroom.publication.TakedownDraft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says why and when an article was taken down. */
public record Takedown(String reason, @Nullable String statement, Instant at) {

    public TakedownDraft draft() {
        return new TakedownDraft(TakedownDraft.Reason.tagged(reason), statement);
    }
}
