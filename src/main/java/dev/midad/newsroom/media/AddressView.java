package dev.midad.newsroom.media;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds the address of a picture in a size of its own. */
@Schema(name = "MediumAddress", description = "The address of a picture in a size of its own")
public record AddressView(
        @Schema(
                required = true,
                examples = "/media/01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e3f/3f2a90bc1d4e/800x600.webp?token=…")
        String url,

        @Schema(required = true, description = "How wide it is: never wider than the picture", examples = "800")
        int width,

        @Schema(required = true, description = "How high it is", examples = "600")
        int height,

        @Schema(required = true, description = "How long it works")
        Instant until) {}
