package dev.midad.people.access;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which events of the audit a client asks for, as conditions in HQL with their values.
 *
 * @param conditions conditions such as {@code kind = :kind}, by the name of the value in them
 */
record AuditFilter(Map<String, String> conditions, Map<String, Object> values) {

    private static final Map<String, AuditAction> ACTIONS =
            Arrays.stream(AuditAction.values()).collect(Collectors.toMap(AuditAction::tag, Function.identity()));

    AuditFilter {
        conditions = Map.copyOf(conditions);
        values = Map.copyOf(values);
    }

    static AuditFilter of(AuditParameters sent) {
        var filter = new Building();
        filter.where("actor", "actorId = :actor", id("actor", sent.actor()));
        filter.where("action", "action = :action", action(sent.action()));
        filter.where("kind", "kind = :kind", sent.kind());
        filter.where("entity", "entityId = :entity", id("entity", sent.entity()));
        filter.where("address", "address = :address", sent.address());
        filter.where("from", "at >= :from", Parameters.instant("from", sent.from()));
        filter.where("to", "at < :to", Parameters.instant("to", sent.to()));
        return filter.done();
    }

    /** Returns the filter for what happened to one thing. */
    static AuditFilter about(String kind, UUID id) {
        return new AuditFilter(
                Map.of("kind", "kind = :kind", "entity", "entityId = :entity"), Map.of("kind", kind, "entity", id));
    }

    /** Returns a text that differs for every question, for the cursor. */
    String fingerprint() {
        return "audit" + described();
    }

    /** Returns the filters as the client asked for them, for people to read. */
    Map<String, String> described() {
        return values.keySet().stream()
                .sorted()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> String.valueOf(values.get(name)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static @Nullable String action(@Nullable String tag) {
        return tag == null
                ? null
                : Parameters.choice("action", tag, tag, ACTIONS).tag();
    }

    private static @Nullable UUID id(String name, @Nullable String value) {
        return value == null
                ? null
                : Ref.id(value)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                name, "invalidId", new Message("An id is a UUID.", "المعرّف من نوع UUID.")));
    }

    /** Collects the filters that the client sent. */
    private static final class Building {

        private final Map<String, String> conditions = new LinkedHashMap<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void where(String name, String condition, @Nullable Object value) {
            if (value != null) {
                conditions.put(name, condition);
                values.put(name, value);
            }
        }

        AuditFilter done() {
            return new AuditFilter(conditions, values);
        }
    }
}
