package dev.midad.foundation.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a request for a former slug with 301 and the present address. */
public final class Moved {

    private Moved() {}

    /**
     * @param collection the path under which the slug stands, such as {@code /v1/articles/}
     * @param rest what follows the slug, such as {@code /comments}
     * @param lang the language that the address names, where the request named none; null for none
     */
    public static Response to(String collection, String slug, String rest, @Nullable String lang, UriInfo asked) {
        var named = lang == null || asked.getQueryParameters().containsKey("lang") ? null : "lang=" + lang;
        var given = asked.getRequestUri().getRawQuery();
        var query = Stream.of(Optional.ofNullable(given), Optional.ofNullable(named))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        var path = collection + URLEncoder.encode(slug, StandardCharsets.UTF_8) + rest;
        // The address is relative, so that it is right behind any proxy.
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, query.isEmpty() ? path : path + "?" + query)
                .build();
    }
}
