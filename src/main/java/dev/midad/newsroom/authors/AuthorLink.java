package dev.midad.newsroom.authors;

import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says where else an author is found. */
@Schema(description = "Where else an author is found")
public record AuthorLink(
        @NotNull @SingleLine @Size(max = 100) @Schema(examples = "x")
        String label,

        @NotNull @WebAddress @Size(max = 2000) @Schema(examples = "https://x.com/example")
        String url) {}
