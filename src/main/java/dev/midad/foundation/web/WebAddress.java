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
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Requires an absolute http or https address. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
public @interface WebAddress {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges one value; null is valid, because another constraint decides whether the value is required. */
    class Check implements ConstraintValidator<WebAddress, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isOne(value);
        }

        /** Returns whether the value is an absolute http or https address. */
        public static boolean isOne(String value) {
            // Invisible characters, such as those that turn the direction of the text, make an address look like
            // another.
            if (value.codePoints().anyMatch(letter -> Character.getType(letter) == Character.FORMAT)) {
                return false;
            }
            try {
                var address = new URI(value);
                // The authority is checked, and not the host, because java.net.URI knows hosts in ASCII only.
                return address.getRawAuthority() != null
                        && isAuthority(address)
                        && ("https".equalsIgnoreCase(address.getScheme())
                                || "http".equalsIgnoreCase(address.getScheme()));
            } catch (URISyntaxException notAnAddress) {
                return false;
            }
        }

        private static boolean isAuthority(URI address) {
            var authority = address.getRawAuthority();
            var server = authority.substring(authority.lastIndexOf('@') + 1);
            if (server.startsWith("[")) {
                // java.net.URI has read the number of the server (RFC 3986, 3.2.2) where it knows a host.
                return address.getHost() != null && AddressParts.isPort(String.valueOf(Math.max(0, address.getPort())));
            }
            var parts = server.split(":", 2);
            return AddressParts.isHost(parts[0]) && (parts.length == 1 || AddressParts.isPort(parts[1]));
        }
    }
}
