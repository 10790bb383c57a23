package dev.midad.newsroom.media;

import dev.midad.newsroom.files.MediaKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what a file says of itself, as the library keeps it. */
record TakenIn(
        MediaKind kind,
        String sha256,
        long bytes,
        String mediaType,
        boolean inlineSafe,
        String fileName,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean animated,
        @Nullable Long durationMs,
        @Nullable Integer pages,
        List<ChapterView> chapters,
        @Nullable String thumbhash,
        @Nullable String colour,
        Map<String, MediaText> texts,
        @Nullable String creator,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String source,
        @Nullable String takenAt,
        List<String> keywords,
        @Nullable String digitalSourceType,
        boolean provenance,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> warnings,
        @Nullable String documentText) {

    TakenIn {
        chapters = List.copyOf(chapters);
        texts = Map.copyOf(texts);
        keywords = List.copyOf(keywords);
        warnings = List.copyOf(warnings);
    }
}
