package dev.midad.foundation.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers a request for a former slug with 301 and the present address. */
public final class Moved {

    private Moved() {}

    /**
     * @param collection the path under which the slug stands, such as {@code /v1/articles/}
     * @param rest what follows the slug, such as {@code /comments}
     */
    public static Response to(String collection, String slug, String rest, UriInfo asked) {
        var query = asked.getRequestUri().getRawQuery();
        var path = collection + URLEncoder.encode(slug, StandardCharsets.UTF_8) + rest;
        // The address is relative, so that it is right behind any proxy.
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .build();
    }
}
