package dev.midad.foundation.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Describes a query parameter that a method declares.
 *
 * @param usual the value that the contract assumes where the parameter is left out; empty where there is none
 */
public record QueryParameter(String name, boolean isRepeatable, String usual) {

    /** Returns the method's query parameters by their names. */
    public static Map<String, QueryParameter> of(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Stream.of(parameter.getType().getRecordComponents())
                                .map(component -> of(component.getAccessor(), component.getType()))
                        : Stream.of(of(parameter, parameter.getType())))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(QueryParameter::name, Function.identity()));
    }

    private static Optional<QueryParameter> of(AnnotatedElement element, Class<?> type) {
        var described = Optional.ofNullable(element.getAnnotation(Parameter.class));
        return Optional.ofNullable(element.getAnnotation(QueryParam.class))
                .map(named -> new QueryParameter(
                        named.value(),
                        Collection.class.isAssignableFrom(type),
                        described.map(one -> one.schema().defaultValue()).orElse("")));
    }

    /**
     * Returns whether the number of values is allowed and none of them is empty; the framework would ignore an empty
     * one.
     */
    public boolean accepts(List<String> values) {
        return (isRepeatable || values.size() == 1) && !values.contains("");
    }
}
