package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.ChangedFields;
import dev.midad.people.access.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes what the library says of its media. */
@ApplicationScoped
class MediaDesk {

    static final String KIND = "media";

    private final MediaRepository media;
    private final MediaViews views;
    private final MediaLog log;
    private final Tags tags;
    private final Drafts drafts;
    private final Cursors cursors;
    private final AuditTrail trail;
    private final CurrentActor actors;

    MediaDesk(
            MediaRepository media,
            MediaViews views,
            MediaLog log,
            Tags tags,
            Drafts drafts,
            Cursors cursors,
            AuditTrail trail,
            CurrentActor actors) {
        this.media = media;
        this.views = views;
        this.log = log;
        this.tags = tags;
        this.drafts = drafts;
        this.cursors = cursors;
        this.trail = trail;
        this.actors = actors;
    }

    @Transactional
    MediaEditorialView read(UUID id) {
        return views.of(media.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Page<MediaEditorialView> list(MediaListParameters parameters, Paging paging) {
        var query = MediaQuery.of(parameters, tags, actors.get().id());
        var fingerprint = query.fingerprint();
        var rows = media.list(query.after(cursors.read(fingerprint, paging.cursor())), paging.limit() + 1);
        var named = views.named(rows);
        return Page.of(
                rows,
                paging.limit(),
                named,
                last -> cursors.write(fingerprint, List.of(last.createdAt.toString(), last.id.toString())),
                paging.count() ? media.count(query) : null);
    }

    @Transactional
    MediaEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var medium = require(id, ifMatch);
        requireNotTrashed(medium);
        requireMayChange(medium);
        var before = MediaDraft.of(medium);
        var draft = drafts.patched(before, patch, MediaDraft.class);
        var tagIds = checked(draft);
        if (draft.equals(before) && tagIds.equals(medium.tagIds)) {
            return views.of(medium);
        }
        medium.write(draft, tagIds, media.now());
        return saved(medium, AuditAction.UPDATE, ChangedFields.between(before, MediaDraft.of(medium)));
    }

    /** Checks what one field alone does not show, and returns the ids of the tags. */
    private List<UUID> checked(MediaDraft draft) {
        var wrongs = new ArrayList<Wrong>();
        var found = new LinkedHashSet<UUID>();
        var refs = draft.tags() == null ? List.<String>of() : draft.tags();
        for (var i = 0; i < refs.size(); i++) {
            var tag = tags.find(refs.get(i));
            if (tag.isEmpty()) {
                wrongs.add(Wrong.field(
                        "/tags/" + i, "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", refs.get(i))));
            }
            tag.ifPresent(found::add);
        }
        if (draft.crops() != null) {
            draft.crops().forEach((ratio, crop) -> {
                if (!crop.fits()) {
                    wrongs.add(Wrong.field(
                            "/crops/" + ratio,
                            "outOfRange",
                            new Message("A crop lies within its picture.", "يقع القص داخل صورته.")));
                }
            });
        }
        if (draft.licence() != null) {
            requireOrder(
                    "/licence/until", draft.licence().from(), draft.licence().until(), wrongs);
        }
        if (draft.denial() != null) {
            requireOrder("/denial/until", draft.denial().from(), draft.denial().until(), wrongs);
        }
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return List.copyOf(found);
    }

    private static void requireOrder(
            String pointer, @Nullable Instant from, @Nullable Instant until, List<Wrong> wrongs) {
        if (from != null && until != null && !from.isBefore(until)) {
            wrongs.add(Wrong.field(pointer, "outOfRange", new Message("It ends after it begins.", "ينتهي بعد بدئه.")));
        }
    }

    @Transactional
    void trash(UUID id, @Nullable String ifMatch) {
        var medium = require(id, ifMatch);
        requireNotTrashed(medium);
        requireMayChange(medium);
        var uses = media.listPublishedUses(id);
        if (!uses.isEmpty()) {
            throw ProblemException.of(
                            ProblemType.IN_USE,
                            "Readers have it in %s articles: take it out of them, replace its file, or take it down.",
                            "هو عند القراء في %s مقالة: أزله منها أو استبدل ملفه أو اسحبه من النشر.",
                            uses.size())
                    .telling("articles", uses);
        }
        medium.trash(media.now());
        saved(medium, AuditAction.TRASH, Map.of());
    }

    @Transactional
    MediaEditorialView restore(UUID id, @Nullable String ifMatch) {
        var medium = require(id, ifMatch);
        requireMayChange(medium);
        if (!medium.isTrashed()) {
            throw ProblemException.of(ProblemType.CONFLICT, "It is not in the trash.", "ليس في سلة المهملات.");
        }
        medium.restore(media.now());
        return saved(medium, AuditAction.RESTORE, Map.of());
    }

    /** Takes a medium from all readers at once, and returns it with the articles that had it. */
    @Transactional
    MediaEditorialView takeDown(UUID id, @Nullable String ifMatch, TakedownDraft order) {
        drafts.validated(order);
        var medium = require(id, ifMatch);
        medium.takeDown(order, media.now());
        var details =
                new HashMap<String, Object>(Map.of("reason", order.reason().tag()));
        details.put("articles", media.listUses(id));
        return saved(medium, AuditAction.TAKE_DOWN, details);
    }

    @Transactional
    MediaEditorialView liftTakedown(UUID id, @Nullable String ifMatch) {
        var medium = require(id, ifMatch);
        if (!medium.isTakenDown()) {
            throw ProblemException.of(ProblemType.CONFLICT, "It was not taken down.", "لم يُسحب من النشر.");
        }
        medium.liftTakedown(media.now());
        return saved(medium, AuditAction.UNDO, Map.of());
    }

    private Medium require(UUID id, @Nullable String ifMatch) {
        var medium = media.findLocked(id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, medium.version, KIND, id);
        return medium;
    }

    static void requireNotTrashed(Medium medium) {
        if (medium.isTrashed()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It is in the trash; restore it first.",
                    "هو في سلة المهملات، فاسترجعه أولًا.");
        }
    }

    /** Lets editors change every medium, and writers those that they uploaded, until readers have them. */
    void requireMayChange(Medium medium) {
        var actor = actors.get();
        if (!actor.isEditor()
                && (!medium.createdBy.equals(actor.id())
                        || !media.listPublishedUses(medium.id).isEmpty())) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Writers change what they uploaded, until readers have it; then editors do.",
                    "يعدّل الكاتب ما رفعه ما لم يصل إلى القراء، ثم يعدّله المحررون.");
        }
    }

    private MediaEditorialView saved(Medium medium, AuditAction action, Map<String, ?> details) {
        media.flush();
        log.changed(medium, ChangeAction.UPSERT, action, details);
        return views.of(medium);
    }
}
