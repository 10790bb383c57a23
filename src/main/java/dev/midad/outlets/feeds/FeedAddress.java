package dev.midad.outlets.feeds;

import dev.midad.foundation.web.KnownParameters;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the address of a feed in one form, however the client wrote its request, because subscribers of a hub know the
 * feed by its address.
 */
record FeedAddress(URI path, Map<String, List<String>> query) {

    private static final Map<String, String> USUAL =
            Map.of("content", FeedShape.SUMMARY, "limit", FeedShape.LIMIT, "sort", "-publishedAt");

    FeedAddress {
        query = Map.copyOf(query);
    }

    /** Returns the address as a path, whatever host the client named. */
    static FeedAddress of(ContainerRequestContext request) {
        var asked = request.getUriInfo();
        var query = new TreeMap<String, List<String>>(asked.getQueryParameters());
        USUAL.forEach((name, value) -> query.remove(name, List.of(value)));
        query.keySet().removeAll(KnownParameters.ignored(request));
        return new FeedAddress(URI.create(asked.getPath()), query);
    }

    /** Returns the same address under a scheme and host. */
    FeedAddress on(URI base) {
        return new FeedAddress(base.resolve(path), query);
    }

    String self() {
        return with(query);
    }

    /** Returns what names the feed for ever: its address, or what is made of it where that is a path alone. */
    String id() {
        return path.isAbsolute()
                ? first()
                : "urn:uuid:" + UUID.nameUUIDFromBytes(first().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the address of the feed's first page. */
    String first() {
        var others = new TreeMap<>(query);
        others.remove("cursor");
        return with(others);
    }

    @Nullable
    String next(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var others = new TreeMap<>(query);
        others.put("cursor", List.of(cursor));
        return with(others);
    }

    private String with(Map<String, List<String>> parameters) {
        var written = new TreeMap<>(parameters)
                .entrySet().stream()
                        .flatMap(one ->
                                one.getValue().stream().sorted().map(value -> one.getKey() + '=' + escaped(value)))
                        .collect(Collectors.joining("&"));
        return written.isEmpty() ? path.toASCIIString() : path.toASCIIString() + '?' + written;
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
