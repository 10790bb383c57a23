package dev.midad.outlets.webhooks;

import dev.midad.foundation.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the lines in which deliveries wait. Each webhook and entity has one line; its deliveries are tried one after
 * the other, by one replica at a time.
 */
@ApplicationScoped
class LineRepository {

    // A webhook that takes nothing is tried by one attempt at a time, so that it holds up little; when nearly all
    // places are taken, chance decides which webhooks get the last ones.
    private static final String CLAIM = """
            with due as materialized (
                select l.webhook_id, l.entity_id
                from (select * from webhook where enabled and (paused_until is null or paused_until <= now()) order by random()) w
                left join unnest(:busy, :counts) b (webhook_id, tried) on b.webhook_id = w.id
                cross join lateral (
                    select d.webhook_id, d.entity_id from webhook_line d
                    where d.webhook_id = w.id and d.due_at <= now()
                    order by d.due_at
                    limit greatest(0, (case when w.failing_since is null then :most else 1 end) - coalesce(b.tried, 0))
                    for update skip locked) l
                limit :all
            ), taken as (
                update webhook_line l set due_at = now() + cast(:held as interval), lease = :lease
                from due where l.webhook_id = due.webhook_id and l.entity_id = due.entity_id
                returning l.webhook_id, l.entity_id
            )
            select t.webhook_id, t.entity_id, d.id, d.event, d.kind, d.reason, d.occurred_at, d.tries,
                w.url, w.with_body, w.events
            from taken t join webhook w on w.id = t.webhook_id
            left join lateral (
                select * from webhook_delivery d
                where d.webhook_id = t.webhook_id and d.entity_id = t.entity_id and d.state = 'waiting'
                order by d.seq limit 1) d on true
            """;

    // A webhook that pauses has the time at which it may go on.
    private static final String NEXT = """
            select cast(extract(epoch from min(greatest(l.due_at, w.paused_until)) - clock_timestamp()) * 1000 as bigint)
            from webhook w cross join lateral (
                select d.due_at from webhook_line d where d.webhook_id = w.id order by d.due_at limit 1) l
            where w.enabled
            """;

    private static final String HELD = """
            select 1 from webhook_line where webhook_id = :webhook and entity_id = :entity and lease = :lease for update
            """;

    private static final String GO_ON = """
            update webhook_line set due_at = now(), lease = null
            where webhook_id = :webhook and entity_id = :entity and exists (
                select from webhook_delivery d
                where d.webhook_id = :webhook and d.entity_id = :entity and d.state = 'waiting')
            """;

    private final EntityManager entities;

    LineRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Claims lines that are due, and holds them for as long as an attempt can take.
     *
     * @param busy how many attempts this replica is making at each webhook
     * @param most how many attempts there may be at one webhook
     * @param all how many more there may be at all webhooks together
     */
    List<Tuple> claim(Map<UUID, Integer> busy, int most, int all, Duration held, UUID lease) {
        var webhooks = List.copyOf(busy.keySet());
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("busy", webhooks.toArray(UUID[]::new))
                .setParameter("counts", webhooks.stream().map(busy::get).toArray(Integer[]::new))
                .setParameter("most", most)
                .setParameter("all", all)
                .setParameter("held", held.toString())
                .setParameter("lease", lease)
                .getResultList();
        return rows;
    }

    /** Returns how long it is until the first line is due, less than nothing where one is; empty where there is no line. */
    @SuppressWarnings("unchecked")
    Optional<Duration> untilNext() {
        return ((List<@Nullable Long>)
                        entities.createNativeQuery(NEXT, Long.class).getResultList())
                .stream().flatMap(Stream::ofNullable).map(Duration::ofMillis).findFirst();
    }

    /**
     * Tells whether this replica still holds the line; if it does, nobody else changes the line until the transaction
     * ends.
     */
    boolean isHeld(UUID webhook, UUID entity, UUID lease) {
        return !entities.createNativeQuery(HELD)
                .setParameter("webhook", webhook)
                .setParameter("entity", entity)
                .setParameter("lease", lease)
                .getResultList()
                .isEmpty();
    }

    /** Moves a held line on to its next delivery, or ends the line where none waits. */
    void goOn(UUID webhook, UUID entity) {
        var isLonger = entities.createNativeQuery(GO_ON)
                        .setParameter("webhook", webhook)
                        .setParameter("entity", entity)
                        .executeUpdate()
                > 0;
        if (!isLonger) {
            entities.createNativeQuery("delete from webhook_line where webhook_id = :webhook and entity_id = :entity")
                    .setParameter("webhook", webhook)
                    .setParameter("entity", entity)
                    .executeUpdate();
        }
    }

    /** Lets go of a held line; its delivery is due again after the pause. */
    void rest(UUID webhook, UUID entity, Duration pause) {
        entities.createNativeQuery("""
                        update webhook_line set due_at = now() + cast(:pause as interval), lease = null
                        where webhook_id = :webhook and entity_id = :entity
                        """)
                .setParameter("webhook", webhook)
                .setParameter("entity", entity)
                .setParameter("pause", pause.toString())
                .executeUpdate();
    }

    /** Puts one delivery, or all dead ones since a time, in line again, and returns how many. */
    int replay(String which, Map<String, Object> values, Duration patience) {
        var again = entities.createNativeQuery("""
                with again as (
                    update webhook_delivery set state = 'waiting', tries = 0, finished_at = null,
                        gives_up_at = now() + cast(:patience as interval)
                    where %s returning webhook_id, entity_id
                ), lines as (
                    insert into webhook_line (webhook_id, entity_id, due_at)
                    select distinct webhook_id, entity_id, now() from again order by 1, 2
                    on conflict on constraint webhook_line_pkey do update set
                        due_at = case when webhook_line.lease is null then now() else webhook_line.due_at end
                )
                select count(*) from again
                """.formatted(which), Long.class)
                .setParameter("patience", patience.toString());
        values.forEach(again::setParameter);
        return ((Number) again.getSingleResult()).intValue();
    }

    static UUID lease() {
        return Ids.next();
    }
}
