package dev.midad.newsroom.media;

import dev.midad.newsroom.pictures.Credits;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the delivery of a medium's bytes has to know, as the database said it at one moment.
 *
 * @param usable whether its rights allow it to be shown
 * @param shown whether anything that readers get shows it
 * @param takedown what readers are told where it was taken down; null where it was not
 * @param ends when this may change by the clock alone, by {@link System#nanoTime()}; null where nothing is planned
 * @param rightsEnd when its own rights end, by the same clock; ten years later where they do not
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
        long rightsEnd) {

    /** Says why a medium was taken down. */
    record Withdrawal(String reason, @Nullable String statement) {}

    /**
     * Holds a file that can be given.
     *
     * @param local where it is, if the operating system can send it
     * @param bytes all of it where it is small, outside of the heap; null where it is not
     */
    record Ready(
            long length, Optional<Path> local, @Nullable Buffer bytes) {}

    /** Returns the same of a part of the picture. */
    Standing of(MediumRow part) {
        return new Standing(part, hash, fileName, inlineSafe, credits, usable, shown, takedown, ends, rightsEnd);
    }

    boolean hasEnded(long now) {
        return ends != null && now - ends >= 0;
    }

    /** Returns how long its own rights hold from then on, which is how long a copy may be kept. */
    long secondsLeft(long now) {
        return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(rightsEnd - now));
    }
}
