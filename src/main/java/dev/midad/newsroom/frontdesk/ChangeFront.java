package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.publication.Publications;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins, changes and deletes fronts. Name, slug, language and order have no draft: readers have them at once. */
@ApplicationScoped
class ChangeFront {

    private final FrontRepository fronts;
    private final LockedFronts locked;
    private final FrontSlugs slugs;
    private final FrontLog log;
    private final Publications publications;
    private final Drafts drafts;
    private final DatabaseClock clock;

    ChangeFront(
            FrontRepository fronts,
            LockedFronts locked,
            FrontSlugs slugs,
            FrontLog log,
            Publications publications,
            Drafts drafts,
            DatabaseClock clock) {
        this.fronts = fronts;
        this.locked = locked;
        this.slugs = slugs;
        this.log = log;
        this.publications = publications;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Begins a front without containers, and returns its id. */
    @Transactional
    UUID begin(FrontDraft draft, Actor actor) {
        requireSame(draft.order(), List.of());
        var front = keep(Front.newId(), draft, actor.id(), clock.now());
        log.did(AuditAction.CREATE, front, Map.of("name", front.name));
        return front.id;
    }

    /** Keeps a new front that is called what the draft says. */
    Front keep(UUID id, FrontDraft sent, UUID creator, Instant now) {
        var draft = drafts.validated(sent);
        var front = Front.create(id, creator, now);
        front.write(draft.name(), publications.languageOr(draft.lang()), now);
        slugs.claim(front, draft.slug(), null);
        fronts.persist(front);
        fronts.flush();
        return front;
    }

    @Transactional
    void patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var front = locked.require(id, ifMatch);
        var before = FrontDraft.of(front);
        if (rewrite(front, before, drafts.patched(before, patch, FrontDraft.class))) {
            log.changed(front);
            log.did(AuditAction.UPDATE, front, ChangedFields.between(before, FrontDraft.of(front)));
        }
    }

    /** Writes the draft over what the front is called, and returns whether it changed anything. */
    boolean rewrite(Front front, FrontDraft before, FrontDraft sent) {
        var draft = drafts.validated(sent);
        var order = draft.order() == null ? front.order() : draft.order();
        requireSame(order, front.order());
        if (draft.equals(before)) {
            return false;
        }
        var former = front.slugKey;
        front.write(draft.name(), publications.languageOr(draft.lang()), clock.now());
        front.arrange(order);
        if (draft.slug() == null || !draft.slug().equals(before.slug())) {
            slugs.claim(front, draft.slug(), former);
        }
        fronts.flush();
        return true;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var front = locked.require(id, ifMatch);
        log.gone(front);
        log.did(AuditAction.DELETE, front, Map.of("name", front.name));
        // The containers, their revisions and what readers have of them go with it, within the database.
        fronts.delete(front);
        fronts.flush();
        slugs.releaseAll(id);
    }

    private static void requireSame(@Nullable List<UUID> order, List<UUID> containers) {
        if (order != null
                && (order.size() != containers.size() || !Set.copyOf(containers).equals(new HashSet<>(order)))) {
            throw ProblemException.invalid(
                    "/order",
                    "incomplete",
                    new Message(
                            "It names each container of the front once, and nothing else.",
                            "يذكر كل حاوية من حاويات الواجهة مرة واحدة، ولا شيء سواها."));
        }
    }
}
