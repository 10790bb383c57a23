package dev.midad.foundation.delivery;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.QueryParameter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/** Holds one route of delivery, as the annotations of its resource method declare it. */
record DeliveryRoute(
        String path,
        List<String> segments,
        Map<String, QueryParameter> parameters,
        List<String> mediaTypes,
        boolean ignoresUnknown) {

    static DeliveryRoute of(Method method) {
        var place = method.getDeclaringClass().getAnnotation(Path.class).value();
        var rest = method.getAnnotation(Path.class);
        var path = rest == null ? place : place + rest.value();
        var produced = method.getAnnotation(Produces.class);
        return new DeliveryRoute(
                path,
                split(path),
                QueryParameter.of(method),
                produced == null ? List.of(MediaType.APPLICATION_JSON) : List.of(produced.value()),
                method.getDeclaringClass().getAnnotation(Delivered.class).ignoresUnknownParameters());
    }

    /** Returns the parts of the path; a slash at its end begins none. */
    static List<String> split(String path) {
        var end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        return List.of(path.substring(1, end).split("/", -1));
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (var i = 0; i < path.size(); i++) {
            if (!isVariable(i) && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean isVariable(int index) {
        return segments.get(index).startsWith("{");
    }
}
