package dev.midad.conversation.comments;

import dev.midad.conversation.spam.Commenter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds comments, whatever their state. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    /** Returns the time by the clock of the database. */
    Instant now() {
        return getSession()
                .createNativeQuery("select statement_timestamp()", Instant.class)
                .getSingleResult();
    }

    /**
     * Lets nobody else change what readers see of an article's comments until the transaction ends. A caller that locks
     * several articles takes them in the order of their ids.
     */
    void lock(UUID article) {
        getSession()
                .createNativeQuery("select cast(lock_comments(:article) as text)", String.class)
                .setParameter("article", article)
                .getSingleResult();
    }

    /** Lets nobody else submit from the same address until the transaction ends, so that the same comment sent twice at once is seen. */
    void lockAuthor(String addressHash) {
        getSession()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:hash, 1)) as text)", String.class)
                .setParameter("hash", addressHash)
                .getSingleResult();
    }

    /** Locks comments, in the order of their ids; the caller holds the locks of their articles. */
    List<Comment> listLocked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Comment> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Returns the article of a comment without the comment itself, which is not to be read before it is locked. */
    Optional<UUID> findArticle(UUID id) {
        return listArticles(List.of(id)).stream().findFirst();
    }

    /** Returns the articles of the comments, in the order in which they are locked. */
    List<UUID> listArticles(Collection<UUID> ids) {
        return find("select distinct c.articleId from Comment c where c.id in ?1 order by c.articleId", ids)
                .project(UUID.class)
                .list();
    }

    /** Returns how comments of an article in a section are taken by now: {@code before}, {@code after} or {@code off}. */
    String mode(@Nullable UUID section) {
        return getSession()
                .createNativeQuery("""
                        select mode from comment_rule
                        where section_id = coalesce(cast(:section as uuid), '00000000-0000-0000-0000-000000000000')
                        """, String.class)
                .setParameter("section", section == null ? null : section.toString())
                .getSingleResult();
    }

    /** Tells whether the same author said the same in the same place within a day. */
    boolean isRepeated(NewComment sent) {
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
                .setParameter("address", sent.author().addressHash(), String.class)
                .setParameter("name", sent.wording().name())
                .setParameter("article", sent.article())
                .setParameter("text", sent.wording().textHash())
                .setParameter(
                        "answers",
                        sent.answered() == null ? null : sent.answered().toString())
                .setParameter("email", sent.author().emailHash(), String.class)
                .getSingleResult();
    }

    /** Tells whether moderators approved at least so many comments with an e-mail, and refused none within ninety days. */
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

    /** Returns the comments with the same e-mail, or, where it is not known, from the same address. */
    List<UUID> listIdsOf(Commenter author) {
        return (author.emailHash() != null
                        ? find("select c.id from Comment c where c.emailHash = ?1", author.emailHash())
                        : find("select c.id from Comment c where c.addressHash = ?1", author.addressHash()))
                .project(UUID.class)
                .list();
    }

    /** Returns comments in whatever state, but for those of trashed articles. */
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

    /** Raises the likes to the number that another system counted; the readers who liked are not known. */
    void carryLikes(UUID comment, int likes) {
        getSession()
                .createNativeMutationQuery("update comment set likes = :likes where id = :comment and likes < :likes")
                .setParameter("likes", likes)
                .setParameter("comment", comment)
                .executeUpdate();
    }

    /** Counts a like of a reader who has not liked the comment yet; returns whether there was one to count. */
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
