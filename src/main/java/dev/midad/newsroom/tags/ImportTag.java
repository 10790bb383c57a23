package dev.midad.newsroom.tags;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.slugs.FormerSlugs;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings in a tag of another Midad or of a file; the same again changes nothing. */
@ApplicationScoped
public class ImportTag {

    private final TagRepository tags;
    private final Slugs slugs;
    private final FormerSlugs formerSlugs;
    private final Drafts drafts;
    private final Publications publications;
    private final ChangeLog changes;
    private final InstantSource clock;

    ImportTag(
            TagRepository tags,
            Slugs slugs,
            FormerSlugs formerSlugs,
            Drafts drafts,
            Publications publications,
            ChangeLog changes,
            InstantSource clock) {
        this.tags = tags;
        this.slugs = slugs;
        this.formerSlugs = formerSlugs;
        this.drafts = drafts;
        this.publications = publications;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Imported bring(@Nullable UUID id, TagDraft draft, List<String> former) {
        drafts.validated(draft);
        var standing = standing(id, draft.slug());
        var tag = standing == null ? Tag.create(clock.instant()) : standing;
        if (standing == null && id != null) {
            tag.id = id;
        }
        var same = standing != null && TagDraft.of(standing).equals(TagDraft.of(wanted(standing, draft)));
        if (!same) {
            write(tag, draft, standing == null);
        }
        var more = formerSlugs.claim(SlugKind.TAG, tag.id, former, clock.instant());
        if (same && !more) {
            return new Imported(tag.id, tag.slug, Imported.Outcome.UNCHANGED);
        }
        save(tag);
        return new Imported(tag.id, tag.slug, standing == null ? Imported.Outcome.CREATED : Imported.Outcome.UPDATED);
    }

    private @Nullable Tag standing(@Nullable UUID id, @Nullable String slug) {
        if (id == null && slug == null) {
            throw ProblemException.invalid(
                    "/slug", "required", new Message("Give an id or a slug.", "اذكر المعرّف أو الاسم اللطيف."));
        }
        var found = id == null && slug != null ? slugs.find(SlugKind.TAG, slug).orElse(null) : id;
        return found == null ? null : tags.findByIdOptional(found).orElse(null);
    }

    /** What the draft makes of it, to be compared; it is never kept. */
    private Tag wanted(Tag standing, TagDraft draft) {
        var wanted = Tag.create(clock.instant());
        fill(wanted, draft);
        wanted.slug = draft.slug() == null ? standing.slug : draft.slug();
        return wanted;
    }

    private void write(Tag tag, TagDraft draft, boolean isNew) {
        // Claimed before anything is written: the statement would flush half of the change as a version of its own.
        var slug = isNew || draft.slug() != null
                ? slugs.claimOr(SlugKind.TAG, tag.id, draft.slug(), draft.name(), clock.instant())
                : null;
        fill(tag, draft);
        if (slug != null) {
            tag.take(slug);
        }
        if (isNew) {
            tags.persist(tag);
        }
    }

    private void fill(Tag tag, TagDraft draft) {
        tag.write(draft, publications.languageOr(draft.lang()), clock.instant());
    }

    private void save(Tag tag) {
        tags.flush();
        changes.record(ContentKind.TAG, tag.id, ChangeAction.UPSERT);
    }
}
