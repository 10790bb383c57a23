package dev.midad.conversation.spam;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds bans. */
@ApplicationScoped
class BanRepository implements PanacheRepositoryBase<Ban, UUID> {

    /** Returns bans, the newest first. */
    List<Ban> list(@Nullable String kind, @Nullable Instant afterTime, @Nullable UUID afterId, int most) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder("1 = 1");
        if (kind != null) {
            where.append(" and kind = :kind");
            values.put("kind", kind);
        }
        if (afterTime != null && afterId != null) {
            where.append(" and createdAt <= :time and (createdAt < :time or id < :id)");
            values.put("time", afterTime);
            values.put("id", afterId);
        }
        return find(where + " order by createdAt desc, id desc", values)
                .page(0, most)
                .list();
    }

    long countOf(@Nullable String kind) {
        return kind == null ? count() : count("kind", kind);
    }

    /** Returns the kinds of the bans that hold for a person with these hashes. */
    @SuppressWarnings("unchecked")
    List<String> listKinds(@Nullable String email, @Nullable String address) {
        return getSession()
                .createNativeQuery("""
                        select kind from comment_ban
                        where (kind = 'email' and hash = :email or kind = 'address' and hash = :address)
                          and (expires_at is null or expires_at > now())
                        order by kind
                        """, String.class)
                .setParameter("email", email, String.class)
                .setParameter("address", address, String.class)
                .getResultList();
    }

    /** Returns a value that changes whenever the banned words do. */
    String wordsVersion() {
        return getSession().createNativeQuery("""
                        select concat(count(*), ' ', max(created_at), ' ', sum(hashtext(cast(id as text)))) from comment_ban
                        where kind = 'word' and (expires_at is null or expires_at > now())
                        """, String.class).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<String> listWords() {
        return getSession().createNativeQuery("""
                        select word from comment_ban
                        where kind = 'word' and (expires_at is null or expires_at > now())
                        """, String.class).getResultList();
    }
}
