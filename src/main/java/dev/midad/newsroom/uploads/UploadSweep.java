package dev.midad.newsroom.uploads;

import dev.midad.foundation.database.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Deletes uploads of which nothing has come for a day, or that were given up, with what lies of them in the store. */
@ApplicationScoped
class UploadSweep {

    private static final int BATCH = 100;

    private final UploadRepository uploads;
    private final UploadParts parts;
    private final DatabaseClock clock;

    UploadSweep(UploadRepository uploads, UploadParts parts, DatabaseClock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var ended = ended();
        while (!ended.isEmpty()) {
            ended.forEach(this::delete);
            ended = ended();
        }
    }

    private List<UUID> ended() {
        return QuarkusTransaction.requiringNew().call(() -> uploads.listEnded(clock.now(), BATCH));
    }

    private void delete(UUID id) {
        parts.deleteAll(id);
        QuarkusTransaction.requiringNew().run(() -> uploads.deleteById(id));
    }
}
