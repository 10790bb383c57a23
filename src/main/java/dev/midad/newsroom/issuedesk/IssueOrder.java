package dev.midad.newsroom.issuedesk;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says how an issue is to be published. */
@Schema(description = "How an issue is to be published: at once where no time is named")
public record IssueOrder(
        @Min(1)
        @Schema(
                description = "The revision that was proofed; where another is the present one, nothing is published",
                examples = "7")
        @Nullable
        Integer revision,

        @Schema(description = "When readers get it, a time to come", examples = "2027-01-01T06:00:00+03:00") @Nullable
        Instant at) {

    static final IssueOrder NOW = new IssueOrder(null, null);
}
