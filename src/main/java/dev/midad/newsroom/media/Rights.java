package dev.midad.newsroom.media;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds between which moments a medium may be shown, and between which it must not, whatever else is allowed. What is
 * restricted may not be shown without a licence.
 *
 * @param from null where it was always allowed
 * @param until null where that never ends
 * @param deniedFrom null where nothing is denied
 * @param deniedUntil null where that never ends
 */
record Rights(
        boolean isNever,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant deniedFrom,
        @Nullable Instant deniedUntil) {

    static Rights of(
            @Nullable UsageCategory category,
            @Nullable String restrictions,
            @Nullable Licence licence,
            @Nullable Denial denial) {
        var isRestricted = category == UsageCategory.RESTRICTED || restrictions != null;
        return new Rights(
                isRestricted && licence == null,
                licence == null ? null : licence.from(),
                licence == null ? null : licence.until(),
                denial == null ? null : Objects.requireNonNullElse(denial.from(), Instant.EPOCH),
                denial == null ? null : denial.until());
    }

    boolean allowAt(Instant moment) {
        if (isNever || (from != null && from.isAfter(moment)) || (until != null && !until.isAfter(moment))) {
            return false;
        }
        return deniedFrom == null
                || deniedFrom.isAfter(moment)
                || (deniedUntil != null && !deniedUntil.isAfter(moment));
    }

    /** Returns the next moment after the given one at which something of it begins or ends; null where none does. */
    @Nullable
    Instant nextAfter(Instant moment) {
        return isNever
                ? null
                : Stream.of(from, until, deniedFrom, deniedUntil)
                        .filter(Objects::nonNull)
                        .filter(one -> one.isAfter(moment))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Returns when it ends being allowed that is allowed at the moment; null where it is not, or never ends. */
    @Nullable
    Instant endAfter(Instant moment) {
        if (!allowAt(moment)) {
            return null;
        }
        var next = nextAfter(moment);
        while (next != null && allowAt(next)) {
            next = nextAfter(next);
        }
        return next;
    }
}
