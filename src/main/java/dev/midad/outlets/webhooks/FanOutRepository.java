package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the position up to which the log is shared out, and the articles that webhooks were told of, and puts
 * deliveries in line.
 */
@ApplicationScoped
class FanOutRepository {

    private static final String POSITION = "select transaction_id, seq from webhook_position";

    private static final String TOLD =
            "select article_id as id, section_id as section from webhook_article where article_id = any(:ids)";

    // The clock is asked, and not the beginning of the transaction, because articles are visible that were committed
    // since then.
    private static final String PRESENT = """
            select a.id as id, case when p.id is null then a.section_id else p.section_id end as section
            from article a left join published_article p on p.article_id = a.id
                and p.visible_from <= clock_timestamp() and p.visible_until > clock_timestamp()
            where a.id = any(:ids)
            """;

    private static final String REMEMBER = """
            insert into webhook_article (article_id, section_id) select * from unnest(:ids, :sections)
            on conflict on constraint webhook_article_pkey do update set section_id = excluded.section_id
            """;

    private static final String PUT = """
            insert into webhook_delivery
                (id, webhook_id, event, kind, entity_id, reason, occurred_at, gives_up_at)
            select d.id, d.webhook, d.event, d.kind, d.entity, d.reason, d.occurred_at, now() + cast(:patience as interval)
            from unnest(:ids, :webhooks, :events, :kinds, :entities, :reasons, cast(:times as timestamptz[]))
                with ordinality d (id, webhook, event, kind, entity, reason, occurred_at, place)
            order by d.place
            """;

    // The update only locks the line. A transaction that ends the line's last delivery holds the same lock: either it
    // sees this delivery, or this statement makes the line anew.
    private static final String LINE_UP = """
            insert into webhook_line (webhook_id, entity_id, due_at)
            select distinct l.webhook, l.entity, now() from unnest(:webhooks, :entities) l (webhook, entity)
            order by 1, 2
            on conflict on constraint webhook_line_pkey do update set due_at = webhook_line.due_at
            """;

    private final EntityManager entities;

    FanOutRepository(EntityManager entities) {
        this.entities = entities;
    }

    LogPosition position() {
        return position("").orElseThrow();
    }

    /** Returns the position and locks it until the transaction ends; empty where another replica holds the lock. */
    Optional<LogPosition> lockPosition() {
        return position(" for update skip locked");
    }

    private Optional<LogPosition> position(String lock) {
        return rows(entities.createNativeQuery(POSITION + lock, Tuple.class)).stream()
                .map(row -> new LogPosition(row.get("transaction_id", String.class), row.get("seq", Long.class)))
                .findFirst();
    }

    void moveTo(LogPosition position) {
        entities.createNativeQuery("update webhook_position set transaction_id = :transaction, seq = :seq")
                .setParameter("transaction", position.transaction())
                .setParameter("seq", position.seq())
                .executeUpdate();
    }

    ToldArticles articles(Collection<UUID> ids) {
        return ids.isEmpty()
                ? new ToldArticles(Map.of(), Map.of())
                : new ToldArticles(places(TOLD, ids), places(PRESENT, ids));
    }

    private Map<UUID, ToldArticles.Place> places(String sql, Collection<UUID> ids) {
        var query = entities.createNativeQuery(sql, Tuple.class).setParameter("ids", ids.toArray(UUID[]::new));
        return rows(query).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new ToldArticles.Place(row.get("section", UUID.class))));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    void remember(Map<UUID, ToldArticles.@Nullable Place> changed) {
        var gone = changed.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        var there = changed.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .toList();
        if (gone.length > 0) {
            entities.createNativeQuery("delete from webhook_article where article_id = any(:ids)")
                    .setParameter("ids", gone)
                    .executeUpdate();
        }
        if (!there.isEmpty()) {
            entities.createNativeQuery(REMEMBER)
                    .setParameter("ids", there.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                    .setParameter(
                            "sections",
                            there.stream()
                                    .map(Map.Entry::getValue)
                                    .map(place -> place == null ? null : place.section())
                                    .toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /** Puts the deliveries, one at least, in line in the order given, and returns their ids. */
    List<UUID> put(List<NewDelivery> deliveries, Duration patience) {
        var ids = deliveries.stream().map(delivery -> Ids.next()).toList();
        var webhooks = deliveries.stream().map(NewDelivery::webhook).toArray(UUID[]::new);
        var about = deliveries.stream().map(NewDelivery::entity).toArray(UUID[]::new);
        entities.createNativeQuery(PUT)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("webhooks", webhooks)
                .setParameter(
                        "events",
                        deliveries.stream().map(one -> one.event().tag()).toArray(String[]::new))
                .setParameter(
                        "kinds", deliveries.stream().map(NewDelivery::kind).toArray(String[]::new))
                .setParameter("entities", about)
                .setParameter(
                        "reasons",
                        deliveries.stream()
                                .map(one -> one.reason() == null
                                        ? null
                                        : one.reason().tag())
                                .toArray(String[]::new))
                .setParameter(
                        "times",
                        deliveries.stream()
                                .map(one -> one.occurredAt().toString())
                                .toArray(String[]::new))
                .setParameter("patience", patience.toString())
                .executeUpdate();
        entities.createNativeQuery(LINE_UP)
                .setParameter("webhooks", webhooks)
                .setParameter("entities", about)
                .executeUpdate();
        return ids;
    }
}
