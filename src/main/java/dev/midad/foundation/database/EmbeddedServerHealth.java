package dev.midad.foundation.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports whether the embedded server is running or being started again; up where Midad runs none. */
@Readiness
@ApplicationScoped
class EmbeddedServerHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Embedded database");
        return EmbeddedDatabase.watch()
                .map(watch -> answer.status(watch.state() == ServerWatch.State.RUNNING)
                        .withData("state", watch.state() == ServerWatch.State.RUNNING ? "running" : "starting again")
                        .withData("restarts", watch.restarts()))
                .orElseGet(() -> answer.up().withData("state", "none"))
                .build();
    }
}
