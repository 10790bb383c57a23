package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Colleague;
import dev.midad.newsroom.sections.SectionRef;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows an article in one line of the desk's list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialArticleSummary", description = "An article in a list of the desk")
public record ArticleEditorialSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "0") int version,
        @Schema(required = true) ArticleType type,
        @Schema(required = true) ArticleState state,
        @Nullable Review review,
        @Schema(required = true) boolean hasUnpublishedChanges,
        @Schema(required = true) boolean trashed,
        @Schema(required = true, examples = "ar") String lang,

        @Schema(required = true, examples = "الكويت-تستضيف-مؤتمر")
        String slug,

        @Nullable String headline,
        @Nullable SectionRef section,
        @Schema(required = true) UUID createdBy,

        @Schema(description = "Who wrote it first; absent where nobody here is known by the id") @Nullable
        Colleague creator,

        @Schema(description = "Who saved its latest revision") @Nullable
        Colleague changedBy,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant unpublishAt) {

    static ArticleEditorialSummary of(Article article, @Nullable SectionRef section, Authorship names) {
        return new ArticleEditorialSummary(
                article.id,
                article.version,
                article.type(),
                article.state(),
                article.review == null ? null : Review.tagged(article.review),
                article.hasUnpublishedChanges(),
                article.isTrashed(),
                article.lang,
                article.slug,
                article.headline,
                section,
                article.createdBy,
                names.creator(),
                names.changedBy(),
                article.createdAt,
                article.updatedAt,
                article.firstPublishedAt,
                article.scheduledAt,
                article.unpublishAt);
    }
}
