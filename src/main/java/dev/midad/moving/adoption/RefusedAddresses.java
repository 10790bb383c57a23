package dev.midad.moving.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps the addresses that were refused for good, so that the next adoption does not ask them again. */
@ApplicationScoped
class RefusedAddresses {

    private final EntityManager entities;

    RefusedAddresses(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns those of the addresses that were refused. */
    @Transactional
    @SuppressWarnings("unchecked")
    Set<String> among(Collection<String> addresses) {
        List<String> refused = entities.createNativeQuery("""
                        select address from refused_address
                        where digest in (select md5(asked) from unnest(cast(:addresses as text[])) as a (asked))
                        """, String.class)
                .setParameter("addresses", addresses.toArray(String[]::new))
                .getResultList();
        return Set.copyOf(refused);
    }

    @Transactional
    void keep(String address, String code) {
        entities.createNativeQuery("""
                        insert into refused_address (address, code) values (:address, :code)
                        on conflict on constraint refused_address_pkey
                            do update set code = excluded.code, refused_at = excluded.refused_at
                        """)
                .setParameter("address", address)
                .setParameter("code", code)
                .executeUpdate();
    }

    @Transactional
    void forget(String address) {
        entities.createNativeQuery("delete from refused_address where digest = md5(:address)")
                .setParameter("address", address)
                .executeUpdate();
    }
}
