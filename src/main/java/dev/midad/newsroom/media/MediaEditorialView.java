package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.newsroom.tags.TagRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a medium to the desk. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialMedium", description = "A medium of the library, as the desk sees it")
public record MediaEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(
                required = true,
                description = "What it is. More kinds may come",
                examples = "image",
                enumeration = {"image", "audio", "video", "document"})
        String kind,

        @Schema(required = true, description = "By its content, whatever its name says", examples = "image/jpeg")
        String mediaType,

        @Schema(required = true, description = "The name that it came with", examples = "مؤتمر-الكويت.jpg")
        String fileName,

        @Schema(required = true, description = "The length of the file", examples = "8388608")
        long bytes,

        @Schema(
                required = true,
                description = "The SHA-256 of the file, in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "As it is seen, in pixels", examples = "6000") @Nullable
        Integer width,

        @Schema(description = "As it is seen, in pixels", examples = "4000") @Nullable
        Integer height,

        @Schema(required = true, description = "It moves; its sizes show the first of its pictures", examples = "false")
        boolean animated,

        @Schema(description = "Of a recording or a film, in seconds") @Nullable
        Double duration,

        @Schema(description = "Of a document") @Nullable Integer pages,

        @Schema(required = true, description = "Of a recording")
        List<ChapterView> chapters,

        @Nullable FocalDraft focal,

        @Schema(required = true, description = "What is shown at a ratio, by ratios such as `16:9`")
        Map<String, CropDraft> crops,

        @Schema(description = "A blurred picture of some 25 bytes (ThumbHash, base64)") @Nullable
        String thumbhash,

        @Schema(description = "The colour that most of the picture has", examples = "#8a6f4d") @Nullable
        String colour,

        @Schema(required = true, description = "What is said of it, by language tag")
        Map<String, MediaText> texts,

        @Schema(description = "Who made it") @Nullable String creator,

        @Schema(description = "Who is named beside it") @Nullable
        String credit,

        @Schema(description = "Who holds the rights") @Nullable
        String copyright,

        @Schema(description = "Where the newsroom has it from") @Nullable
        String source,

        @Schema(description = "When it was taken, as exactly as that is known", examples = "2026-11-13T09:30:00+03:00")
        @Nullable
        String takenAt,

        @Schema(required = true, description = "Words that the file brought with it")
        List<String> keywords,

        @Schema(required = true) List<TagRef> tags,

        @Schema(description = "How it was made, by IPTC's `digitalsourcetype`") @Nullable
        String digitalSourceType,

        @Schema(description = "`present` where the original carries a manifest of its provenance (C2PA)") @Nullable
        String provenance,

        @Schema(description = "Where it was taken; readers never get it", examples = "29.3759") @Nullable
        Double latitude,

        @Schema(description = "Where it was taken; readers never get it", examples = "47.9774") @Nullable
        Double longitude,

        @Schema(required = true, description = "What is odd about the file, such as an ending that belies its type")
        List<String> warnings,

        @Nullable UsageCategory category,

        @Schema(description = "What restricts its use, for the desk") @Nullable
        String restrictions,

        @Nullable Licence licence,
        @Nullable Denial denial,

        @Schema(required = true, description = "Whether its rights allow it to be shown just now", examples = "true")
        boolean usable,

        @Schema(description = "When it ceases to be usable, where that is known") @Nullable
        Instant usableUntil,

        @Schema(description = "Why readers do not get it any more") @Nullable
        TakedownDraft takedown,

        @Schema(description = "When it was taken down") @Nullable
        Instant takenDownAt,

        @Schema(
                description =
                        "Articles whose draft has it, or that readers have or will have with it; only where one medium is read, and a hundred at most")
        @Nullable
        List<UUID> articles,

        @Schema(required = true) MediaFilesView files,

        @Schema(required = true, description = "Whether whoever asks may change it", examples = "true")
        boolean editable,

        @Schema(required = true, description = "In the trash", examples = "false")
        boolean trashed,

        @Schema(required = true, description = "Who uploaded it")
        UUID createdBy,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable Instant trashedAt)
        implements Versioned {}
