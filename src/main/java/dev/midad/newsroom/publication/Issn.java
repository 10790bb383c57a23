package dev.midad.newsroom.publication;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requires an International Standard Serial Number with its check character, such as {@code 2049-3630} (ISO 3297). */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Issn.Check.class)
public @interface Issn {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges one value; null passes, since other constraints judge it. */
    class Check implements ConstraintValidator<Issn, String> {

        private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{3}[0-9X]");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (FORM.matcher(value).matches() && isSound(value.replace("-", "")));
        }

        /** The weighted sum of all eight characters, X for ten, is a multiple of eleven. */
        private static boolean isSound(String characters) {
            var sum = 0;
            for (var place = 0; place < 8; place++) {
                var one = characters.charAt(place);
                sum += (8 - place) * (one == 'X' ? 10 : one - '0');
            }
            return sum % 11 == 0;
        }
    }
}
