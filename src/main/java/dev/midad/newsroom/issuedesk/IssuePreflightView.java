package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.articles.ArticleRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows what publishing an issue would do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IssuePreflight", description = "What publishing an issue would do, and what would be amiss with it")
public record IssuePreflightView(
        @Schema(required = true, description = "Always true: nothing was published", examples = "true")
        boolean dryRun,

        @Schema(required = true, description = "Whether publishing would succeed", examples = "true")
        boolean publishable,

        @Schema(
                required = true,
                description = "The revision that was looked at, to be named when it is published",
                examples = "7")
        int revision,

        @Schema(description = "When readers would get it; absent for at once") @Nullable
        Instant at,

        @Schema(
                required = true,
                description = "The articles that would go out with it, because readers do not have them")
        List<ArticleRef> articles,

        @Schema(required = true) List<IssueFinding> findings) {}
