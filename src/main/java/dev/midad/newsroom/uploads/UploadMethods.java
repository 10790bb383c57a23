package dev.midad.newsroom.uploads;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;

/** Reads the method of an upload's request from X-HTTP-Method-Override, for networks that let no PATCH through. */
@Provider
@PreMatching
public class UploadMethods implements ContainerRequestFilter {

    private static final Set<String> METHODS = Set.of(HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.HEAD);

    @Override
    public void filter(ContainerRequestContext request) {
        var method = request.getHeaderString("X-HTTP-Method-Override");
        if (method != null
                && request.getMethod().equals(HttpMethod.POST)
                && request.getUriInfo().getPath().startsWith(UploadEditorialResource.PATH)
                && METHODS.contains(method.toUpperCase(Locale.ROOT))) {
            request.setMethod(method.toUpperCase(Locale.ROOT));
        }
    }
}
