package dev.midad.outlets.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Decides how long to wait before the next attempt: twice as long each time, a quarter more or less by chance. */
@ApplicationScoped
class Backoff {

    private static final double LEAST = 0.75;
    private static final double MOST = 1.25;
    // With more doublings every first pause has long become the longest one.
    private static final int MOST_DOUBLINGS = 40;

    private final Duration first;
    private final Duration longest;

    Backoff(WebhooksConfiguration configuration) {
        this.first = configuration.firstPause();
        this.longest = configuration.longestPause();
    }

    /**
     * @param tries how many attempts failed, including the last
     * @param asked the pause that the last answer asks for; it can only lengthen the pause, up to the longest
     */
    Duration after(int tries, @Nullable Duration asked) {
        var doubled = (double) first.toMillis() * Math.pow(2, Math.min(tries - 1, MOST_DOUBLINGS));
        var chance = ThreadLocalRandom.current().nextDouble(LEAST, MOST);
        var own = Duration.ofMillis((long) (Math.min(doubled, (double) longest.toMillis()) * chance));
        var wished = asked == null ? Duration.ZERO : atMostLongest(asked);
        return own.compareTo(wished) < 0 ? wished : own;
    }

    Duration atMostLongest(Duration asked) {
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
