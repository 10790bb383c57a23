package dev.midad.outlets.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives up deliveries that a disabled webhook did not take in time, deletes deliveries that were kept long enough and
 * secrets that have ended, and counts the deliveries that wait.
 */
@ApplicationScoped
class WebhookSweep {

    private static final int BATCH = 10_000;

    // For enabled webhooks the attempt decides, which may be late. A line that this empties ends when it is due. The
    // webhook is locked before its deliveries, as everywhere; one that is in use has its turn at the next sweep.
    private static final String GIVE_UP = """
            with disabled as materialized (select id from webhook where not enabled for update skip locked)
            update webhook_delivery d set state = 'dead', finished_at = now()
            from disabled w where w.id = d.webhook_id
              and d.state = 'waiting' and d.gives_up_at < now()
            """;

    private static final String FORGET = """
            delete from webhook_delivery where id in (
                select id from webhook_delivery
                where state <> 'waiting' and created_at < now() - cast(:kept as interval)
                limit :most for update skip locked)
            """;

    private final EntityManager entities;
    private final WebhookSecrets secrets;
    private final WebhooksConfiguration configuration;
    private final AtomicLong waiting;

    WebhookSweep(
            EntityManager entities,
            WebhookSecrets secrets,
            WebhooksConfiguration configuration,
            MeterRegistry metrics) {
        this.entities = entities;
        this.secrets = secrets;
        this.configuration = configuration;
        this.waiting = metrics.gauge("midad.webhooks.waiting", new AtomicLong());
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        entities.createNativeQuery(GIVE_UP).executeUpdate();
        entities.createNativeQuery(FORGET)
                .setParameter("kept", configuration.kept().toString())
                .setParameter("most", BATCH)
                .executeUpdate();
        secrets.sweep();
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        waiting.set((Long)
                entities.createNativeQuery("select count(*) from webhook_delivery where state = 'waiting'", Long.class)
                        .getSingleResult());
    }
}
