package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import dev.midad.newsroom.articles.ArticleRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a front as the desk sees it; lists leave out the containers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialFront", description = "A front page, as the desk sees it; lists leave out the containers")
public record FrontEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true, examples = "الصفحة الرئيسية")
        String name,

        @Schema(required = true, examples = "الرئيسية") String slug,
        @Schema(required = true, examples = "ar") String lang,

        @Schema(description = "From top to bottom; always there in the answer of one front") @Nullable
        List<ContainerEditorialView> containers,

        @Schema(description = "The articles that the containers name, as they stand on the desk") @Nullable
        List<ArticleRef> articles,

        @Schema(
                description = "Since when readers have it; absent until a container is launched",
                examples = "2026-11-30T05:40:00Z")
        @Nullable
        Instant launchedAt,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static FrontEditorialView of(
            Front front, @Nullable List<ContainerEditorialView> containers, @Nullable List<ArticleRef> articles) {
        return new FrontEditorialView(
                front.id,
                front.version,
                front.name,
                front.slug,
                front.lang,
                containers,
                articles,
                front.launchedAt,
                front.createdAt,
                front.updatedAt);
    }
}
