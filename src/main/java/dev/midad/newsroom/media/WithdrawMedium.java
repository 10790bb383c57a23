package dev.midad.newsroom.media;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes media from the desk, or from the readers, and gives them back. */
@ApplicationScoped
class WithdrawMedium {

    private final LockedMedia locked;
    private final MediaRepository media;
    private final MediaViews views;
    private final MediaLog log;
    private final Drafts drafts;
    private final DatabaseClock clock;

    WithdrawMedium(
            LockedMedia locked,
            MediaRepository media,
            MediaViews views,
            MediaLog log,
            Drafts drafts,
            DatabaseClock clock) {
        this.locked = locked;
        this.media = media;
        this.views = views;
        this.log = log;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    void trash(UUID id, @Nullable String ifMatch) {
        var medium = locked.requireForChange(id, ifMatch);
        // Readers do not have what was taken down, whatever still names it.
        var uses = medium.isTakenDown() ? List.<ContentRef>of() : media.listPublishedUses(id);
        if (!uses.isEmpty()) {
            throw ProblemException.of(
                            ProblemType.IN_USE,
                            "Readers have it, or will (number of places: %s): take it out of them, replace its file, or take it down.",
                            "هو عند القراء أو سيصل إليهم (عدد المواضع: %s): أزله منها أو استبدل ملفه أو اسحبه من النشر.",
                            uses.size())
                    .telling("articles", ids(uses, ContentKind.ARTICLE))
                    .telling("issues", ids(uses, ContentKind.ISSUE))
                    .telling("fronts", ids(uses, ContentKind.FRONT))
                    .telling("pages", ids(uses, ContentKind.PAGE));
        }
        medium.trash(clock.now());
        log.changed(medium, ChangeAction.UPSERT, AuditAction.TRASH, Map.of());
    }

    private static List<UUID> ids(List<ContentRef> uses, ContentKind kind) {
        return uses.stream()
                .filter(use -> use.kind() == kind)
                .map(ContentRef::id)
                .toList();
    }

    @Transactional
    MediaEditorialView restore(UUID id, @Nullable String ifMatch) {
        var medium = locked.require(id, ifMatch);
        if (!medium.isTrashed()) {
            throw ProblemException.of(ProblemType.CONFLICT, "It is not in the trash.", "ليس في سلة المهملات.");
        }
        return restored(medium);
    }

    /** Takes a medium that is locked out of the trash. */
    MediaEditorialView restored(Medium medium) {
        locked.requireMayChange(medium);
        medium.restore(clock.now());
        log.changed(medium, ChangeAction.UPSERT, AuditAction.RESTORE, Map.of());
        return views.of(medium);
    }

    /** Takes a medium from all readers at once, and returns it with the articles that had it. */
    @Transactional
    MediaEditorialView takeDown(UUID id, @Nullable String ifMatch, TakedownDraft order) {
        drafts.validated(order);
        var medium = locked.require(id, ifMatch);
        medium.takeDown(order, clock.now());
        log.changed(
                medium,
                ChangeAction.UPSERT,
                AuditAction.TAKE_DOWN,
                Map.of("reason", order.reason().tag(), "articles", media.listUses(id)));
        return views.of(medium);
    }

    @Transactional
    MediaEditorialView liftTakedown(UUID id, @Nullable String ifMatch) {
        var medium = locked.require(id, ifMatch);
        if (!medium.isTakenDown()) {
            throw ProblemException.of(ProblemType.CONFLICT, "It was not taken down.", "لم يُسحب من النشر.");
        }
        medium.liftTakedown(clock.now());
        log.changed(medium, ChangeAction.UPSERT, AuditAction.UNDO, Map.of());
        return views.of(medium);
    }
}
