package dev.midad.people.accounts;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps at least one administrator who can come in, by a token or by signing in. */
@ApplicationScoped
class Administrators {

    private static final String COUNT = """
            select (select count(*) from access_token
                    where role = 'admin' and revoked_at is null and (expires_at is null or expires_at > :now))
                 + (select count(*) from user_account
                    where role = 'admin' and active and (password_hash is not null or subject is not null))
            """;

    private final EntityManager entities;
    private final InstantSource clock;

    Administrators(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    boolean exist() {
        return exist(clock.instant());
    }

    private boolean exist(Instant now) {
        var count = (Number)
                entities.createNativeQuery(COUNT).setParameter("now", now).getSingleResult();
        return count.longValue() > 0;
    }

    /**
     * Refuses a change after which no administrator could come in. The caller calls it in the transaction that has
     * taken an administrator away: two administrators who take one another away at once wait for each other here, and
     * the second is refused.
     */
    void requireOne() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('midad.administrators')))")
                .getSingleResult();
        if (!exist()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "This is the last administrator who can come in; make another first.",
                    "هذا آخر مدير يستطيع الدخول، فعيّن مديرًا آخر أولًا.");
        }
    }
}
