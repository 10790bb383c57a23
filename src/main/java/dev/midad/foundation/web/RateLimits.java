package dev.midad.foundation.web;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Enforces limits that all replicas share, in the buckets of Bucket4j in PostgreSQL. The headers are those of the IETF
 * draft "RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers).
 */
@ApplicationScoped
public class RateLimits {

    static final String REMAINING = "RateLimit";
    static final String POLICY = "RateLimit-Policy";

    private static final int SWEPT_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final CurrentVertxRequest request;

    RateLimits(AgroalDataSource database, CurrentVertxRequest request) {
        this.request = request;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /**
     * Uses up one of the allowed acts, and tells in the answer's headers how many are left. The caller must not be in a
     * transaction: the act stays used up however the request ends.
     *
     * @param key the person or thing for which the limit holds, in a form that may be stored
     * @throws ProblemException {@code too-many-requests}, with Retry-After, where none is left
     */
    public void take(RateLimit limit, String key) {
        var probe = buckets.getProxy(limit.name() + ' ' + key, () -> configuration(limit))
                .tryConsumeAndReturnRemaining(1);
        tell(limit, probe);
        if (!probe.isConsumed()) {
            var seconds = seconds(probe.getNanosToWaitForRefill());
            throw ProblemException.of(
                            ProblemType.TOO_MANY_REQUESTS,
                            "At most %s in %s seconds; wait %s seconds.",
                            "بحد أقصى %s خلال %s ثانية، فانتظر %s ثانية.",
                            limit.most(),
                            limit.window().toSeconds(),
                            seconds)
                    .with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (buckets.removeExpired(SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {
            // Each pass deletes the next batch.
        }
    }

    private static BucketConfiguration configuration(RateLimit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.most()).refillGreedy(limit.most(), limit.window()))
                .build();
    }

    private void tell(RateLimit limit, ConsumptionProbe probe) {
        append(
                POLICY,
                "\"%s\";q=%d;w=%d"
                        .formatted(limit.name(), limit.most(), limit.window().toSeconds()));
        append(
                REMAINING,
                "\"%s\";r=%d;t=%d"
                        .formatted(limit.name(), probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    }

    /** Appends the item to the header, because several limits make one list. */
    private void append(String header, String item) {
        var headers = request.getCurrent().response().headers();
        var told = headers.get(header);
        headers.set(header, told == null ? item : told + ", " + item);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
