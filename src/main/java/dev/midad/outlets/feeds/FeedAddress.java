package dev.midad.outlets.feeds;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    static FeedAddress of(URI base, UriInfo asked) {
        var query = new TreeMap<String, List<String>>(asked.getQueryParameters());
        USUAL.forEach((name, value) -> query.remove(name, List.of(value)));
        return new FeedAddress(base.resolve(asked.getPath()), query);
    }

    /** Returns the scheme and host that the client asked, followed by a slash. */
    URI base() {
        return path.resolve("/");
    }

    String self() {
        return with(query);
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
