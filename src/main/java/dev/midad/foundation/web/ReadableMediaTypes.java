package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets only media types through that can be read, since the framework fails on others. */
@ApplicationScoped
class ReadableMediaTypes {

    /** Runs after kept answers and pages, which look only for what they know, and before everything else. */
    private static final int AFTER_KEPT_ANSWERS = 287;

    /** No answer has this media type. */
    private static final String NO_TYPE = "x-none/x-none";

    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+'~`|%*-]++";
    private static final String WEIGHT = "[qQ][sS]?+=(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)(?![^;\\s])";
    private static final String OTHER = "(?![qQ][sS]?+=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\")";

    /** Describes a media type (RFC 9110, 8.3.1), or a range of them with its weight. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(?:\\s*+;\\s*+(?:" + WEIGHT + "|" + OTHER + "))*+\\s*+;?+\\s*+");

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE", "TRACE");

    private final EdgeProblems problems;

    ReadableMediaTypes(EdgeProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_KEPT_ANSWERS);
    }

    private void handle(RoutingContext context) {
        var refusal = refusal(context.request());
        if (refusal == null) {
            context.next();
        } else {
            problems.answer(context, refusal);
        }
    }

    private static @Nullable ProblemException refusal(HttpServerRequest request) {
        if (!readAccepted(request)) {
            // Whether there is such a type is told after who may ask.
            request.headers().set(HttpHeaders.ACCEPT, NO_TYPE);
        }
        return readContentType(request)
                ? null
                : ProblemException.of(
                        ProblemType.MALFORMED_REQUEST,
                        "The Content-Type cannot be read.",
                        "تعذّرت قراءة الحقل Content-Type.");
    }

    /** Makes one line of all that can be read; returns whether there is any, or nothing was asked for. */
    private static boolean readAccepted(HttpServerRequest request) {
        var lines = request.headers().getAll(HttpHeaders.ACCEPT);
        if (lines.stream().allMatch(String::isBlank)) {
            request.headers().remove(HttpHeaders.ACCEPT);
            return true;
        }
        var readable = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(type -> MEDIA_TYPE.matcher(type).matches())
                .toList();
        if (readable.isEmpty()) {
            return false;
        }
        request.headers().set(HttpHeaders.ACCEPT, String.join(", ", readable));
        return true;
    }

    /** Drops the type of a body that is not read anyway; returns whether another one can be read. */
    private static boolean readContentType(HttpServerRequest request) {
        var lines = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        if (lines.isEmpty() || (lines.size() == 1 && isReadable(lines.get(0)))) {
            return true;
        }
        if (lines.stream().allMatch(String::isBlank)
                || WITHOUT_BODY.contains(request.method().name())) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
            return true;
        }
        return false;
    }

    private static boolean isReadable(String type) {
        return MEDIA_TYPE.matcher(type.strip()).matches();
    }
}
