package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.newsroom.pictures.Framing;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what the library says of a medium, what of it is shown, and its rights. */
@ApplicationScoped
class ChangeMedium {

    private final LockedMedia locked;
    private final MediaViews views;
    private final MediaLog log;
    private final Tags tags;
    private final Drafts drafts;
    private final DatabaseClock clock;

    ChangeMedium(LockedMedia locked, MediaViews views, MediaLog log, Tags tags, Drafts drafts, DatabaseClock clock) {
        this.locked = locked;
        this.views = views;
        this.log = log;
        this.tags = tags;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    MediaEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var medium = locked.requireForChange(id, ifMatch);
        var before = MediaDraft.of(medium);
        var draft = drafts.patched(before, patch, MediaDraft.class);
        var tagIds = checked(draft);
        if (draft.equals(before) && tagIds.equals(medium.tagIds)) {
            return views.of(medium);
        }
        medium.write(draft, tagIds, clock.now());
        var changes = ChangedFields.between(before, MediaDraft.of(medium));
        log.changed(medium, ChangeAction.UPSERT, AuditAction.UPDATE, changes);
        return views.of(medium);
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
            if (Framing.isRepeated(draft.crops().keySet())) {
                wrongs.add(Wrong.field(
                        "/crops",
                        "repeated",
                        new Message("Two of the ratios are the same.", "نسبتان من هذه النسب متساويتان.")));
            }
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
}
