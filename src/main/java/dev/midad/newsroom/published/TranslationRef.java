package dev.midad.newsroom.published;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the same article in another language. */
@Schema(description = "The same article in another language")
public record TranslationRef(
        @Schema(required = true, examples = "en") String lang,
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "kuwait-hosts-conference")
        String slug) {}
