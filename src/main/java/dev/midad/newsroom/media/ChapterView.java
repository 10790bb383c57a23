package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.files.Chapter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tells where a chapter of a recording begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Chapter", description = "A chapter of a recording")
public record ChapterView(
        @Schema(required = true, description = "Where it begins, in seconds", examples = "61.5")
        double start,

        @Schema(examples = "ضيف الحلقة") @Nullable String title) {

    private static final double MILLIS = 1_000;

    static ChapterView of(Chapter chapter) {
        return new ChapterView(chapter.start().toMillis() / MILLIS, chapter.title());
    }
}
