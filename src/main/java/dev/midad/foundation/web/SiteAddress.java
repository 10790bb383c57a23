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

/** Requires an absolute http or https address, or a path of the publication's own site. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SiteAddress.Check.class)
public @interface SiteAddress {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges one value; null is valid, because another constraint decides whether the value is required. */
    class Check implements ConstraintValidator<SiteAddress, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isOne(value);
        }

        /** Returns whether the value is a whole address of the web, or a path of the publication's own site. */
        public static boolean isOne(String value) {
            return isPath(value) || WebAddress.Check.isOne(value);
        }

        // A browser reads an address that begins with two slashes, or with a slash and a backslash, as one of another
        // host.
        private static boolean isPath(String value) {
            return value.startsWith("/")
                    && !value.startsWith("//")
                    && value.indexOf('\\') < 0
                    && AddressParts.isWholeEncoding(value)
                    && value.codePoints()
                            .noneMatch(letter -> Character.isISOControl(letter)
                                    || Character.isWhitespace(letter)
                                    || (Character.getType(letter) == Character.FORMAT && !isJoiner(letter)));
        }

        /** Returns whether it stands within words, as in Persian slugs. */
        private static boolean isJoiner(int letter) {
            return letter == 0x200C || letter == 0x200D;
        }
    }
}
