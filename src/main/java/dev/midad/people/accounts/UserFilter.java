package dev.midad.people.accounts;

import org.jspecify.annotations.Nullable;

/** Says which users a list shows; a null lets all users through. */
record UserFilter(@Nullable String role, @Nullable Boolean active) {

    String fingerprint() {
        return "users|%s|%s".formatted(role, active);
    }
}
