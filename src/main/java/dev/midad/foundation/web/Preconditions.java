package dev.midad.foundation.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a change through only when it was made on the present version (RFC 9110, 13.1.1). */
public final class Preconditions {

    private Preconditions() {}

    public static String etag(int version) {
        return "\"" + version + '"';
    }

    /**
     * Requires that If-Match names the present version.
     *
     * @throws ProblemException {@code precondition-required} without If-Match; {@code stale}, with the present ETag,
     *     where it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, int version) {
        requireMatch(ifMatch, version, Optional::empty);
    }

    /** Does the same, and tells a refused client who made the last change, which is looked up only then. */
    public static void requireMatch(@Nullable String ifMatch, int version, Supplier<Optional<LastChange>> lastChange) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that you last read.",
                    "أرسل الحقل If-Match وفيه ETag الذي قرأته آخر مرة.");
        }
        var present = etag(version);
        if (Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .noneMatch(tag -> tag.equals("*") || tag.equals(present))) {
            throw stale(version, present, lastChange.get());
        }
    }

    private static ProblemException stale(int version, String present, Optional<LastChange> lastChange) {
        var stale = ProblemException.of(
                        ProblemType.STALE,
                        "The present version is %s; read it again and merge your change.",
                        "الإصدار الحالي هو %s، فأعد القراءة وادمج تعديلك.",
                        version)
                .with(HttpHeaders.ETAG, present)
                .telling("etag", present);
        return lastChange
                .map(change -> stale.telling("changedBy", change.by()).telling("changedAt", change.at()))
                .orElse(stale);
    }
}
