package dev.midad.foundation.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Gives unlisted answers, and refusals as well, the headers that keep their address from spreading. */
@Provider
@Unlisted
public class UnlistedAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.putSingle("X-Robots-Tag", "noindex");
        headers.putSingle("Referrer-Policy", "no-referrer");
    }
}
