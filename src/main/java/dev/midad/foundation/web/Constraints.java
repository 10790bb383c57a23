package dev.midad.foundation.web;

import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Lets the database judge uniqueness, and turns a violated constraint into its problem. */
public final class Constraints {

    private Constraints() {}

    /** Runs an act that flushes; where it violates the named constraint, throws the problem instead. */
    public static void judge(Runnable act, String constraint, Supplier<ProblemException> problem) {
        judged(
                () -> {
                    act.run();
                    return true;
                },
                constraint,
                problem);
    }

    /** Does the same with an act that returns something. */
    public static <T> T judged(Supplier<T> act, String constraint, Supplier<ProblemException> problem) {
        try {
            return act.get();
        } catch (ConstraintViolationException violation) {
            if (constraint.equals(violation.getConstraintName())) {
                throw problem.get();
            }
            throw violation;
        }
    }
}
