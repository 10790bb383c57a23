package dev.midad.foundation.delivery;

import dev.midad.foundation.web.Tagged;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one delivery address gives, without a thread that waits. It knows only the plain case: every other
 * request, also one that is to be refused, goes on to the resource method of the address.
 */
public interface AsyncReader {

    /**
     * Holds the view that was read.
     *
     * @param readAt the database's clock at that moment
     * @param next the time, by that clock, at which the view will change; null where nothing is planned
     */
    record Found(Tagged view, Instant readAt, @Nullable Instant next) {}

    /** Returns the path as its route has it, such as {@code /v1/articles/{ref}}. */
    String path();

    /**
     * Reads the view; the caller is an event loop, and the future completes on it.
     *
     * @param variable the id or the folded slug that stands in the path in the place of its variable
     * @param parameters the parameters of the query, all of which the address knows
     * @return empty where the request must go on; null where that is certain at once
     */
    @Nullable
    Future<Optional<Found>> read(String variable, Map<String, String> parameters);
}
