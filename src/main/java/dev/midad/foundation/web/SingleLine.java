package dev.midad.foundation.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Requires one line of text in which a reader sees something. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SingleLine.Check.class)
public @interface SingleLine {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges one value; null is valid, because another constraint decides whether the value is required. */
    class Check implements ConstraintValidator<SingleLine, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || (value.codePoints().anyMatch(Check::isVisible)
                            && value.codePoints()
                                    .noneMatch(letter -> letter == '\n' || letter == '\t' || letter == '\r'));
        }

        /** Returns whether a reader sees the letter, and not only what it does to others, as a zero-width joiner. */
        private static boolean isVisible(int letter) {
            return !Character.isWhitespace(letter)
                    && !Character.isSpaceChar(letter)
                    && Character.getType(letter) != Character.FORMAT;
        }
    }
}
