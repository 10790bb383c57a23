package dev.midad.outlets.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Records the outcome of an attempt, and what follows from it for the delivery and its line. */
@ApplicationScoped
class FinishDelivery {

    private static final String ATTEMPT = """
            insert into webhook_attempt (delivery_id, number, at, took_ms, status, failure, answer)
            select d.id, d.attempts + 1, clock_timestamp() - cast(:took as interval), :ms,
                cast(:status as integer), cast(:failure as text), :answer
            from webhook_delivery d where d.id = :id
            """;

    // A failed delivery waits again, unless the next attempt would come after it is given up.
    private static final String OUTCOME = """
            update webhook_delivery set attempts = attempts + 1, tries = tries + 1,
                last_status = cast(:status as integer), last_failure = cast(:failure as text),
                state = case when cast(:failure as text) is null then 'delivered'
                    when :final or now() + cast(:pause as interval) > gives_up_at then 'dead' else 'waiting' end
            where id = :id returning state
            """;

    private final EntityManager entities;
    private final WebhookRepository webhooks;
    private final LineRepository lines;
    private final Backoff backoff;
    private final MeterRegistry metrics;

    FinishDelivery(
            EntityManager entities,
            WebhookRepository webhooks,
            LineRepository lines,
            Backoff backoff,
            MeterRegistry metrics) {
        this.entities = entities;
        this.webhooks = webhooks;
        this.lines = lines;
        this.backoff = backoff;
        this.metrics = metrics;
    }

    /**
     * Records an attempt. It does nothing where another replica has taken the line over meanwhile, because that replica
     * decides what follows.
     */
    @Transactional
    void finish(Claim claim, ReceiverAnswer answer, Duration took) {
        if (!isHeld(claim)) {
            return;
        }
        var pause = backoff.after(claim.tries() + 1, answer.retryAfter());
        recordAttempt(claim, answer, took);
        var state = recordOutcome(claim, answer, pause);
        if (state.equals("waiting")) {
            lines.rest(claim.webhook(), claim.entity(), pause);
        } else {
            end(claim);
        }
        count(state.equals("waiting") ? "retried" : state);
    }

    /**
     * Ends a delivery without an attempt: it has nothing to tell any more, or the webhook's filters do not let through
     * what it would tell by now.
     */
    @Transactional
    void skip(Claim claim) {
        if (isHeld(claim)) {
            entities.createNativeQuery("update webhook_delivery set state = 'skipped' where id = :id")
                    .setParameter("id", claim.delivery())
                    .executeUpdate();
            end(claim);
            count("skipped");
        }
    }

    private boolean isHeld(Claim claim) {
        return webhooks.isKept(claim.webhook()) && lines.isHeld(claim.webhook(), claim.entity(), claim.lease());
    }

    private void count(String outcome) {
        metrics.counter("midad.webhooks.attempts", "outcome", outcome).increment();
    }

    private void end(Claim claim) {
        entities.createNativeQuery("update webhook_delivery set finished_at = clock_timestamp() where id = :id")
                .setParameter("id", claim.delivery())
                .executeUpdate();
        lines.goOn(claim.webhook(), claim.entity());
    }

    private void recordAttempt(Claim claim, ReceiverAnswer answer, Duration took) {
        entities.createNativeQuery(ATTEMPT)
                .setParameter("id", claim.delivery())
                .setParameter("took", took.toString())
                .setParameter("ms", (int) took.toMillis())
                .setParameter(
                        "status",
                        answer.status() == null ? null : answer.status().toString())
                .setParameter("failure", tag(answer))
                .setParameter("answer", answer.beginning())
                .executeUpdate();
    }

    private String recordOutcome(Claim claim, ReceiverAnswer answer, Duration pause) {
        return (String)
                entities.createNativeQuery("with outcome as (" + OUTCOME + ") select state from outcome", String.class)
                        .setParameter("id", claim.delivery())
                        .setParameter(
                                "status",
                                answer.status() == null ? null : answer.status().toString())
                        .setParameter("failure", tag(answer))
                        .setParameter("final", answer.failure() == AttemptFailure.GONE)
                        .setParameter("pause", pause.toString())
                        .getSingleResult();
    }

    private static @Nullable String tag(ReceiverAnswer answer) {
        return answer.failure() == null ? null : answer.failure().tag();
    }
}
