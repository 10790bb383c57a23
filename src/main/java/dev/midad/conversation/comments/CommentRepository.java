package dev.midad.conversation.comments;

import dev.midad.language.text.Likeness;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds comments, whatever their state. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    // Of two texts that have nothing to do with each other 32 bits differ, by four or so more or less.
    private static final int MOST_DIFFERENT_BITS = 16;
    private static final int LIKEST = 5;
    // A template of a campaign differs from its next use by a name, a link or a few words.
    private static final double LEAST_SHARED = 0.7;
    // Short ones are alike by nature: «شكرًا للكاتب» is nobody's campaign.
    private static final int LEAST_WORDS = 8;
    private static final int COMPARED = 20_000;

    /** The database's clock. */
    Instant now() {
        return getSession()
                .createNativeQuery("select statement_timestamp()", Instant.class)
                .getSingleResult();
    }

    /**
     * Lets nobody else change what readers see of an article's comments until the transaction ends. Whoever needs several
     * takes them in the order of their ids.
     */
    void lock(UUID article) {
        getSession()
                .createNativeQuery("select cast(lock_comments(:article) as text)", String.class)
                .setParameter("article", article)
                .getSingleResult();
    }

    /** Lets nobody else submit from the same place until the transaction ends: the same twice at once is seen. */
    void lockAuthor(String addressHash) {
        getSession()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:hash, 1)) as text)", String.class)
                .setParameter("hash", addressHash)
                .getSingleResult();
    }

    /** Those of the given that are there, in the order of their ids, for whoever holds the locks of their articles. */
    List<Comment> listLocked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Comment> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Its article, without the comment itself, which is not to be read before it is locked. */
    Optional<UUID> findArticle(UUID id) {
        return listArticles(List.of(id)).stream().findFirst();
    }

    /** The articles of the comments, in the order in which they are locked. */
    List<UUID> listArticles(Collection<UUID> ids) {
        return find("select distinct c.articleId from Comment c where c.id in ?1 order by c.articleId", ids)
                .project(UUID.class)
                .list();
    }

    /** How comments of an article in a section are taken by now: {@code before}, {@code after} or {@code off}. */
    String mode(@Nullable UUID section) {
        return getSession()
                .createNativeQuery("""
                        select mode from comment_rule
                        where section_id = coalesce(cast(:section as uuid), '00000000-0000-0000-0000-000000000000')
                        """, String.class)
                .setParameter("section", section == null ? null : section.toString())
                .getSingleResult();
    }

    /** Whether the same person said the same in the same place within a day. */
    boolean isRepeated(Comment comment) {
        return getSession()
                .createNativeQuery("""
                        select exists (
                            select from comment c
                            where (c.email_hash = :email or c.address_hash = :address and c.name = :name)
                              and c.created_at > now() - interval '1 day'
                              and c.article_id = :article and c.text_hash = :text
                              and c.answers_id is not distinct from cast(:answers as uuid)
                              and c.state not in ('withdrawn', 'erased'))
                        """, Boolean.class)
                .setParameter("address", comment.addressHash)
                .setParameter("name", comment.name)
                .setParameter("article", comment.articleId)
                .setParameter("text", comment.textHash)
                .setParameter("answers", comment.answersId == null ? null : comment.answersId.toString())
                .setParameter("email", comment.emailHash, String.class)
                .getSingleResult();
    }

    /** One of the last day, wherever it was sent, that differs from the wording in little. */
    Optional<UUID> findNearlyTheSame(UUID self, Wording wording) {
        if (wording.words() < LEAST_WORDS) {
            return Optional.empty();
        }
        return listAlike(self, wording).stream()
                .filter(row -> Likeness.shared(wording.text(), row.get("text", String.class)) >= LEAST_SHARED)
                .map(row -> row.get("id", UUID.class))
                .findFirst();
    }

    /** The likest by their hashes, which are compared without a look at the texts. */
    private List<Tuple> listAlike(UUID self, Wording wording) {
        return getSession()
                .createNativeQuery("""
                        select k.id, c.text from (
                            select l.id, bit_count(cast(l.likeness # :likeness as bit(64))) as bits from (
                                select id, likeness, words from comment
                                where created_at > now() - interval '1 day'
                                order by created_at desc, id desc limit :compared
                            ) l
                            where l.words >= :words and l.id <> :self
                        ) k join comment c on c.id = k.id
                        where k.bits <= :bits
                        order by k.bits limit :most
                        """, Tuple.class)
                .setParameter("compared", COMPARED)
                .setParameter("words", LEAST_WORDS)
                .setParameter("self", self)
                .setParameter("likeness", wording.likeness())
                .setParameter("bits", MOST_DIFFERENT_BITS)
                .setParameter("most", LIKEST)
                .getResultList();
    }

    /** Whether moderators approved at least so many of somebody's, and refused none within ninety days. */
    boolean isTrusted(String emailHash, int approvals) {
        return getSession()
                .createNativeQuery("""
                        select count(*) filter (where state = 'approved' and decided_at is not null) >= :approvals
                           and count(*) filter (
                               where state in ('rejected', 'spam') and created_at > now() - interval '90 days') = 0
                        from comment where email_hash = :email
                        """, Boolean.class)
                .setParameter("approvals", approvals)
                .setParameter("email", emailHash)
                .getSingleResult();
    }

    /** All of somebody's, by either hash, in the order of their articles. */
    List<Comment> listOf(@Nullable String emailHash, @Nullable String addressHash) {
        return emailHash != null
                ? list("emailHash = ?1 order by articleId, id", emailHash)
                : list("addressHash = ?1 order by articleId, id", addressHash);
    }

    /** Whatever their state, but for those of trashed articles. */
    List<Comment> listExported(@Nullable UUID after, int most) {
        return getSession()
                .createNativeQuery("""
                        select c.* from comment c join article a on a.id = c.article_id
                        where a.trashed_at is null and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
                        order by c.id limit :most
                        """, Comment.class)
                .setParameter("after", after == null ? null : after.toString())
                .setParameter("most", most)
                .getResultList();
    }

    /** Likes that were counted in another house: who liked, nobody knows. */
    void carryLikes(UUID comment, int likes) {
        getSession()
                .createNativeMutationQuery("update comment set likes = :likes where id = :comment and likes < :likes")
                .setParameter("likes", likes)
                .setParameter("comment", comment)
                .executeUpdate();
    }

    /** Counts a like of a reader who has not liked it yet; whether there was one to count. */
    boolean like(UUID comment, String reader) {
        return change("""
                with added as (
                    insert into comment_like (comment_id, reader_hash) values (:comment, :reader)
                    on conflict do nothing returning comment_id)
                update comment set likes = likes + 1 where id in (select comment_id from added)
                """, comment, reader);
    }

    boolean unlike(UUID comment, String reader) {
        return change("""
                with gone as (
                    delete from comment_like where comment_id = :comment and reader_hash = :reader returning comment_id)
                update comment set likes = likes - 1 where id in (select comment_id from gone)
                """, comment, reader);
    }

    private boolean change(String sql, UUID comment, String reader) {
        return getSession()
                        .createNativeMutationQuery(sql)
                        .setParameter("comment", comment)
                        .setParameter("reader", reader)
                        .executeUpdate()
                > 0;
    }
}
