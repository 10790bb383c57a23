package dev.midad;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * How many statements the program has sent: those for readers, which it counts itself, and those of the rest, but for
 * webhooks, which look for work all the time.
 */
@Singleton
class SentStatements {

    private static final AtomicLong OF_THE_REST = new AtomicLong();

    private final MeterRegistry metrics;

    SentStatements(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    long count() {
        var reads = metrics.get("midad.reads").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        return OF_THE_REST.get() + (long) reads;
    }

    /** Is shown each statement before it is sent. */
    @Singleton
    @PersistenceUnitExtension
    static class Inspector implements StatementInspector {

        private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String sql) {
            if (!Thread.currentThread().getName().startsWith("webhook-")) {
                OF_THE_REST.incrementAndGet();
            }
            return sql;
        }
    }
}
