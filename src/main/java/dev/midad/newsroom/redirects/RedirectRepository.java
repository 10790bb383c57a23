package dev.midad.newsroom.redirects;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds redirects. */
@ApplicationScoped
class RedirectRepository implements PanacheRepositoryBase<Redirect, UUID> {

    /** Holds for the redirects that may be meant by one who asks for an address. */
    static final String MEANT =
            "title_id = 1 and (from_key = any(:keys) and not is_prefix or from_key = any(:above) and is_prefix)";

    private static final String LEADING_INTO = "select * from redirect where title_id = 1 and to_key is not null";

    /** Lets nobody else change redirects until the transaction ends: two that lead to one another could pass unseen. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('midad.redirects'))")
                .getSingleResult();
    }

    Optional<Redirect> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Redirect> find(OldAddress from) {
        return find("fromKey = ?1 and isPrefix = ?2", from.key(), from.isPrefix())
                .firstResultOptional();
    }

    /** Finds the redirect that leads on somebody who asks for the path. */
    Optional<Redirect> find(SitePath path, @Nullable UUID except) {
        return getSession()
                .createNativeQuery("select * from redirect where " + MEANT, Redirect.class)
                .setParameter("keys", path.keys().toArray(String[]::new))
                .setParameter("above", path.keysAbove().toArray(String[]::new))
                .getResultList()
                .stream()
                .filter(found -> !found.id.equals(except))
                .min(order(path));
    }

    /** Puts first what names the address most exactly. */
    private static Comparator<Redirect> order(SitePath path) {
        return Comparator.comparing((Redirect found) -> found.isPrefix)
                .thenComparing(found -> (found.isPrefix ? path.keysAbove() : path.keys()).indexOf(found.fromKey));
    }

    /** Lists the redirects to the address, or to what lies under it where it is a prefix, but for one of them. */
    List<Redirect> listLeadingInto(OldAddress from, UUID except) {
        NativeQuery<Redirect> query;
        if (!from.isPrefix()) {
            query = getSession()
                    .createNativeQuery(LEADING_INTO + " and to_key collate \"C\" = :key and id <> :id", Redirect.class)
                    .setParameter("key", from.key());
        } else if (from.key().equals("/")) {
            query = getSession().createNativeQuery(LEADING_INTO + " and id <> :id", Redirect.class);
        } else {
            query = getSession()
                    .createNativeQuery(
                            LEADING_INTO + " and id <> :id and (to_key collate \"C\" = :key"
                                    // A nought is the sign behind the slash.
                                    + " or to_key collate \"C\" >= :key || '/' and to_key collate \"C\" < :key || '0')",
                            Redirect.class)
                    .setParameter("key", from.key());
        }
        return query.setParameter("id", except).getResultList();
    }

    /** Lists redirects in the order of their ids, from the first one or after the given one. */
    List<Redirect> listAfter(@Nullable UUID id, int most) {
        var found = id == null ? find("order by id") : find("id > ?1 order by id", id);
        return found.page(0, most).list();
    }

    /** Lists the newest redirects, or those before the given one. */
    List<Redirect> listNewest(RedirectFilter filter, @Nullable UUID before, int most) {
        var query = filled(
                        getSession()
                                .createNativeQuery(
                                        "select * from redirect where " + filter.conditions()
                                                + (before == null ? "" : " and id < :before")
                                                + " order by id desc",
                                        Redirect.class),
                        filter)
                .setMaxResults(most);
        return (before == null ? query : query.setParameter("before", before)).getResultList();
    }

    long count(RedirectFilter filter) {
        return filled(
                        getSession()
                                .createNativeQuery(
                                        "select count(*) from redirect where " + filter.conditions(), Long.class),
                        filter)
                .getSingleResult();
    }

    private static <T> NativeQuery<T> filled(NativeQuery<T> query, RedirectFilter filter) {
        filter.parameters().forEach(query::setParameter);
        return query;
    }
}
