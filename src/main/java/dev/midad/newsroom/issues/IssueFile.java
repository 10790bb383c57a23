package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names a file that holds the whole issue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A file that holds the whole issue")
public record IssueFile(
        @NotNull @Schema(required = true) Kind kind,

        @NotNull @Schema(required = true, description = "The id of a file of the library")
        UUID medium,

        @Min(1)
        @Max(10_000)
        @Schema(description = "How many pages it has; the library's count where it is left out", examples = "64")
        @Nullable
        Integer pages) {

    /** Says what the file is for. */
    @Schema(
            name = "IssueFileKind",
            examples = "pdf",
            description = "What the file is for",
            enumeration = {"pdf", "epub", "replica"})
    public enum Kind {
        PDF("application/pdf"),
        EPUB("application/epub+zip"),
        REPLICA("application/pdf");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Returns the type that the file has. */
        public String mediaType() {
            return mediaType;
        }

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
