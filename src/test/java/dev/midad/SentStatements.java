package dev.midad;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.hibernate.SessionFactory;

/** How many statements the program has sent: those for readers, which it counts itself, and those of the rest. */
@Singleton
class SentStatements {

    private final SessionFactory sessions;
    private final MeterRegistry metrics;

    SentStatements(SessionFactory sessions, MeterRegistry metrics) {
        this.sessions = sessions;
        this.metrics = metrics;
    }

    long count() {
        var reads = metrics.get("midad.reads").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        return sessions.getStatistics().getPrepareStatementCount() + (long) reads;
    }
}
