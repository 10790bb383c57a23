package dev.midad.newsroom.authors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds an author as editors get them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialAuthor", description = "An author, as editors see them")
public record AuthorEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true, examples = "المحرر-السياسي")
        String slug,

        @Schema(required = true, examples = "ar") String lang,

        @Schema(required = true, examples = "المحرر السياسي")
        String name,

        @Schema(
                required = true,
                description =
                        "What lists are ordered by: the name without titles and the article, or what an editor has chosen",
                examples = "محرر السياسي")
        String sortName,

        @Nullable String bio,

        @Schema(examples = "https://media.example/author.jpg") @Nullable
        String avatarUrl,

        @Schema(required = true) List<AuthorLink> links,
        @Schema(required = true) Map<String, AuthorText> translations,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static AuthorEditorialView of(Author author) {
        return new AuthorEditorialView(
                author.id,
                author.version,
                author.slug,
                author.lang,
                author.name,
                author.sortName(),
                author.bio,
                author.avatarUrl,
                author.links,
                author.translations,
                author.createdAt,
                author.updatedAt);
    }
}
