package dev.midad.newsroom.redirects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds where a redirect leads on somebody who asks for an address.
 *
 * @param path the address, where it lies on the publication's own site
 * @param address the address, where it lies elsewhere
 * @param kind the kind of what it leads to, where that is no address
 * @param thing the id of what it leads to, where that is no address
 */
public record Redirection(
        UUID id,
        int status,
        @Nullable SitePath path,
        @Nullable String address,
        @Nullable String kind,
        @Nullable UUID thing) {

    static Redirection of(UUID id, int status, Destination to) {
        var path = to.path();
        return new Redirection(id, status, path, path == null ? to.address() : null, to.kind(), to.id());
    }

    public boolean isGone() {
        return status == RedirectDraft.GONE;
    }
}
