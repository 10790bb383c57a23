package dev.midad.people.access;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.LastChange;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the audit. */
@ApplicationScoped
public class AuditTrail {

    private final AuditRepository events;
    private final Cursors cursors;

    AuditTrail(AuditRepository events, Cursors cursors) {
        this.events = events;
        this.cursors = cursors;
    }

    @Transactional
    Page<AuditEventView> list(AuditParameters filters, Paging paging) {
        return page(AuditFilter.of(filters), true, paging, AuditEventView::of);
    }

    /** Returns a page of what was done to one thing. */
    @Transactional
    public Page<HistoryEntry> history(String kind, UUID id, boolean latestFirst, Paging paging) {
        return page(AuditFilter.about(kind, id), latestFirst, paging, HistoryEntry::of);
    }

    /** Returns the next events that fit the filter, latest first, after the last event of the batch before. */
    @Transactional
    List<AuditEventView> next(AuditFilter filter, @Nullable AuditEventView after, int most) {
        var place = after == null ? null : new AuditRepository.Place(after.at(), after.id());
        return events.list(filter, true, place, most).stream()
                .map(AuditEventView::of)
                .toList();
    }

    /**
     * Lets a change through only when it was made on the present version; the client that is refused learns who made
     * that version.
     *
     * @see Preconditions#requireMatch(String, int)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireMatch(@Nullable String ifMatch, int version, String kind, UUID id) {
        Preconditions.requireMatch(ifMatch, version, () -> lastChange(kind, id));
    }

    private Optional<LastChange> lastChange(String kind, UUID id) {
        return events.findLastChange(kind, id).map(event -> new LastChange(event.actor(), event.at));
    }

    private <T> Page<T> page(AuditFilter filter, boolean latestFirst, Paging paging, Function<AuditEvent, T> view) {
        var query = filter.fingerprint() + latestFirst;
        var after = cursors.read(query, paging.cursor());
        return Page.of(
                events.list(filter, latestFirst, after == null ? null : place(after), paging.limit() + 1),
                paging.limit(),
                view,
                event -> cursors.write(query, List.of(event.at.toString(), event.id.toString())),
                paging.count() ? events.count(filter) : null);
    }

    private static AuditRepository.Place place(List<String> cursor) {
        return new AuditRepository.Place(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)));
    }
}
