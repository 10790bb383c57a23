package dev.midad.newsroom.sections;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.Direction;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds a section as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Section", description = "A section, as readers get it")
public record SectionView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "شؤون-دولية") String slug,

        @Schema(required = true, description = "Language of the name that is given", examples = "ar")
        String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, examples = "شؤون دولية") String name,
        @Nullable String description,

        @Schema(required = true, description = "In other languages, by language tag")
        Map<String, SectionText> translations,

        @Nullable SectionRef parent,

        @Schema(required = true, description = "0 at the top of the tree")
        int depth,

        @Schema(required = true, description = "Order among its sisters")
        int position,

        @Schema(description = "Visible articles in it and under it, with `include=articleCount`") @Nullable
        Long articleCount)
        implements Tagged {

    static SectionView of(SectionRow row, @Nullable Section parent, @Nullable String lang, @Nullable Long articles) {
        var section = row.section();
        var given = LanguageTags.lookUp(section.translations.keySet(), lang).orElse(section.lang);
        var text = section.translations.get(given);
        return new SectionView(
                section.id,
                section.slug,
                given,
                Direction.of(given),
                text == null ? section.name : text.name(),
                text == null ? section.description : text.description(),
                section.translations,
                parent == null ? null : parent.ref(lang),
                row.depth(),
                section.position,
                articles);
    }

    @Override
    public Stream<String> cacheTags() {
        var own = articleCount == null ? Stream.of("section:" + id) : Stream.of("section:" + id, "articles");
        return parent == null ? own : Stream.concat(own, Stream.of("section:" + parent.id()));
    }
}
