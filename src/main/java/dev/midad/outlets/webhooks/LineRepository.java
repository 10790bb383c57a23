package dev.midad.outlets.webhooks;

import dev.midad.foundation.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines in which deliveries wait: one for each webhook and entity, tried one after the other, by one replica at a time. */
@ApplicationScoped
class LineRepository {

    // A webhook that takes nothing is asked by one attempt at a time, so that it holds up little; when all places are
    // nearly taken, chance decides who gets the last ones.
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
     * Takes what is due, for as long as an attempt can take.
     *
     * @param busy how many attempts this replica is making at each webhook
     * @param most how many of them there may be
     * @param all how many more at all webhooks together
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

    /** Whether the line is still this replica's; until the transaction ends nobody changes it then. */
    boolean isHeld(UUID webhook, UUID entity, UUID lease) {
        return !entities.createNativeQuery(HELD)
                .setParameter("webhook", webhook)
                .setParameter("entity", entity)
                .setParameter("lease", lease)
                .getResultList()
                .isEmpty();
    }

    /** On to the next delivery of a line that is held, or the line's end. */
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

    /** Lets a line that is held rest. */
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

    /** Puts one delivery, or all dead ones of a time, in line again; tells how many. */
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
