package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Gives each name of authors and of tags to one of them, however it is spelled, in the caller's transaction. Sections may
 * share a name, because they lie under different ones.
 */
@ApplicationScoped
class NameKeys {

    private final Session session;

    NameKeys(Session session) {
        this.session = session;
    }

    /**
     * Takes the names of the entity, which is in the database already, and gives up those that it had before.
     *
     * @param kept names that it had before, which may be another's as well
     * @throws ProblemException {@code name-taken} where another has one of the other names
     */
    void claim(NamedKind<?, ?> kind, NamedEntity entity, Set<NameKey> kept) {
        take(kind, entity).stream()
                .filter(key -> !kept.contains(key))
                .findFirst()
                .flatMap(key -> find(kind, key))
                .ifPresent(holder -> {
                    throw taken(kind, holder);
                });
    }

    /** Takes those names of the entity that nobody has, gives up those that it had before, and returns the other names. */
    Set<NameKey> take(NamedKind<?, ?> kind, NamedEntity entity) {
        if (kind.slugs() == SlugKind.SECTION) {
            return Set.of();
        }
        // All transactions take names in one order, so that no two wait for each other.
        var wanted = new TreeSet<>(entity.nameKeys());
        var present = list(kind, entity.id);
        present.stream().filter(key -> !wanted.contains(key)).forEach(key -> release(kind, key));
        wanted.removeAll(present);
        wanted.removeIf(key -> insert(kind, entity.id, key));
        return wanted;
    }

    private Set<NameKey> list(NamedKind<?, ?> kind, UUID id) {
        List<Tuple> rows = session.createNativeQuery(
                        of("select lang, name_key from %1$s_name_key where %1$s_id = :id", kind), Tuple.class)
                .setParameter("id", id)
                .getResultList();
        var keys = new HashSet<NameKey>();
        rows.forEach(row -> keys.add(new NameKey(row.get("lang", String.class), row.get("name_key", String.class))));
        return keys;
    }

    private void release(NamedKind<?, ?> kind, NameKey key) {
        session.createNativeMutationQuery(of("delete from %1$s_name_key where lang = :lang and name_key = :key", kind))
                .setParameter("lang", key.lang())
                .setParameter("key", key.key())
                .executeUpdate();
    }

    /** Takes a name, and returns whether it was free. The database judges, so that no two can win. */
    private boolean insert(NamedKind<?, ?> kind, UUID id, NameKey key) {
        return session.createNativeMutationQuery(of("""
                                insert into %1$s_name_key (lang, name_key, %1$s_id) values (:lang, :key, :id)
                                on conflict on constraint %1$s_name_key_pkey do nothing
                                """, kind))
                        .setParameter("lang", key.lang())
                        .setParameter("key", key.key())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private Optional<Tuple> find(NamedKind<?, ?> kind, NameKey key) {
        return session
                .createNativeQuery(
                        of(
                                "select n.id, n.slug, n.name from %1$s_name_key k join %1$s n on n.id = k.%1$s_id"
                                        + " where k.lang = :lang and k.name_key = :key",
                                kind),
                        Tuple.class)
                .setParameter("lang", key.lang())
                .setParameter("key", key.key())
                .getResultList()
                .stream()
                .findFirst();
    }

    private static ProblemException taken(NamedKind<?, ?> kind, Tuple holder) {
        var id = holder.get("id", UUID.class).toString();
        var slug = holder.get("slug", String.class);
        var name = holder.get("name", String.class);
        var isTag = kind.slugs() == SlugKind.TAG;
        return ProblemException.of(
                        ProblemType.NAME_TAKEN,
                        (isTag ? "There is a tag" : "There is an author")
                                + " «%s» already, perhaps written a little differently: slug %s, id %s.",
                        (isTag ? "يوجد وسم باسم" : "يوجد كاتب باسم")
                                + " «%s» من قبل، وربما بكتابة مختلفة قليلًا: اسمه اللطيف %s، ومعرّفه %s.",
                        name,
                        slug,
                        id)
                .telling("existing", Map.of("id", id, "slug", slug, "name", name));
    }

    private static String of(String sql, NamedKind<?, ?> kind) {
        return sql.formatted(kind.tag());
    }
}
