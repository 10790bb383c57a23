package dev.midad.foundation.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that the method does not declare, empty ones, and repeated ones that may be given only once.
 * Where the resource ignores those that it does not declare, they are only noted.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private static final String IGNORED = "midad.ignored-parameters";

    private final Map<Method, Map<String, QueryParameter>> declared = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        var method = resource == null ? null : resource.getResourceMethod();
        if (given.isEmpty() || method == null) {
            return;
        }
        var known = declared.computeIfAbsent(method, QueryParameter::of);
        if (ignoresUnknown(method)) {
            request.setProperty(
                    IGNORED,
                    given.keySet().stream()
                            .filter(name -> !known.containsKey(name))
                            .collect(Collectors.toUnmodifiableSet()));
        }
        var ignored = ignored(request);
        given.forEach((name, values) -> {
            if (!ignored.contains(name)) {
                check(name, values, known);
            }
        });
    }

    private static boolean ignoresUnknown(Method method) {
        var delivered = method.getDeclaringClass().getAnnotation(Delivered.class);
        var edited = method.getDeclaringClass().getAnnotation(Edited.class);
        return (delivered != null && delivered.ignoresUnknownParameters())
                || (edited != null && edited.ignoresUnknownParameters());
    }

    /** Returns the names of the parameters that mean nothing here; no answer may repeat them. */
    @SuppressWarnings("unchecked")
    public static Set<String> ignored(ContainerRequestContext request) {
        return request.getProperty(IGNORED) instanceof Set<?> names ? (Set<String>) names : Set.of();
    }

    private static void check(String name, List<String> values, Map<String, QueryParameter> known) {
        var parameter = known.get(name);
        if (parameter == null) {
            throw ProblemException.listing(
                    ProblemType.UNKNOWN_PARAMETER,
                    List.of(ProblemException.Wrong.parameter(
                            name,
                            "unknownParameter",
                            Message.of(
                                    "This address knows %s.",
                                    "المعاملات المعروفة هنا: %s.",
                                    known.isEmpty()
                                            ? "-"
                                            : String.join(
                                                    ", ",
                                                    known.keySet().stream()
                                                            .sorted()
                                                            .toList())))));
        }
        // The framework ignores an empty value, so that a filter which the client meant would vanish unseen.
        if (values.contains("")) {
            throw ProblemException.invalidParameter(
                    name, "empty", new Message("Give it a value or leave it out.", "يُعطى قيمة أو يُترك."));
        }
        if (!parameter.accepts(values)) {
            throw ProblemException.invalidParameter(
                    name, "repeated", new Message("Give it once.", "يُعطى مرة واحدة فقط."));
        }
    }
}
