package dev.midad.foundation.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.QueryParameter;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows the addresses of delivery, and writes each in one normalized form: parameters in the order of their names,
 * defaults left out, slugs folded. An address that its resource method would refuse has no such form.
 */
@Singleton
class DeliveryRoutes {

    private static final long MOST_SPELLING_CHARACTERS = 8_000_000;
    private static final int MOST_PARAMETERS = 10_000;
    private static final Pattern ESCAPED_SLASH = Pattern.compile("^[^?]*%2[Ff]");
    // The values of these parameters are names with commas between, in any order.
    private static final Set<String> LISTING = Set.of("fields", "include");

    /**
     * Holds one delivery address.
     *
     * @param key the normalized form of its path and query
     * @param path the path as its route has it, such as {@code /v1/articles/{ref}}
     * @param mediaTypes the media types in which it can be asked for
     * @param variables ids and folded slugs that stand in the path in the places of its variables
     * @param parameters the parameters of the query that may be given only once
     */
    record Address(
            String key, String path, List<String> mediaTypes, List<String> variables, Map<String, String> parameters) {

        boolean isTaken(@Nullable String accept) {
            return accept == null
                    || accept.contains("*/*")
                    || mediaTypes.stream().anyMatch(accept::contains);
        }
    }

    private final List<DeliveryRoute> routes;
    private final RefSpelling spelling;
    private final Cache<String, Address> known = Caffeine.newBuilder()
            .maximumWeight(MOST_SPELLING_CHARACTERS)
            .weigher((String uri, Address address) ->
                    uri.length() + address.key().length())
            .build();

    @Inject
    DeliveryRoutes(BeanManager beans, RefSpelling spelling) {
        this(declared(beans), spelling);
    }

    DeliveryRoutes(List<DeliveryRoute> routes, RefSpelling spelling) {
        this.routes = routes;
        this.spelling = spelling;
    }

    private static List<DeliveryRoute> declared(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Delivered.class) && type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(DeliveryRoute::of)
                // Few searches are typed twice, and a search must find at once what any replica has published.
                .filter(route -> !route.parameters().containsKey("q"))
                .toList();
    }

    /**
     * Returns the address that a request's URI means; null where the URI is not one of delivery, or would be refused.
     */
    @Nullable
    Address find(String uri) {
        var address = known.getIfPresent(uri);
        if (address == null) {
            address = written(uri);
            if (address != null) {
                known.put(uri, address);
            }
        }
        return address;
    }

    private @Nullable Address written(String uri) {
        // An escaped slash in the path is part of a slug, and a semicolon has no special meaning; neither is worth
        // reading twice here.
        if (!uri.startsWith("/v1/") || ESCAPED_SLASH.matcher(uri).find() || uri.indexOf(';') >= 0) {
            return null;
        }
        try {
            var decoder = new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, MOST_PARAMETERS);
            var path = DeliveryRoute.split(decoder.path());
            var route = routes.stream()
                    .filter(candidate -> candidate.matches(path))
                    .findFirst()
                    .orElse(null);
            return route == null ? null : written(route, path, decoder.parameters());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private @Nullable Address written(DeliveryRoute route, List<String> path, Map<String, List<String>> query) {
        var written = new StringBuilder();
        var variables = new ArrayList<String>(1);
        for (var i = 0; i < path.size(); i++) {
            var segment = path.get(i);
            if (route.isVariable(i)) {
                segment = spelling.folded(segment);
                if (segment.isEmpty() || segment.indexOf('/') >= 0 || hasControls(segment)) {
                    return null;
                }
                variables.add(segment);
            }
            written.append('/').append(segment);
        }
        var single = new HashMap<String, String>();
        for (var parameter : new TreeMap<>(query).entrySet()) {
            var declared = route.parameters().get(parameter.getKey());
            if (declared == null && route.ignoresUnknown()) {
                continue;
            }
            if (declared == null || !declared.accepts(parameter.getValue())) {
                return null;
            }
            if (!declared.isRepeatable()) {
                single.put(parameter.getKey(), parameter.getValue().get(0));
            }
            for (var value : written(declared, parameter.getValue())) {
                if (hasControls(value)) {
                    return null;
                }
                written.append('\u0001')
                        .append(parameter.getKey())
                        .append('\u0002')
                        .append(value);
            }
        }
        return new Address(written.toString(), route.path(), route.mediaTypes(), variables, Map.copyOf(single));
    }

    /** Returns whether the text has control characters, two of which separate the parts of a key. */
    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static List<String> written(QueryParameter parameter, List<String> values) {
        if (parameter.isRepeatable()) {
            return values.stream().distinct().sorted().toList();
        }
        if (values.get(0).equals(parameter.usual())) {
            return List.of();
        }
        return LISTING.contains(parameter.name())
                ? List.of(Arrays.stream(values.get(0).split(",", -1))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(",")))
                : values;
    }
}
