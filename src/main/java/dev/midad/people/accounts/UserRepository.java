package dev.midad.people.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds users. */
@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, UUID> {

    private static final String FILTER = """
            where (cast(:role as text) is null or role = :role)
              and (cast(:active as boolean) is null or active = :active)
              and (words like all (cast(:words as text[])) or starts_with(email, cast(:email as text)))
            """;

    Optional<User> findByEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    Optional<User> findBySubject(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    Optional<User> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Returns users by name, in ICU's order for Arabic, after the given one where one is given. */
    List<User> listByName(UserFilter filter, @Nullable String afterName, @Nullable UUID afterId, int most) {
        var sql = "select * from user_account " + FILTER
                + (afterName == null ? "" : "and (name collate \"ar-x-icu\", id) > (:name collate \"ar-x-icu\", :id)")
                + " order by name collate \"ar-x-icu\", id limit :most";
        var query = filtered(getSession().createNativeQuery(sql, User.class), filter)
                .setParameter("most", most);
        if (afterName != null && afterId != null) {
            query.setParameter("name", afterName).setParameter("id", afterId);
        }
        return query.getResultList();
    }

    long count(UserFilter filter) {
        var sql = "select count(*) from user_account " + FILTER;
        return filtered(getSession().createNativeQuery(sql, Long.class), filter).getSingleResult();
    }

    private static <T> NativeQuery<T> filtered(NativeQuery<T> query, UserFilter filter) {
        return query.setParameter("role", filter.role(), String.class)
                .setParameter("active", filter.active(), Boolean.class)
                .setParameter("email", filter.email(), String.class)
                .setParameter("words", filter.words().toArray(String[]::new), String[].class);
    }

    /** Returns the ids that are no sections. Sections stand above this room, which only refers to their table. */
    Set<UUID> unknownSections(Collection<UUID> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeAll(getSession()
                .createNativeQuery("select id from section where id = any(:ids)", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList());
        return unknown;
    }
}
