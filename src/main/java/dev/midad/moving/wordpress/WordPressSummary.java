package dev.midad.moving.wordpress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sums up what an export held, and what became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordPressSummary(
        @Schema(description = "Lines handed to the import, by kind", examples = "{\"article\": 12, \"section\": 8}")
        Map<String, Long> carried,

        @Schema(description = "Posts that are none, by kind or status", examples = "{\"attachment\": 3, \"page\": 1}")
        Map<String, Long> notCarried,

        @Schema(description = "Findings, by code", examples = "{\"shortcode-unknown\": 2}")
        Map<String, Long> findings,

        @Schema(
                description =
                        "Files of attachments, by what became of them in the library; left out where none came in",
                examples = "{\"created\": 3, \"unchanged\": 1}")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, Long> media,

        @Schema(description = "Where the file could not be read any further; left out where it was read whole")
        @Nullable
        Stop stopped) {

    /** Says where reading stopped, and why. */
    public record Stop(int line, String code, WordPressDetail detail) {}

    static WordPressSummary until(
            WxrException broken,
            SortedMap<String, Long> carried,
            SortedMap<String, Long> notCarried,
            SortedMap<String, Long> findings,
            SortedMap<String, Long> media) {
        return new WordPressSummary(
                carried,
                notCarried,
                findings,
                media,
                new Stop(broken.line(), broken.code(), WordPressDetail.of(broken.reason())));
    }

    public WordPressSummary {
        carried = new TreeMap<>(carried);
        notCarried = new TreeMap<>(notCarried);
        findings = new TreeMap<>(findings);
        media = new TreeMap<>(media);
    }
}
