package dev.midad.newsroom.tags;

import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.slugs.NamedDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about a tag. */
@Schema(description = "What an editor decides about a tag")
public record TagDraft(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "مكافحة الإرهاب")
        String name,

        @Schema(description = "Made from the name where it is left out", examples = "مكافحة-الإرهاب") @Nullable
        String slug,

        @LanguageTag
        @Schema(description = "Language of the name; the publication's where it is left out", examples = "ar")
        @Nullable
        String lang,

        @Size(max = 2000) @Nullable String description,

        @Size(max = 50) @Schema(description = "Name and description in other languages, by language tag") @Nullable
        Map<@LanguageTag String, @NotNull @Valid TagText> translations)
        implements NamedDraft {

    static TagDraft of(Tag tag) {
        return new TagDraft(tag.name, tag.slug, tag.lang, tag.description, tag.translations);
    }
}
