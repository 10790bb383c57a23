package dev.midad;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.MDC;

/** How many statements the program has sent for requests: whatever else it does meanwhile is not counted. */
public final class SentStatements {

    private static final Map<String, LongAdder> BY_REQUEST = new ConcurrentHashMap<>();
    private static final Map<String, Runnable> MEANWHILE = new ConcurrentHashMap<>();

    private SentStatements() {}

    /** For all that is asked by the requests that are handed out, which bear the same id. */
    static long during(Consumer<Supplier<RequestSpecification>> asking) {
        var id = UUID.randomUUID().toString();
        asking.accept(() -> Newsroom.reader().header("X-Request-Id", id));
        var sent = BY_REQUEST.remove(id);
        return sent == null ? 0 : sent.sum();
    }

    /** A request in which something happens when it is about to send its first statement. */
    static RequestSpecification overtakenBy(Runnable meanwhile) {
        var id = UUID.randomUUID().toString();
        MEANWHILE.put(id, meanwhile);
        return Newsroom.reader().header("X-Request-Id", id);
    }

    /** Called where a statement is about to be sent, for the request that is being answered there, if any. */
    public static void count() {
        if (MDC.get("requestId") instanceof String id) {
            BY_REQUEST.computeIfAbsent(id, unused -> new LongAdder()).increment();
            var meanwhile = MEANWHILE.remove(id);
            if (meanwhile != null) {
                meanwhile.run();
            }
        }
    }

    /** Is shown each statement before it is sent. */
    @Singleton
    @PersistenceUnitExtension
    static class Inspector implements StatementInspector {

        private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String sql) {
            count();
            return sql;
        }
    }
}
