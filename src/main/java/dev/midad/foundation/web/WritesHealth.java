package dev.midad.foundation.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports whether the database refuses changes for want of space. The check is never down: readers are answered all the
 * same, and a proxy that turned away from every replica would end that too.
 */
@Readiness
@ApplicationScoped
class WritesHealth implements HealthCheck {

    private final RefusedWrites refused;

    WritesHealth(RefusedWrites refused) {
        this.refused = refused;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Writes").up();
        return refused.since()
                .map(since -> answer.withData("state", "refused")
                        .withData("reason", "no space left")
                        .withData("since", since.toString()))
                .orElseGet(() -> answer.withData("state", "accepted"))
                .build();
    }
}
