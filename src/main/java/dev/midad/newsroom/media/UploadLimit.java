package dev.midad.newsroom.media;

import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses files that are larger than any that the library takes before their bytes fill the disk. */
@ApplicationScoped
class UploadLimit {

    /** Runs with the filter that takes in other bodies. */
    private static final int WITH_BODIES = 285;

    private static final String LIBRARY = "/v1/editorial/media";
    private static final String FORM = "multipart/form-data";
    // What stands around the file in its form.
    private static final long AROUND = 64 * 1024;
    private static final long LOOKED_AT_EACH = 1_000;

    private final EdgeProblems problems;
    private final long most;

    UploadLimit(EdgeProblems problems, MediaConfiguration configuration) {
        this.problems = problems;
        this.most = configuration.largest();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, WITH_BODIES);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null
                || !type.strip().regionMatches(true, 0, FORM, 0, FORM.length())
                || !request.path().startsWith(LIBRARY)) {
            context.next();
            return;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            watch(context);
            context.next();
        } else if (length.matches("[0-9]{1,18}") && Long.parseLong(length) <= most + AROUND) {
            context.next();
        } else {
            refuse(context);
        }
    }

    /** Breaks a body off that does not say how long it is once it is too long. */
    private void watch(RoutingContext context) {
        var timer = context.vertx().setPeriodic(LOOKED_AT_EACH, unused -> {
            if (context.request().bytesRead() > most + AROUND) {
                context.request().connection().close();
            }
        });
        context.addEndHandler(unused -> context.vertx().cancelTimer(timer));
    }

    private void refuse(RoutingContext context) {
        context.addEndHandler(unused -> context.request().connection().close());
        problems.answer(
                context,
                ProblemException.of(
                                ProblemType.TOO_LARGE,
                                "A file may have %s bytes at most.",
                                "أقصى حجم للملف %s بايت.",
                                most)
                        .with(HttpHeaders.CONNECTION.toString(), "close"));
    }
}
