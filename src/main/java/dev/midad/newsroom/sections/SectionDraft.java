package dev.midad.newsroom.sections;

import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.publication.CommentRules;
import dev.midad.newsroom.slugs.NamedDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about a section. */
@Schema(description = "What an editor decides about a section")
public record SectionDraft(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "شؤون دولية")
        String name,

        @Schema(description = "Made from the name where it is left out", examples = "شؤون-دولية") @Nullable
        String slug,

        @LanguageTag
        @Schema(description = "Language of the name; the publication's where it is left out", examples = "ar")
        @Nullable
        String lang,

        @Size(max = 2000) @Nullable String description,

        @Size(max = 50) @Schema(description = "Name and description in other languages, by language tag") @Nullable
        Map<@LanguageTag String, @NotNull @Valid SectionText> translations,

        @Schema(description = "Id or slug of the section above; left out, it stands at the top") @Nullable
        String parent,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Order among its sisters, lowest first; 0 where it is left out")
        @Nullable
        Integer position,

        @Valid
        @Schema(
                description =
                        "How comments are taken in it and in what lies under it; what is left out is decided above")
        @Nullable
        CommentRules comments)
        implements NamedDraft {

    static SectionDraft of(Section section) {
        return new SectionDraft(
                section.name,
                section.slug,
                section.lang,
                section.description,
                section.translations,
                section.parentId == null ? null : section.parentId.toString(),
                section.position,
                section.comments());
    }

    @Override
    public Reach reachSince(NamedDraft before) {
        return before instanceof SectionDraft section && isMovedSince(section)
                ? Reach.PLACE
                : NamedDraft.super.reachSince(before);
    }

    boolean isMovedSince(SectionDraft before) {
        return !Objects.equals(parent, before.parent);
    }
}
