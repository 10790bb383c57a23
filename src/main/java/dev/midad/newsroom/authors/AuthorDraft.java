package dev.midad.newsroom.authors;

import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.WebAddress;
import dev.midad.newsroom.slugs.NamedDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about an author. */
@Schema(description = "What an editor decides about an author")
public record AuthorDraft(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "المحرر السياسي")
        String name,

        @Schema(description = "Made from the name where it is left out", examples = "المحرر-السياسي") @Nullable
        String slug,

        @LanguageTag
        @Schema(description = "Language of the name; the publication's where it is left out", examples = "ar")
        @Nullable
        String lang,

        @SingleLine
        @Size(max = 200)
        @Schema(
                description =
                        "What lists are ordered by; made from the name, without titles and the article, where it is left out",
                examples = "محرر السياسي")
        @Nullable
        String sortName,

        @Size(max = 10000) @Nullable String bio,

        @WebAddress @Size(max = 2000) @Schema(examples = "https://media.example/author.jpg") @Nullable
        String avatarUrl,

        @Size(max = 20) @Nullable List<@NotNull @Valid AuthorLink> links,

        @Size(max = 50) @Schema(description = "Name and bio in other languages, by language tag") @Nullable
        Map<@LanguageTag String, @NotNull @Valid AuthorText> translations)
        implements NamedDraft {

    static AuthorDraft of(Author author) {
        return new AuthorDraft(
                author.name,
                author.slug,
                author.lang,
                author.sortName,
                author.bio,
                author.avatarUrl,
                author.links,
                author.translations);
    }
}
