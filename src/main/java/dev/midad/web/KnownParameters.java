package dev.midad.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Refuses query parameters that the method does not declare, and repeated ones where one is meant. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    /** By method: each declared name, and whether it may be repeated. */
    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

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
        var known = declared.computeIfAbsent(method, KnownParameters::declaredBy);
        given.forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, Map<String, Boolean> known) {
        var repeatable = known.get(name);
        if (repeatable == null) {
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
        // The framework takes an empty value for none, so that a filter that was meant would vanish unseen.
        if (values.contains("")) {
            throw ProblemException.invalidParameter(
                    name, "empty", new Message("Give it a value or leave it out.", "يُعطى قيمة أو يُترك."));
        }
        if (!repeatable && values.size() > 1) {
            throw ProblemException.invalidParameter(
                    name, "repeated", new Message("Give it once.", "يُعطى مرة واحدة فقط."));
        }
    }

    private static Map<String, Boolean> declaredBy(Method method) {
        var known = new HashMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var component : parameter.getType().getRecordComponents()) {
                    add(component.getAccessor(), component.getType(), known);
                }
            } else {
                add(parameter, parameter.getType(), known);
            }
        }
        return known;
    }

    private static void add(AnnotatedElement element, Class<?> type, Map<String, Boolean> known) {
        var named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            known.put(named.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
