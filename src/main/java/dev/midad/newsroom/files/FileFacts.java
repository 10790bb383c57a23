package dev.midad.newsroom.files;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is.
 *
 * @param inlineSafe whether a browser may show it by itself; anything else is only to be downloaded
 * @param width of a video as it is shown, in pixels; pictures are measured elsewhere
 * @param pages of a PDF
 * @param warnings codes of {@link FileWarning}
 * @param text of a PDF, cut, with its letters in their usual forms
 */
public record FileFacts(
        MediaKind kind,
        String mediaType,
        boolean inlineSafe,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Duration duration,
        @Nullable Integer pages,
        boolean animated,
        EmbeddedMetadata metadata,
        List<Chapter> chapters,
        List<String> warnings,
        @Nullable String text) {

    public FileFacts {
        chapters = List.copyOf(chapters);
        warnings = List.copyOf(warnings);
    }
}
