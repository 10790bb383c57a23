package dev.midad.newsroom.previews;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Colleague;
import dev.midad.foundation.web.ShownOnce;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a preview link to the desk; its token and address stand only in the answer that creates it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PreviewLink",
        description = "A preview link as the desk sees it; what opens it only once, in the answer to its creation")
public record PreviewLinkView(
        @Schema(required = true) UUID id,

        @Schema(description = "Whom it is for", examples = "المراجع القانوني") @Nullable
        String note,

        @Schema(required = true) Colleague createdBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant expiresAt,
        @Nullable Instant revokedAt,

        @Schema(required = true, description = "Neither expired nor revoked")
        boolean live,

        @Schema(description = "What the address ends with, shown this once") @Nullable
        String token,

        @Schema(
                description = "The address that shows what it is a link to, told this once",
                examples = {"/v1/previews/AZk…", "/v1/previews/fronts/AZk…"})
        @Nullable
        String url)
        implements ShownOnce {

    static PreviewLinkView of(PreviewLink link, Instant now) {
        return of(link, now, null);
    }

    static PreviewLinkView of(PreviewLink link, Instant now, @Nullable String token) {
        return new PreviewLinkView(
                link.id,
                link.note,
                new Colleague(link.createdBy, link.createdByName),
                link.createdAt,
                link.expiresAt,
                link.revokedAt,
                link.isLive(now),
                token,
                token == null ? null : "/v1/previews/" + link.shown().kind().path + token);
    }
}
