package dev.midad.people.accounts;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Says which passwords people may choose: long ones that are not the first that an attacker would try (NIST SP 800-63B,
 * 3.1.1).
 */
final class PasswordRules {

    static final int FEWEST = 12;
    static final int MOST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Refuses a password that is too short, too long or too easily guessed.
     *
     * @throws ProblemException {@code validation-failed}, with the pointer given
     */
    static void require(String pointer, String password, String email) {
        var normalized = Passwords.normalized(password);
        var letters = normalized.codePointCount(0, normalized.length());
        if (letters < FEWEST) {
            throw refused(pointer, "tooShort", "At least %s characters.", "%s محرفًا على الأقل.", FEWEST);
        }
        if (letters > MOST) {
            throw refused(pointer, "tooLong", "At most %s characters.", "بحد أقصى %s محرفًا.", MOST);
        }
        var folded = normalized.toLowerCase(Locale.ROOT);
        if (holdsEmail(folded, email)) {
            throw refused(
                    pointer, "holdsEmail", "Not with the e-mail in it.", "لا يجوز أن تحتوي على البريد الإلكتروني.");
        }
        if (COMMON.contains(folded) || folded.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw refused(pointer, "tooCommon", "Too easily guessed; choose another.", "يسهل تخمينها، فاختر غيرها.");
        }
    }

    private static boolean holdsEmail(String password, String email) {
        var name = email.substring(0, Math.max(0, email.lastIndexOf('@')));
        return password.contains(email) || (name.length() >= SHORTEST_NAME && password.contains(name));
    }

    private static ProblemException refused(
            String pointer, String code, String english, String arabic, Object... arguments) {
        return ProblemException.invalid(pointer, code, Message.of(english, arabic, arguments));
    }

    private static Set<String> common() {
        try (var file = PasswordRules.class.getResourceAsStream("/common-passwords.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(text.lines().map(String::strip).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
