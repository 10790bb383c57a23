package dev.midad.people.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.database.Ids;
import dev.midad.foundation.web.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records who did what, when, and from where; the audit only grows. */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            insert into audit_event (id, at, actor_id, actor_name, action, kind, entity_id, address, request_id, details)
            values (:id, clock_timestamp(), cast(:actor as uuid), :name, :action, :kind, cast(:entity as uuid), :address, :request, cast(:details as jsonb))
            """;

    private final ChangeLog changes;
    private final CurrentActor actors;
    private final Origin origin;
    private final ObjectMapper json;

    Audit(ChangeLog changes, CurrentActor actors, Origin origin, ObjectMapper json) {
        this.changes = changes;
        this.actors = actors;
        this.origin = origin;
        this.json = json;
    }

    /**
     * Records an act of the person behind the present request, or of Midad itself where there is none. It is written in
     * the caller's transaction, so that the act and its record are committed together.
     *
     * @param kind the kind of thing that the act is about: {@code article}, {@code section}, {@code user}, …
     * @param id the id of that thing; null where it has no id
     * @param details what the act cannot say itself, such as a note; never a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditAction action, String kind, @Nullable UUID id, Map<String, ?> details) {
        record(actors.find().orElse(null), action, kind, id, details, List.of());
    }

    /** Records such an act and appends what it changed to the change log, by one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            AuditAction action, String kind, @Nullable UUID id, Map<String, ?> details, List<Change> changed) {
        record(actors.find().orElse(null), action, kind, id, details, changed);
    }

    /**
     * Records an act of a reader. Nothing is kept of the reader, not even an address, since a record can never be
     * erased.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordOfReader(AuditAction action, String kind, UUID id, Map<String, ?> details) {
        insert(null, "reader", null, action, kind, id, details, List.of());
    }

    /**
     * Records an act of a person whom the request itself does not name: one who just signed in, or who was not let in.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            @Nullable Actor actor, AuditAction action, String kind, @Nullable UUID id, Map<String, ?> details) {
        record(actor, action, kind, id, details, List.of());
    }

    /**
     * Records an act of a person whom the request itself does not name, and appends what it changed to the change log.
     *
     * @param actor null for Midad itself
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            @Nullable Actor actor,
            AuditAction action,
            String kind,
            @Nullable UUID id,
            Map<String, ?> details,
            List<Change> changed) {
        insert(
                actor == null ? null : actor.id(),
                actor == null ? "midad" : actor.name(),
                origin.address().orElse(null),
                action,
                kind,
                id,
                details,
                changed);
    }

    private void insert(
            @Nullable UUID actor,
            String name,
            @Nullable String address,
            AuditAction action,
            String kind,
            @Nullable UUID id,
            Map<String, ?> details,
            List<Change> changed) {
        changes.appendingTo(INSERT, changed)
                .setParameter("id", Ids.next())
                .setParameter("actor", actor == null ? null : actor.toString())
                .setParameter("name", name)
                .setParameter("action", action.tag())
                .setParameter("kind", kind)
                .setParameter("entity", id == null ? null : id.toString())
                .setParameter("address", address)
                .setParameter("request", origin.requestId().orElse(null))
                .setParameter("details", written(details))
                .executeUpdate();
    }

    private String written(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
