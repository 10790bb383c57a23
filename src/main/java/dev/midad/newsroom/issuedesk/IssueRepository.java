package dev.midad.newsroom.issuedesk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the desk's copies of issues. */
@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {

    static final String CLAIMED = "issue_claimed_number_key";

    Optional<Issue> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Returns the ids of issues whose planned moment has come, earliest first. */
    @SuppressWarnings("unchecked")
    List<UUID> listDue(int most) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from issue where scheduled_at <= now() order by scheduled_at limit :most",
                        UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** Returns the regular issue with the highest number. */
    Optional<Issue> findLast() {
        return find("kind = 'regular' and number is not null order by coalesce(numberTo, number) desc")
                .firstResultOptional();
    }

    Optional<Issue> findRegular(int number) {
        return find("kind = 'regular' and number = ?1 order by claimedNumber nulls last, id", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Returns the first of the issue's numbers by which readers have, or will have, another one. What the drafts of others
     * say does not matter.
     */
    Optional<Integer> findTaken(Issue issue) {
        return getSession()
                .createNativeQuery("""
                        select min(greatest(e.number, :first)) as number from published_issue e
                        where e.issue_id <> :id and e.number <= :last and coalesce(e.number_to, e.number) >= :first
                        having count(*) > 0
                        """, Integer.class)
                .setParameter("id", issue.id)
                .setParameter("first", issue.number)
                .setParameter("last", issue.lastNumber())
                .uniqueResultOptional();
    }

    /** Returns the last number before this one that any issue has. */
    Optional<Integer> findNumberBefore(Issue issue) {
        return find(
                        "select max(coalesce(i.numberTo, i.number)) from Issue i where i.id <> ?1 and i.number < ?2",
                        issue.id,
                        issue.number)
                .project(Integer.class)
                .firstResultOptional();
    }

    /** Lists issues by their dates, latest first; those without a date stand before all. */
    @SuppressWarnings("unchecked")
    List<Issue> list(@Nullable IssueState state, @Nullable Place after, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select i.* from issue i
                        where (cast(:state as text) is null or i.state = :state)
                          and (cast(:afterId as uuid) is null
                            or (coalesce(i.date, 'infinity'), i.id) < (cast(:afterDate as date), cast(:afterId as uuid)))
                        order by coalesce(i.date, 'infinity') desc, i.id desc limit :most
                        """, Issue.class)
                .setParameter("state", state == null ? null : state.tag())
                .setParameter("afterDate", after == null ? null : after.date())
                .setParameter("afterId", after == null ? null : after.id())
                .setParameter("most", most)
                .getResultList();
    }

    long count(@Nullable IssueState state) {
        return state == null ? count() : count("state", state.tag());
    }

    /** Returns the next issues after this one, in the order of their ids. */
    List<Issue> listAfter(@Nullable UUID id, int most) {
        return (id == null ? find("order by id") : find("id > ?1 order by id", id))
                .page(0, most)
                .list();
    }

    /** Marks the last row of the page before; the date as PostgreSQL writes it, {@code infinity} for none. */
    record Place(String date, String id) {

        static Place of(Issue issue) {
            return new Place(of(issue.date), issue.id.toString());
        }

        private static String of(@Nullable LocalDate date) {
            return date == null ? "infinity" : date.toString();
        }
    }
}
