package dev.midad.people.accounts;

import org.jspecify.annotations.Nullable;

/** Which users a list shows; null lets all through. */
record UserFilter(@Nullable String role, @Nullable Boolean active) {

    String fingerprint() {
        return "users|%s|%s".formatted(role, active);
    }
}
