package dev.midad.people.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds tokens. */
@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {

    Optional<AccessToken> findLive(byte[] hash, Instant now) {
        return find("hash = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)", hash, now)
                .firstResultOptional();
    }

    /** Returns tokens, newest first, older than the given one where one is given. */
    List<AccessToken> listNewest(@Nullable Instant beforeTime, @Nullable UUID beforeId, int most) {
        var tokens = beforeTime == null || beforeId == null
                ? find("order by createdAt desc, id desc")
                : find(
                        "createdAt < ?1 or createdAt = ?1 and id < ?2 order by createdAt desc, id desc",
                        beforeTime,
                        beforeId);
        return tokens.page(0, most).list();
    }
}
