package dev.midad.foundation.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links a page of a list to the next one (RFC 8288), for clients that follow headers. */
public final class NextPage {

    private NextPage() {}

    /**
     * Returns the Link header's value; empty where there is no next page. The link is relative to the requested
     * address, which a proxy may know under another host.
     */
    public static Optional<String> link(ContainerRequestContext request, @Nullable Object entity) {
        var cursor = cursor(entity);
        if (cursor == null) {
            return Optional.empty();
        }
        var address = request.getUriInfo().getRequestUriBuilder();
        KnownParameters.ignored(request).forEach(name -> address.replaceQueryParam(name, (Object[]) null));
        var next = address.replaceQueryParam("cursor", cursor).build();
        return Optional.of("<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()));
    }

    private static @Nullable String cursor(@Nullable Object entity) {
        if (entity instanceof Formatted formatted) {
            return formatted.next();
        }
        return entity instanceof Paged page ? page.page().next() : null;
    }
}
