package dev.midad.foundation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows with which methods, and by which roles, each address may be asked, as the annotations of the resource methods say. */
@Singleton
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}:]+(?::([^{}]+))?}");

    /** Holds one resource method; the fewer variables its path has, the sooner it is meant. */
    private record Route(Pattern path, int variables, String method, List<String> roles) {

        boolean matches(String address) {
            return path.matcher(address).matches();
        }
    }

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(AllowedMethods::routes)
                .sorted(Comparator.comparingInt(Route::variables))
                .toList();
    }

    /** Returns the methods that the address takes, as the Allow header lists them. */
    String of(@Nullable String address) {
        var allowed = new TreeSet<>(List.of("OPTIONS"));
        var path = address == null ? "" : address;
        var nearest = routes.stream().filter(route -> route.matches(path)).findFirst();
        routes.stream()
                .filter(route -> nearest.isPresent()
                        && route.variables() == nearest.get().variables()
                        && route.matches(path))
                .map(Route::method)
                .forEach(allowed::add);
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }

    /** Returns the roles of which the caller needs one; none where everybody may ask. */
    List<String> roles(String method, @Nullable String address) {
        var path = address == null ? "" : address;
        return routes.stream()
                .filter(route -> route.method().equals(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method))
                .filter(route -> route.matches(path))
                .findFirst()
                .map(Route::roles)
                .orElse(List.of());
    }

    private static Stream<Route> routes(Method method) {
        var rest = method.getAnnotation(Path.class);
        var place = method.getDeclaringClass().getAnnotation(Path.class);
        if (place == null) {
            return Stream.empty();
        }
        var path = rest == null ? place.value() : place.value() + "/" + rest.value();
        var template = ("/" + path).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(verb -> new Route(
                        pattern(template),
                        (int) VARIABLE.matcher(template).results().count(),
                        verb.value(),
                        roles(method)));
    }

    private static List<String> roles(Method method) {
        return Stream.of(method, method.getDeclaringClass())
                .map(place -> place.getAnnotation(RolesAllowed.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(roles -> List.of(roles.value()))
                .orElse(List.of());
    }

    private static Pattern pattern(String template) {
        var pattern = new StringBuilder();
        var variables = VARIABLE.matcher(template);
        var end = 0;
        while (variables.find()) {
            pattern.append(Pattern.quote(template.substring(end, variables.start())));
            pattern.append(variables.group(1) == null ? "[^/]+" : "(?:" + variables.group(1) + ")");
            end = variables.end();
        }
        return Pattern.compile(pattern + Pattern.quote(template.substring(end)) + "/?");
    }
}
