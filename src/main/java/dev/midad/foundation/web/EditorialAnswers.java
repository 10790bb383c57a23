package dev.midad.foundation.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives editorial answers their headers: no cache may keep them, and the ETag is the version that the client sends
 * back.
 */
@Provider
@Edited
public class EditorialAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (response.getEntity() instanceof Versioned versioned) {
            headers.putSingle(HttpHeaders.ETAG, Preconditions.etag(versioned.version()));
        }
        NextPage.link(request, response.getEntity()).ifPresent(link -> headers.putSingle(HttpHeaders.LINK, link));
    }
}
