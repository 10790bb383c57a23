package dev.midad.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gives delivery answers their final form: bytes, a strong ETag of them, the caching headers, gzip, and 304 for
 * whoever has them already. The gzip form has an ETag of its own, as RFC 9110 (8.8.3) asks of strong ones.
 */
@Provider
@Delivered
public class DeliveryAnswers implements ContainerResponseFilter {

    static final String CACHE_TAG = "Cache-Tag";
    private static final long MAX_AGE = 10;
    private static final long SHARED_MAX_AGE = 60;
    private static final long STALE_WHILE_REVALIDATE = 30;
    private static final String GZIP_SUFFIX = "-gzip";
    // Below this, the gzip header and a second ETag cost more than they save.
    private static final int WORTH_GZIP = 1_000;
    // Proxies commonly refuse header fields over 8 KiB.
    private static final int MOST_TAG_CHARACTERS = 6_000;

    private final ObjectMapper json;
    private final Freshness freshness;
    private final CurrentVertxRequest current;
    private final boolean forEveryOrigin;

    DeliveryAnswers(
            ObjectMapper json,
            Freshness freshness,
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.json = json;
        this.freshness = freshness;
        this.current = current;
        this.forEveryOrigin = origins.contains("*");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        var headers = response.getHeaders();
        if (response.getStatus() >= 400 || (response.getStatus() < 300 && response.getEntity() == null)) {
            return;
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, cacheControl());
        share(headers);
        if (response.getStatus() >= 300) {
            return;
        }
        var bytes = json.writeValueAsBytes(response.getEntity());
        var hash = hash(bytes);
        var gzip = bytes.length >= WORTH_GZIP && acceptsGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        headers.putSingle(HttpHeaders.ETAG, '"' + hash + (gzip ? GZIP_SUFFIX : "") + '"');
        var tags = tags(request, response.getEntity());
        if (!tags.isEmpty()) {
            headers.putSingle(CACHE_TAG, tags);
        }
        NextPage.link(request, response);
        if (isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), hash)) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        if (gzip) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setEntity(gzip ? gzipped(bytes) : bytes, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    }

    /** No cache keeps an answer past the moment that changes it, not even to serve it stale. */
    private String cacheControl() {
        var left = freshness
                .left()
                .map(duration -> Math.max(0, duration.toSeconds()))
                .orElse(Long.MAX_VALUE);
        var shared = Math.min(SHARED_MAX_AGE, left);
        var stale = Math.min(STALE_WHILE_REVALIDATE, left - shared);
        return "public, max-age=%d, s-maxage=%d, %s"
                .formatted(
                        Math.min(MAX_AGE, left),
                        shared,
                        stale > 0 ? "stale-while-revalidate=" + stale : "must-revalidate");
    }

    /**
     * What a cache keeps is given to pages of every origin: the framework's answer names the origin that happened to ask,
     * and says nothing where none did.
     */
    private void share(MultivaluedMap<String, Object> headers) {
        if (forEveryOrigin) {
            // In the place of the framework's, which stands there already: a browser refuses an answer that has two.
            current.getCurrent().response().headers().set("Access-Control-Allow-Origin", "*");
            headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        } else {
            headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", Origin");
        }
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the answer depends on; too much of it to name is dropped with everything, by {@code all}. */
    private static String tags(ContainerRequestContext request, Object entity) {
        var tags = named(request, entity).distinct().collect(Collectors.joining(","));
        return tags.length() <= MOST_TAG_CHARACTERS ? tags : "all";
    }

    private static Stream<String> named(ContainerRequestContext request, Object entity) {
        if (entity instanceof Paged page) {
            // A list depends on what may come into it as well, so it bears the collection's name.
            var path = request.getUriInfo().getPath();
            return Stream.concat(
                    Stream.of(
                            page.collection() == null ? path.substring(path.lastIndexOf('/') + 1) : page.collection()),
                    page.data().stream().flatMap(one -> named(request, one)));
        }
        return entity instanceof Tagged tagged ? tagged.cacheTags() : Stream.empty();
    }

    /** If-None-Match compares weakly (RFC 9110, 13.1.2), and either coding of the same bytes will do. */
    private static boolean isKnown(@Nullable String ifNoneMatch, String hash) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag ->
                        tag.equals("*") || tag.equals('"' + hash + '"') || tag.equals('"' + hash + GZIP_SUFFIX + '"'));
    }

    private static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        return Arrays.stream(acceptEncoding.split(","))
                .map(String::strip)
                .anyMatch(
                        coding -> coding.matches("(?i)(gzip|x-gzip|\\*)(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
