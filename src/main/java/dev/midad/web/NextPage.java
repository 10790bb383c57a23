package dev.midad.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Links a page of a list to the next one (RFC 8288), for clients that follow headers. */
final class NextPage {

    private NextPage() {}

    /** Relative to the address that was asked, which a proxy may know under another host. */
    static void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.page().next() != null) {
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.page().next())
                    .build();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()));
        }
    }
}
