package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import java.time.Instant;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says how a draft is to be published; an empty order publishes it at once. */
@Schema(description = "How a draft is to be published: at once where nothing is said")
public record PublishOrder(
        @Schema(
                description = "For migrated content: when it was first published elsewhere",
                examples = "2024-11-13T06:00:00Z")
        @Nullable
        Instant publishedAt,

        @Schema(
                description =
                        "When readers get it, a time to come; changed by publishing again, given up by `unschedule`",
                examples = "2027-01-01T06:00:00+03:00")
        @Nullable
        Instant at,

        @Schema(description = "When readers no longer get it, after that", examples = "2027-02-01T06:00:00+03:00")
        @Nullable
        Instant unpublishAt) {

    public static final PublishOrder NOW = new PublishOrder(null, null, null);

    /**
     * Refuses times that cannot be kept.
     *
     * @throws ProblemException {@code validation-failed} where the times contradict one another or the clock
     */
    void requireSound(Instant now, @Nullable Instant plannedEnd) {
        var wrongs = new ArrayList<Wrong>();
        if (at != null && publishedAt != null) {
            wrongs.add(Wrong.field(
                    "/publishedAt",
                    "ambiguous",
                    new Message("Send publishedAt or at, not both.", "أرسل publishedAt أو at وليس كليهما.")));
        }
        if (at != null && !at.isAfter(now)) {
            wrongs.add(Times.inThePast("/at"));
        }
        if (publishedAt != null && publishedAt.isAfter(now)) {
            wrongs.add(Times.inTheFuture("/publishedAt"));
        }
        var end = unpublishAt == null ? plannedEnd : unpublishAt;
        if (end != null && !end.isAfter(at == null ? now : at)) {
            wrongs.add(Times.endsTooEarly(unpublishAt == null ? "/at" : "/unpublishAt"));
        }
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
    }
}
