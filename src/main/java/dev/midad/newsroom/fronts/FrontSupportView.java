package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.published.ArticleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows what stands under an item of a front. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FrontSupporting", description = "What stands under an item of a front")
public record FrontSupportView(
        @Schema(required = true) FrontItemKind kind,

        @Schema(
                description = "In the place of its own headline; of a link its only one",
                examples = "جدول أعمال المؤتمر")
        @Nullable
        String headline,

        @Schema(description = "The article, as lists show it") @Nullable
        ArticleView article,

        @Schema(description = "The issue, as lists show it") @Nullable
        IssueView issue,

        @Schema(description = "The page of the site") @Nullable
        FrontPageView page,

        @Schema(description = "Where a link leads", examples = "/عن-المجلة") @Nullable
        String url) {}
