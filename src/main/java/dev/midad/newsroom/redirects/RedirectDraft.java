package dev.midad.newsroom.redirects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor says of an old address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an editor says of an old address")
public record RedirectDraft(
        @NotNull
        @SingleLine
        @Size(max = 2000)
        @Schema(
                pattern = "\\S",
                description =
                        "The old path, perhaps with a query, or its whole URL, of which the host does not matter; `/*` at its end: all that lies under it",
                examples = "/2013/05/old-name")
        String from,

        @Valid @Schema(description = "Where it leads; left out with `410` alone") @Nullable
        RedirectTarget to,

        @Schema(
                description = "`301`, where it is left out: for good; `302`: for now; `410`: what stood there is gone",
                enumeration = {"301", "302", "410"},
                examples = "301")
        @Nullable
        Integer status,

        @Size(max = 500) @Schema(description = "For colleagues", examples = "من الموقع القديم") @Nullable
        String note) {

    static final int GONE = 410;
    static final Set<Integer> STATUSES = Set.of(301, 302, GONE);

    int statusOrUsual() {
        return status == null ? 301 : status;
    }

    boolean tellsGone() {
        return statusOrUsual() == GONE;
    }

    static RedirectDraft of(Redirect redirect) {
        return of(redirect, redirect.target());
    }

    /** Returns the draft of the redirect with another destination. */
    static RedirectDraft of(Redirect redirect, @Nullable RedirectTarget to) {
        return new RedirectDraft(redirect.fromAddress, to, redirect.status, redirect.note);
    }
}
