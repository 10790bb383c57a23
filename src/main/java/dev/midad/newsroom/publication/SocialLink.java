package dev.midad.newsroom.publication;

import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says where else the publication is found. */
@Schema(description = "Where else the publication is found")
public record SocialLink(
        @NotNull @SingleLine @Size(max = 100) @Schema(examples = "x")
        String platform,

        @NotNull @WebAddress @Size(max = 2000) @Schema(examples = "https://x.com/example")
        String url) {}
