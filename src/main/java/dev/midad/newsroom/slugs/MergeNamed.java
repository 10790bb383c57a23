package dev.midad.newsroom.slugs;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges one section, author or tag into another, all within the caller's transaction. */
@ApplicationScoped
public class MergeNamed {

    private final NamedRepository rows;
    private final NamedDesk desk;
    private final NamedLookUp lookUp;
    private final NamedLog log;
    private final MergeRepository merging;
    private final ChangeLog changes;
    private final Drafts drafts;

    MergeNamed(
            NamedRepository rows,
            NamedDesk desk,
            NamedLookUp lookUp,
            NamedLog log,
            MergeRepository merging,
            ChangeLog changes,
            Drafts drafts) {
        this.rows = rows;
        this.desk = desk;
        this.lookUp = lookUp;
        this.log = log;
        this.merging = merging;
        this.changes = changes;
        this.drafts = drafts;
    }

    /**
     * Merges one into another, and returns the one that stays. Drafts and what readers have name that one from then on;
     * the slugs and the id of the one that goes lead to it.
     *
     * @throws ProblemException {@code not-found}; {@code validation-failed} where the other does not exist, or is the
     *     same; and where the version is not the one that If-Match names
     */
    public <E extends NamedEntity> E merge(NamedKind<E, ?> kind, UUID id, @Nullable String ifMatch, MergeDraft draft) {
        drafts.validated(draft);
        var into = lookUp.find(kind, draft.into()).orElseThrow(() -> unknown(draft));
        if (into.equals(id)) {
            throw ProblemException.invalid(
                    "/into", "itself", new Message("It is merged into another one.", "يُدمج في غيره."));
        }
        // Both may have been merged or deleted before the lock was there.
        var there = merging.lock(kind.slugs(), id, into);
        if (!there.contains(id)) {
            throw ProblemException.notFound();
        }
        if (!there.contains(into)) {
            throw unknown(draft);
        }
        var gone = desk.requireLocked(kind, id, ifMatch);
        var kept = desk.require(kind, into);
        var onDesk = merging.listDrafts(kind.slugs(), id);
        var published = merging.listPublished(kind.slugs(), id);
        merging.replace(kind.slugs(), id, into);
        merging.redirect(kind.slugs(), id, into);
        rows.delete(gone);
        rows.flush();
        changes.recordAll(ContentKind.ARTICLE, published, Reach.PLACE);
        changes.recordAll(ContentKind.DRAFT, onDesk, Reach.ITSELF);
        changes.record(kind.content(), into, Reach.PLACE);
        log.merged(kind, gone, kept, onDesk.size());
        return kept;
    }

    private static ProblemException unknown(MergeDraft draft) {
        return ProblemException.invalid(
                "/into", "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", draft.into()));
    }
}
