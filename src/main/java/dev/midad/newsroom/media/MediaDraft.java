package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what a person decides about a medium of the library. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a person decides about a medium of the library")
public record MediaDraft(
        @SingleLine
        @Size(max = 255)
        @Schema(description = "The name under which whoever takes the file keeps it", examples = "مؤتمر-الكويت.jpg")
        @Nullable
        String fileName,

        @Size(max = 50) @Schema(description = "What is said of it, by language tag") @Nullable
        Map<@LanguageTag String, @NotNull @Valid MediaText> texts,

        @SingleLine @Size(max = 500) @Schema(description = "Who made it", examples = "فهد العنزي") @Nullable
        String creator,

        @SingleLine
        @Size(max = 500)
        @Schema(description = "Who is named beside it", examples = "تصوير: فهد العنزي")
        @Nullable
        String credit,

        @SingleLine @Size(max = 500) @Schema(description = "Who holds the rights") @Nullable
        String copyright,

        @SingleLine
        @Size(max = 500)
        @Schema(description = "Where the newsroom has it from", examples = "كونا")
        @Nullable
        String source,

        @Size(max = 50) @Schema(description = "Ids or slugs of tags") @Nullable
        List<@NotNull String> tags,

        @Pattern(regexp = "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?")
        @Schema(
                description = "When it was taken, as exactly as that is known, with an offset where that is",
                examples = "2026-11-13T09:30:00+03:00")
        @Nullable
        String takenAt,

        @Valid @Schema(description = "The middle of the picture where it is left out") @Nullable
        FocalDraft focal,

        @Size(max = 20) @Schema(description = "What is shown at a ratio, by ratios such as `16:9`") @Nullable
        Map<@Pattern(regexp = "[1-9][0-9]{0,4}:[1-9][0-9]{0,4}") String, @NotNull @Valid CropDraft> crops,

        @Size(max = 200)
        @Pattern(regexp = "[A-Za-z]+|https?://[^\\s]+")
        @Schema(
                description = "How it was made, by IPTC's `digitalsourcetype`",
                examples = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")
        @Nullable
        String digitalSourceType,

        @Schema(description = "By which right the newsroom has it") @Nullable
        UsageCategory category,

        @Size(max = 5000)
        @Schema(description = "What restricts its use, for the desk; with it nobody may use it without a licence")
        @Nullable
        String restrictions,

        @Valid @Schema(description = "What the newsroom may do with it, and how long") @Nullable
        Licence licence,

        @Valid @Schema(description = "That it must not be shown, whatever its licence says") @Nullable
        Denial denial) {

    /** Holds no decision. */
    static final MediaDraft EMPTY =
            new MediaDraft(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static MediaDraft of(Medium medium) {
        return new MediaDraft(
                medium.fileName,
                medium.texts,
                medium.creator,
                medium.credit,
                medium.copyright,
                medium.source,
                medium.tagIds.stream().map(UUID::toString).toList(),
                medium.takenAt,
                medium.focalX == null || medium.focalY == null ? null : new FocalDraft(medium.focalX, medium.focalY),
                medium.crops,
                medium.digitalSourceType,
                medium.category == null ? null : UsageCategory.tagged(medium.category),
                medium.restrictions,
                medium.licence,
                medium.denial);
    }
}
