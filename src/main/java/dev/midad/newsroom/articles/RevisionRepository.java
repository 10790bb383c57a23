package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Colleague;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps revisions. Each block of an article's bodies is stored once, however many revisions have it. */
@ApplicationScoped
class RevisionRepository {

    private static final String INSERT = """
            with block as (
                select block_id(cast(b.block as text)) as id, b.block, b.place
                from json_array_elements(cast(:body as json)) with ordinality b (block, place)
            ), kept as (
                insert into revision_block (article_id, id, block, first_number)
                select distinct on (id) cast(:article as uuid), id, block, cast(:number as integer) from block
                on conflict on constraint revision_block_pkey do nothing
            )
            insert into article_revision (
                article_id, number, author_id, author_name, created_at, note, autosave, restored_from, content, blocks)
            values (:article, :number, cast(:author as uuid), :name, clock_timestamp(), cast(:note as text), :autosave,
                cast(:restored as integer), cast(:content as json),
                coalesce((select array_agg(id order by place) from block), '{}'))
            """;

    /**
     * Deletes the latest revision only where it is an autosave of the same person in the same sitting, and is neither
     * published nor scheduled.
     */
    private static final String FOLD = """
            delete from article_revision r using article a
            where r.article_id = :article and r.number = (
                    select max(number) from article_revision where article_id = :article)
              and r.autosave and r.author_id = cast(:author as uuid)
              and r.created_at > clock_timestamp() - cast(:seconds as integer) * interval '1 second'
              and a.id = r.article_id and r.number is distinct from a.published_revision
              and r.number is distinct from a.scheduled_revision
            returning r.number
            """;

    private static final String COLUMNS = """
            select r.number, r.author_id, r.author_name, r.created_at, r.note, r.autosave, r.restored_from,
                r.number is not distinct from a.published_revision as published
            """;

    private static final String FROM =
            " from article_revision r join article a on a.id = r.article_id where r.article_id = :article";

    private static final String CONTENT = """
            , cast(r.content as text) as content, (
                select cast(coalesce(json_agg(b.block order by u.place), '[]') as text)
                from unnest(r.blocks) with ordinality u (id, place)
                join revision_block b on b.article_id = r.article_id and b.id = u.id) as body
            """;

    private final EntityManager entities;

    RevisionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds a revision with its content; the body stands apart. */
    record Whole(RevisionSummary summary, String content, String body) {}

    void insert(UUID article, int number, Colleague author, SaveNote note, String content, String body) {
        entities.createNativeQuery(INSERT)
                .setParameter("article", article)
                .setParameter("number", number)
                .setParameter("author", author.id() == null ? null : author.id().toString())
                .setParameter("name", author.name())
                .setParameter("note", note.text())
                .setParameter("autosave", note.autosave())
                .setParameter("restored", note.restoredFrom())
                .setParameter("content", content)
                .setParameter("body", body)
                .executeUpdate();
    }

    /** Deletes the latest revision where the coming one continues it, and gives its blocks to the coming one. */
    @SuppressWarnings("unchecked")
    void fold(UUID article, int coming, UUID author, Duration sitting) {
        List<Integer> folded = entities.createNativeQuery(FOLD, Integer.class)
                .setParameter("article", article)
                .setParameter("author", author.toString())
                .setParameter("seconds", (int) sitting.toSeconds())
                .getResultList();
        folded.forEach(number -> entities.createNativeQuery(
                        "update revision_block set first_number = :coming where article_id = :article and first_number = :number")
                .setParameter("coming", coming)
                .setParameter("article", article)
                .setParameter("number", number)
                .executeUpdate());
    }

    /** Deletes the blocks that only folded revisions had. */
    void dropUnused(UUID article, int number) {
        entities.createNativeQuery("""
                        delete from revision_block b
                        where b.article_id = :article and b.first_number = :number and not b.id = any (
                            select unnest(r.blocks) from article_revision r
                            where r.article_id = :article and r.number = :number)
                        """)
                .setParameter("article", article)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Returns the revisions of an article, newest first, before the given number where one is given. */
    @SuppressWarnings("unchecked")
    List<RevisionSummary> list(UUID article, @Nullable Integer before, int most) {
        var parameters = new HashMap<String, Object>(Map.of("article", article, "most", most));
        var older = "";
        if (before != null) {
            older = " and r.number < :before";
            parameters.put("before", before);
        }
        var query =
                entities.createNativeQuery(COLUMNS + FROM + older + " order by r.number desc limit :most", Tuple.class);
        parameters.forEach(query::setParameter);
        return ((List<Tuple>) query.getResultList())
                .stream().map(RevisionRepository::summary).toList();
    }

    long count(UUID article) {
        return ((Number) entities.createNativeQuery("select count(*) from article_revision where article_id = :article")
                        .setParameter("article", article)
                        .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    Optional<Whole> find(UUID article, int number) {
        return ((List<Tuple>)
                        entities.createNativeQuery(COLUMNS + CONTENT + FROM + " and r.number = :number", Tuple.class)
                                .setParameter("article", article)
                                .setParameter("number", number)
                                .getResultList())
                .stream()
                        .map(row -> new Whole(
                                summary(row), row.get("content", String.class), row.get("body", String.class)))
                        .findFirst();
    }

    /** Finds the number of the revision before, which need not be one less. */
    @SuppressWarnings("unchecked")
    Optional<Integer> findBefore(UUID article, int number) {
        return ((List<Integer>) entities.createNativeQuery("""
                                select number from article_revision where article_id = :article and number < :number
                                order by number desc limit 1
                                """, Integer.class)
                        .setParameter("article", article)
                        .setParameter("number", number)
                        .getResultList())
                .stream().findFirst();
    }

    private static RevisionSummary summary(Tuple row) {
        return new RevisionSummary(
                row.get("number", Integer.class),
                new Colleague(row.get("author_id", UUID.class), row.get("author_name", String.class)),
                row.get("created_at", Instant.class),
                row.get("note", String.class),
                row.get("autosave", Boolean.class),
                row.get("restored_from", Integer.class),
                row.get("published", Boolean.class));
    }
}
