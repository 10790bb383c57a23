package dev.midad.newsroom.media;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Locks media for a change, and says who may change them. */
@ApplicationScoped
class LockedMedia {

    static final String KIND = "media";

    private final MediaRepository media;
    private final AuditTrail trail;
    private final CurrentActor actors;

    LockedMedia(MediaRepository media, AuditTrail trail, CurrentActor actors) {
        this.media = media;
        this.trail = trail;
        this.actors = actors;
    }

    /** Locks a medium at the version that {@code ifMatch} names, whoever asks. */
    Medium require(UUID id, @Nullable String ifMatch) {
        var medium = media.findLocked(id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, medium.version, KIND, id);
        return medium;
    }

    /** Does the same for a person who may change it, where it is not in the trash. */
    Medium requireForChange(UUID id, @Nullable String ifMatch) {
        var medium = require(id, ifMatch);
        if (medium.isTrashed()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It is in the trash; restore it first.",
                    "هو في سلة المهملات، فاسترجعه أولًا.");
        }
        requireMayChange(medium);
        return medium;
    }

    /**
     * Refuses a person who may not change the medium; a command may.
     *
     * @throws ProblemException {@code forbidden}
     */
    void requireMayChange(Medium medium) {
        var actor = actors.find();
        if (actor.isPresent()
                && !actor.get().isEditor()
                && !mayChange(
                        actor.get(), medium, !media.listPublishedUses(medium.id).isEmpty())) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Writers change what they uploaded, until readers have it; then editors do.",
                    "يعدّل الكاتب ما رفعه ما لم يصل إلى القراء، ثم يعدّله المحررون.");
        }
    }

    /** Lets editors change every medium, and writers those that they uploaded, until readers have them. */
    static boolean mayChange(Actor actor, Medium medium, boolean isWithReaders) {
        return actor.isEditor() || (actor.mayWrite() && medium.createdBy.equals(actor.id()) && !isWithReaders);
    }
}
