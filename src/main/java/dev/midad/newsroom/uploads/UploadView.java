package dev.midad.newsroom.uploads;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows how far an upload has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Upload", description = "How far a file has come that is sent in several requests")
public record UploadView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "How many bytes are there; the next request begins here",
                examples = "8388608")
        long offset,

        @Schema(required = true, description = "How many bytes the file has", examples = "209715200")
        long length,

        @Schema(description = "The name that came with it", examples = "مقابلة.mp4") @Nullable
        String fileName,

        @Schema(description = "`Upload-Metadata` as it came", examples = "filename 2YXZgtin2KjZhNipLm1wNA==") @Nullable
        String metadata,

        @Schema(required = true, description = "When it is given up, unless more comes")
        Instant expiresAt,

        @Schema(description = "The id of the medium, once the file is whole and in the library") @Nullable
        UUID medium) {

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.id,
                upload.received,
                upload.length,
                upload.fileName,
                upload.metadata,
                upload.expiresAt,
                upload.mediaId);
    }
}
