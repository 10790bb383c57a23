package dev.midad.people.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which users a list shows; a null lets all users through.
 *
 * @param words patterns of {@code like} that the words of the name fit, all of them
 * @param email the beginning of an e-mail that lets a user through as well; null where none does
 */
record UserFilter(
        List<String> words,
        @Nullable String email,
        @Nullable String role,
        @Nullable Boolean active) {

    UserFilter {
        words = List.copyOf(words);
    }

    String fingerprint() {
        return "users|%s|%s|%s|%s".formatted(words, email, role, active);
    }
}
