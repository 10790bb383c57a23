package dev.midad.foundation.delivery;

import dev.midad.foundation.web.Tagged;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one address of delivery gives without a thread that waits. It knows the plain case only: for everything else,
 * refusals among it, the request goes on to the method that the address belongs to.
 */
public interface AsyncReader {

    /**
     * What was read.
     *
     * @param readAt the database's clock at that moment
     * @param next what that clock will show when something else is to be shown; null where nothing is planned
     */
    record Found(Tagged view, Instant readAt, @Nullable Instant next) {}

    /** The address as its route has it, such as {@code /v1/articles/{ref}}. */
    String path();

    /**
     * Called on an event loop, and told there.
     *
     * @param variable the id or the folded slug that stands in the path in the place of its variable
     * @param parameters those of the query, all of which the address knows
     * @return nothing where the request must go on; null where that is plain at once
     */
    @Nullable
    Future<Optional<Found>> read(String variable, Map<String, String> parameters);
}
