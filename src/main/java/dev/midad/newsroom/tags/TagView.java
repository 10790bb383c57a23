package dev.midad.newsroom.tags;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.Direction;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds a tag as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Tag", description = "A tag, as readers get it")
public record TagView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "مكافحة-الإرهاب")
        String slug,

        @Schema(required = true, description = "Language of the name that is given", examples = "ar")
        String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, examples = "مكافحة الإرهاب")
        String name,

        @Nullable String description,

        @Schema(required = true, description = "In other languages, by language tag")
        Map<String, TagText> translations,

        @Schema(description = "Visible articles, with `include=articleCount`") @Nullable
        Long articleCount)
        implements Tagged {

    static TagView of(Tag tag, @Nullable String lang, @Nullable Long articles) {
        var given = LanguageTags.lookUp(tag.translations.keySet(), lang).orElse(tag.lang);
        var text = tag.translations.get(given);
        return new TagView(
                tag.id,
                tag.slug,
                given,
                Direction.of(given),
                text == null ? tag.name : text.name(),
                text == null ? tag.description : text.description(),
                tag.translations,
                articles);
    }

    @Override
    public Stream<String> cacheTags() {
        return articleCount == null ? Stream.of("tag:" + id) : Stream.of("tag:" + id, "articles");
    }
}
