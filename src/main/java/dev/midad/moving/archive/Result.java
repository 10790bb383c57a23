package dev.midad.moving.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LineProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports the outcome of one line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Result(
        long line,
        @Nullable String kind,
        @Nullable UUID id,
        @Nullable String slug,
        String outcome,
        @Nullable LineProblem problem) {

    static Result failed(long line, @Nullable String kind, LineProblem problem) {
        return new Result(line, kind, null, null, "failed", problem);
    }

    /** Tells whether the line refers to something that does not exist, and that a later line may bring. */
    boolean refersToNothing() {
        return problem != null
                && !problem.errors().isEmpty()
                && problem.errors().stream().anyMatch(error -> error.code().equals("notFound"));
    }
}
