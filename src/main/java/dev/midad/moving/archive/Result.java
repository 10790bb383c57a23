package dev.midad.moving.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LineProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one line. */
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

    /** It refers to what is not there, which a later line may bring. */
    boolean refersToNothing() {
        return problem != null
                && !problem.errors().isEmpty()
                && problem.errors().stream().anyMatch(error -> error.code().equals("notFound"));
    }
}
