package dev.midad.newsroom.redirects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds a redirect as editors get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Redirect", description = "What is said of an old address")
public record RedirectView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(
                required = true,
                description = "The old path, decoded; `/*` at its end: all that lies under it",
                examples = "/2013/05/old-name")
        String from,

        @Schema(description = "The end of the chain, where it was led on; absent with `410`") @Nullable
        RedirectTarget to,

        @Schema(
                required = true,
                description = "`301`: for good; `302`: for now; `410`: what stood there is gone",
                examples = "301")
        int status,

        @Schema(description = "For colleagues", examples = "من الموقع القديم") @Nullable
        String note,

        @Schema(
                implementation = String.class,
                format = "date",
                description = "The last day, in UTC, on which somebody asked for it; up to a minute late",
                examples = "2026-01-31")
        @Nullable
        LocalDate lastUsedOn,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static RedirectView of(Redirect redirect) {
        return new RedirectView(
                redirect.id,
                redirect.version,
                redirect.fromAddress,
                redirect.target(),
                redirect.status,
                redirect.note,
                redirect.lastUsedOn,
                redirect.createdAt,
                redirect.updatedAt);
    }
}
