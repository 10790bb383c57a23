package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds where a file is fetched from, and what is said of it. */
@Schema(description = "Where a file is fetched from, and what is said of it")
record FetchDraft(
        @NotNull
        @Size(max = 2000)
        @Schema(
                description = "An address of `https` or `http` that leads to the file, through five redirects at most",
                examples = "https://agency.example/photos/kuwait-conference.jpg")
        String url,

        @Schema(
                implementation = MediaDraft.class,
                description =
                        "Goes before what the file says of itself. It changes nothing where the library has these bytes already.")
        @Nullable
        JsonNode medium) {}
