package dev.midad.newsroom.media;

import dev.midad.newsroom.pictures.Credits;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the delivery of a medium's bytes has to know, as the database said it at one moment.
 *
 * @param usable whether its rights allow it to be shown
 * @param shown whether anything that readers get shows it
 * @param takedown what readers are told where it was taken down; null where it was not
 * @param ends when this may change by the clock alone, by {@link System#nanoTime()}; null where nothing is planned
 * @param secondsLeft how long its own rights hold from now on, at most a year
 */
record Standing(
        MediumRow medium,
        String hash,
        String fileName,
        boolean inlineSafe,
        Credits credits,
        boolean usable,
        boolean shown,
        @Nullable Withdrawal takedown,
        @Nullable Long ends,
        long secondsLeft) {

    /** Says why a medium was taken down. */
    record Withdrawal(String reason, @Nullable String statement) {}

    /** Holds the length of a file, and where it is if the operating system can send it. */
    record Ready(long length, Optional<Path> local) {}

    /** Returns the same of a part of the picture. */
    Standing of(MediumRow part) {
        return new Standing(part, hash, fileName, inlineSafe, credits, usable, shown, takedown, ends, secondsLeft);
    }

    boolean hasEnded(long now) {
        return ends != null && now - ends >= 0;
    }
}
