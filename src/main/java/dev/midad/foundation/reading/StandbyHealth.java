package dev.midad.foundation.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports how far the standby lags behind. The check is never down, because Midad is ready without a standby as well.
 */
@Readiness
@ApplicationScoped
class StandbyHealth implements HealthCheck {

    private final Standby standby;
    private final MeterRegistry metrics;

    StandbyHealth(Standby standby, MeterRegistry metrics) {
        this.standby = standby;
        this.metrics = metrics;
    }

    /** Registers the lag as a gauge, which is NaN while the standby cannot be asked. */
    void start(@Observes StartupEvent event) {
        if (standby.pool().isPresent()) {
            Gauge.builder("midad.read.replica.lag", () -> standby.lag().orElse(Double.NaN))
                    .baseUnit("seconds")
                    .description("How old is what the standby shows; 0 where it has everything")
                    .register(metrics);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Read replica").up();
        if (standby.pool().isEmpty()) {
            return answer.withData("state", "none").build();
        }
        return standby.lag()
                .map(lag -> answer.withData("state", lag > 0 ? "behind" : "abreast")
                        .withData("lag", "%.3f s".formatted(lag)))
                .orElseGet(() -> answer.withData("state", "away"))
                .build();
    }
}
