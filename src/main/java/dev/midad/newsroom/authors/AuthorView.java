package dev.midad.newsroom.authors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.Direction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds an author as readers get them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Author", description = "An author, as readers get them")
public record AuthorView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "المحرر-السياسي")
        String slug,

        @Schema(required = true, description = "Language of the name that is given", examples = "ar")
        String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, examples = "المحرر السياسي")
        String name,

        @Schema(
                required = true,
                description =
                        "What lists are ordered by: the name in its own language without titles and the article, or what an editor has chosen",
                examples = "محرر السياسي")
        String sortName,

        @Nullable String bio,

        @Schema(examples = "https://media.example/author.jpg") @Nullable
        String avatarUrl,

        @Schema(required = true) List<AuthorLink> links,

        @Schema(required = true, description = "In other languages, by language tag")
        Map<String, AuthorText> translations,

        @Schema(description = "Visible articles, with `include=articleCount`") @Nullable
        Long articleCount)
        implements Tagged {

    static AuthorView of(Author author, @Nullable String lang, @Nullable Long articles) {
        var given = LanguageTags.lookUp(author.translations.keySet(), lang).orElse(author.lang);
        var text = author.translations.get(given);
        return new AuthorView(
                author.id,
                author.slug,
                given,
                Direction.of(given),
                text == null ? author.name : text.name(),
                author.sortName(),
                text == null ? author.bio : text.bio(),
                author.avatarUrl,
                author.links,
                author.translations,
                articles);
    }

    @Override
    public Stream<String> cacheTags() {
        return articleCount == null ? Stream.of("author:" + id) : Stream.of("author:" + id, "articles");
    }
}
