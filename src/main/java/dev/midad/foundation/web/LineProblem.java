package dev.midad.foundation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import dev.midad.foundation.database.Outage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Says why one line of an import, or one of many things in a request, was refused, in the form of a problem. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "PartProblem", description = "Why one part of a request was refused")
public record LineProblem(
        @Schema(
                required = true,
                description = "As the problem of a whole request names it",
                examples = "/problems/conflict")
        String type,

        @Schema(required = true, examples = "تعارض مع الحالة")
        String title,

        @Schema(required = true, examples = "حالتها archived، فاسترجعها أولًا.")
        String detail,

        @Schema(description = "What is wrong, one by one; absent where no single value is")
        List<FieldError> errors) {

    private static final Logger LOG = Logger.getLogger(LineProblem.class);

    public static LineProblem of(Throwable failure, Language language) {
        var refusal = refusal(failure);
        return new LineProblem(
                "/problems/" + refusal.type().slug(),
                refusal.type().title().in(language),
                refusal.detail().in(language),
                refusal.wrongs().stream()
                        .map(wrong -> new FieldError(
                                wrong.place(),
                                null,
                                wrong.code(),
                                wrong.detail().in(language)))
                        .toList());
    }

    private static ProblemException refusal(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof JacksonException unreadable) {
            return JsonProblems.of(unreadable);
        }
        if (failure instanceof ConstraintViolationException) {
            return ProblemException.of(
                    ProblemType.CONFLICT, "It contradicts what is there already.", "يتعارض مع ما هو موجود.");
        }
        var outage = Outage.of(failure);
        if (outage.isPresent()) {
            return FrameworkRefusals.of(outage.get());
        }
        LOG.error("A part of a request failed", failure);
        return FrameworkRefusals.of(500);
    }
}
