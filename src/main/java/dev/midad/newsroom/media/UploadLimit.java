package dev.midad.newsroom.media;

import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Refuses files that are larger than any that the library takes before their bytes fill the disk. */
@ApplicationScoped
class UploadLimit {

    /** Runs with the filter that takes in other bodies. */
    private static final int WITH_BODIES = 285;

    private static final String LIBRARY = "/v1/editorial/media";
    private static final String FORM = "multipart/form-data";
    // What stands around the file in its form.
    private static final long AROUND = 64 * 1024;

    private final EdgeProblems problems;
    private final long most;

    UploadLimit(EdgeProblems problems, MediaConfiguration configuration) {
        this.problems = problems;
        this.most = Math.max(
                configuration.maxSize().asLongValue(),
                configuration.maxLongSize().asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, WITH_BODIES);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null
                || !type.strip().regionMatches(true, 0, FORM, 0, FORM.length())
                || !request.path().startsWith(LIBRARY)
                || isWithin(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            context.next();
            return;
        }
        context.addEndHandler(unused -> request.connection().close());
        problems.answer(
                context,
                ProblemException.of(
                                ProblemType.TOO_LARGE,
                                "A file may have %s bytes at most, and Content-Length says how many it has.",
                                "أقصى حجم للملف %s بايت، ويذكر Content-Length حجمه.",
                                most)
                        .with(HttpHeaders.CONNECTION.toString(), "close"));
    }

    private boolean isWithin(@Nullable String length) {
        return length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) <= most + AROUND;
    }
}
