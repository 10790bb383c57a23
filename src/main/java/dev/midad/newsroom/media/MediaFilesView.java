package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds addresses by which the desk sees a medium, whether readers have it or not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MediumFiles",
        description = "Addresses by which the desk sees it, whether readers have it or not; they work until `until`")
public record MediaFilesView(
        @Schema(
                required = true,
                description = "The file as it was uploaded",
                examples = "/media/01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e3f/3f2a90bc1d4e/original.jpg?token=…")
        String original,

        @Schema(description = "Of a picture: small enough for lists; of a document: its first page") @Nullable
        String thumb,

        @Schema(description = "Of a picture: its sizes, as `srcset` of HTML takes them") @Nullable
        String srcset,

        @Schema(required = true, description = "How long they work")
        Instant until) {}
