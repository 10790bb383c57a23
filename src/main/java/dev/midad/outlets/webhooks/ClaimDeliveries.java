package dev.midad.outlets.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Claims deliveries that are due for this replica alone. */
@ApplicationScoped
class ClaimDeliveries {

    // The margin is for the work before an attempt, and for recording its outcome.
    private static final Duration MARGIN = Duration.ofSeconds(45);

    private final LineRepository lines;
    private final WebhooksConfiguration configuration;

    ClaimDeliveries(LineRepository lines, WebhooksConfiguration configuration) {
        this.lines = lines;
        this.configuration = configuration;
    }

    /**
     * @param busy how many attempts this replica is making at each webhook
     * @param most how many more there may be
     */
    @Transactional
    List<Claim> claim(Map<UUID, Integer> busy, int most) {
        var lease = LineRepository.lease();
        var held = configuration.timeout().plus(MARGIN);
        var rows = lines.claim(busy, configuration.atOncePerWebhook(), most, held, lease);
        rows.stream().filter(row -> row.get("id") == null).forEach(this::goOn);
        return rows.stream()
                .filter(row -> row.get("id") != null)
                .map(row -> Claim.of(row, lease))
                .toList();
    }

    /** Returns how long it is until the first line is due, less than nothing where one is; empty where there is no line. */
    @Transactional
    Optional<Duration> untilNext() {
        return lines.untilNext();
    }

    /**
     * Moves on a line in which the query saw no waiting delivery: either none is left, or one was added that the query
     * could not see yet.
     */
    private void goOn(Tuple line) {
        lines.goOn(line.get("webhook_id", UUID.class), line.get("entity_id", UUID.class));
    }
}
