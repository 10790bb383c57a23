package dev.midad.people.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the events of the audit. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEvent, UUID> {

    private static final List<String> NO_CHANGES = List.of(
            AuditAction.EXPORT.tag(),
            AuditAction.SIGN_IN.tag(),
            AuditAction.SIGN_IN_REFUSED.tag(),
            AuditAction.SIGN_OUT.tag());

    /** Marks the last event of the page before. */
    record Place(Instant at, UUID id) {}

    /** Returns events in the order of time, latest or earliest first, beyond the place where one is given. */
    List<AuditEvent> list(AuditFilter filter, boolean latestFirst, @Nullable Place after, int most) {
        var conditions = new ArrayList<>(filter.conditions().values());
        var values = new HashMap<>(filter.values());
        if (after != null) {
            // The first comparison is the one that an index can begin at.
            conditions.add(
                    latestFirst ? "at <= :at and (at < :at or id < :id)" : "at >= :at and (at > :at or id > :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        var order = latestFirst ? " order by at desc, id desc" : " order by at, id";
        return find(where(conditions) + order, values).page(0, most).list();
    }

    long count(AuditFilter filter) {
        return count(where(filter.conditions().values()), filter.values());
    }

    /** Finds the event that made the present version. */
    Optional<AuditEvent> findLastChange(String kind, UUID id) {
        return find("kind = ?1 and entityId = ?2 and action not in ?3 order by at desc, id desc", kind, id, NO_CHANGES)
                .page(0, 1)
                .firstResultOptional();
    }

    private static String where(Iterable<String> conditions) {
        var all = String.join(" and ", conditions);
        return all.isEmpty() ? "1 = 1" : all;
    }
}
