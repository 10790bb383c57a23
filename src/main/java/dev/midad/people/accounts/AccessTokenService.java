package dev.midad.people.accounts;

import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes tokens, and tells who holds a token. */
@ApplicationScoped
class AccessTokenService {

    private static final String PREFIX = "midad_";
    private static final String LIST = "tokens";

    private final AccessTokenRepository tokens;
    private final InstantSource clock;
    private final Drafts drafts;
    private final Cursors cursors;
    private final Administrators administrators;
    private final Audit audit;

    AccessTokenService(
            AccessTokenRepository tokens,
            InstantSource clock,
            Drafts drafts,
            Cursors cursors,
            Administrators administrators,
            Audit audit) {
        this.tokens = tokens;
        this.clock = clock;
        this.drafts = drafts;
        this.cursors = cursors;
        this.administrators = administrators;
        this.audit = audit;
    }

    @Transactional
    Optional<Actor> holderOf(String value) {
        return tokens.findLive(Secret.hash(value), clock.instant())
                .map(token -> new Actor(token.id, token.name, Role.tagged(token.role), Set.of()));
    }

    @Transactional
    AccessTokenView create(AccessTokenDraft draft, Actor creator) {
        drafts.validated(draft);
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(clock.instant())) {
            throw ProblemException.invalid(
                    "/expiresAt", "inThePast", new Message("This is in the past.", "هذا الوقت في الماضي."));
        }
        var value = Secret.make(PREFIX);
        return AccessTokenView.of(keep(draft, value, creator.id()), value);
    }

    /** Keeps a token whose value was made elsewhere. */
    AccessToken keep(AccessTokenDraft draft, String value, @Nullable UUID creator) {
        var token = new AccessToken(draft, Secret.hash(value), creator, clock.instant());
        tokens.persist(token);
        record(token, AuditAction.CREATE);
        return token;
    }

    @Transactional
    Page<AccessTokenView> list(Paging paging) {
        var after = cursors.read(LIST, paging.cursor());
        var rows = tokens.listNewest(
                after == null ? null : Instant.parse(after.get(0)),
                after == null ? null : UUID.fromString(after.get(1)),
                paging.limit() + 1);
        return Page.of(
                rows,
                paging.limit(),
                token -> AccessTokenView.of(token, null),
                token -> cursors.write(LIST, List.of(token.createdAt.toString(), token.id.toString())),
                paging.count() ? tokens.count() : null);
    }

    @Transactional
    void revoke(UUID id) {
        var token = tokens.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (token.revokedAt != null) {
            return;
        }
        token.revoke(clock.instant());
        tokens.flush();
        administrators.requireOne();
        record(token, AuditAction.REVOKE);
    }

    /** Records what the token may do and for how long, never its value. */
    private void record(AccessToken token, AuditAction action) {
        var details = new HashMap<String, Object>(Map.of("name", token.name, "role", token.role));
        if (token.expiresAt != null) {
            details.put("expiresAt", token.expiresAt.toString());
        }
        audit.record(action, "token", token.id, details);
    }
}
