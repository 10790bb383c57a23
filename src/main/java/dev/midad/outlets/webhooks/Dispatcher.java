package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.WokenThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does this replica's share of the work: it claims deliveries that are due, has them sent, and has their outcomes
 * recorded. A slow receiver holds no thread, and takes no more places than its webhook may have.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    // This many requests at most are in memory before they are sent.
    private static final int BATCH = 64;
    private static final int WRITERS = 4;
    private static final Duration CROWDED = Duration.ofSeconds(1);

    private final ClaimDeliveries claiming;
    private final MakePosts making;
    private final Courier courier;
    private final FinishDelivery finishing;
    private final WebhookHealth health;
    private final int mostAtOnce;

    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    Dispatcher(
            ClaimDeliveries claiming,
            MakePosts making,
            Courier courier,
            FinishDelivery finishing,
            WebhookHealth health,
            WebhooksConfiguration configuration) {
        this.claiming = claiming;
        this.making = making;
        this.courier = courier;
        this.finishing = finishing;
        this.health = health;
        this.mostAtOnce = configuration.atOnce();
    }

    /**
     * Has everything sent that is due.
     *
     * @param done called each time a place becomes free
     * @return how long there is nothing to do, unless something is put in line
     */
    Duration dispatch(Runnable done) {
        List<Claim> claims;
        do {
            claims = claim();
            claims.forEach(this::begin);
            var posts = made(claims);
            claims.forEach(claim -> send(claim, posts.get(claim.delivery()), done));
        } while (!claims.isEmpty());
        return claiming.untilNext().map(Dispatcher::soon).orElse(WokenThread.IDLE);
    }

    /** What is due already waits for a place, or for a lock of another replica's. */
    private static Duration soon(Duration next) {
        if (next.isNegative() || next.isZero()) {
            return CROWDED;
        }
        return next.compareTo(WokenThread.IDLE) < 0 ? next.plusMillis(1) : WokenThread.IDLE;
    }

    /**
     * Waits for the last answers and for their recording. A delivery whose outcome is not recorded in time is sent
     * again later.
     */
    void stop(Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        while (all.get() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        writers.shutdown();
        if (!writers.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Not everything that was sent could be written down; it is sent again");
        }
    }

    private List<Claim> claim() {
        var free = Math.min(BATCH, mostAtOnce - all.get());
        return free > 0 ? claiming.claim(Map.copyOf(busy), free) : List.of();
    }

    private Map<UUID, Post> made(List<Claim> claims) {
        try {
            return claims.isEmpty() ? Map.of() : making.of(claims);
        } catch (RuntimeException failure) {
            claims.forEach(this::end);
            throw failure;
        }
    }

    private void send(Claim claim, @Nullable Post post, Runnable done) {
        if (post == null) {
            write(claim, () -> finishing.skip(claim), done);
            return;
        }
        var began = System.nanoTime();
        courier.carry(post)
                .onSuccess(answer -> write(
                        claim,
                        () -> {
                            finishing.finish(claim, answer, Duration.ofNanos(System.nanoTime() - began));
                            health.judge(claim.webhook(), answer);
                        },
                        done));
    }

    private void write(Claim claim, Runnable outcome, Runnable done) {
        writers.execute(() -> {
            try {
                outcome.run();
            } catch (RuntimeException failure) {
                LOG.warnf("What came of delivery %s could not be written down; it is sent again: %s", claim, failure);
            } finally {
                end(claim);
                done.run();
            }
        });
    }

    private void begin(Claim claim) {
        all.incrementAndGet();
        busy.merge(claim.webhook(), 1, Integer::sum);
    }

    private void end(Claim claim) {
        all.decrementAndGet();
        busy.computeIfPresent(claim.webhook(), (webhook, count) -> count > 1 ? count - 1 : null);
    }
}
