package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.newsroom.pictures.Framing;
import dev.midad.newsroom.tags.Tags;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a person decides about a medium, once it is checked. */
@ApplicationScoped
class DecideMedium {

    private final Tags tags;
    private final Drafts drafts;
    private final DatabaseClock clock;

    DecideMedium(Tags tags, Drafts drafts, DatabaseClock clock) {
        this.tags = tags;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Checks a patch of a medium that is not there yet, so that nothing is done in vain. */
    @Transactional
    void check(JsonNode patch) {
        checked(drafts.patched(MediaDraft.EMPTY, patch, MediaDraft.class));
    }

    /** Checks a whole draft of a medium that is not there yet in the same way. */
    @Transactional
    void check(MediaDraft draft) {
        checked(drafts.validated(draft));
    }

    /** Merges the patch into what is decided so far, and returns what has changed, for the audit; nothing where nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, ?> write(Medium medium, JsonNode patch) {
        var draft = drafts.patched(MediaDraft.of(medium), patch, MediaDraft.class);
        requireSoundCrops(medium, draft);
        return put(medium, draft);
    }

    /**
     * Puts a whole draft in the place of what is decided so far, and returns what has changed in the same way. Its crops
     * come as they were elsewhere.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, ?> replace(Medium medium, MediaDraft draft) {
        return put(medium, drafts.validated(draft));
    }

    private Map<String, ?> put(Medium medium, MediaDraft draft) {
        var before = MediaDraft.of(medium);
        var tagIds = checked(draft);
        if (draft.equals(before) && tagIds.equals(medium.tagIds)) {
            return Map.of();
        }
        medium.write(draft, tagIds, clock.now());
        return ChangedFields.between(before, MediaDraft.of(medium));
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
        if (draft.takenAt() != null && !TakenAt.isInCalendar(draft.takenAt())) {
            wrongs.add(Wrong.field(
                    "/takenAt",
                    "invalidValue",
                    new Message("There is no such day or time.", "لا يوجد يوم أو وقت كهذا.")));
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

    /** Refuses crops, of those that are new, which the medium's own picture cannot be shown by. */
    private static void requireSoundCrops(Medium medium, MediaDraft draft) {
        var width = medium.width;
        var height = medium.height;
        if (width == null || height == null || draft.crops() == null) {
            return;
        }
        var before = MediaDraft.of(medium).crops();
        var standing = before == null ? Map.<String, CropDraft>of() : before;
        var wrongs = new ArrayList<Wrong>();
        draft.crops().forEach((ratio, crop) -> {
            if (crop.equals(standing.get(ratio))) {
                return;
            }
            if (!crop.hasPixelOf(width, height)) {
                wrongs.add(Wrong.field(
                        "/crops/" + ratio,
                        "outOfRange",
                        new Message("A crop has one pixel at least.", "في القص بكسل واحد على الأقل.")));
            } else if (!crop.hasRatio(ratio, width, height)) {
                wrongs.add(Wrong.field(
                        "/crops/" + ratio,
                        "otherRatio",
                        Message.of("This part of the picture is not %s.", "نسبة هذا الجزء من الصورة ليست %s.", ratio)));
            }
        });
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
    }

    private static void requireOrder(
            String pointer, @Nullable Instant from, @Nullable Instant until, List<Wrong> wrongs) {
        if (from != null && until != null && !from.isBefore(until)) {
            wrongs.add(Wrong.field(pointer, "outOfRange", new Message("It ends after it begins.", "ينتهي بعد بدئه.")));
        }
    }
}
