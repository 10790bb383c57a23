package dev.midad.newsroom.tags;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.slugs.ClaimedSlug;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes tags. */
@ApplicationScoped
public class TagService {

    private static final String KIND = "tag";
    private static final String LIST = "editorial-tags";

    private final TagRepository tags;
    private final Cursors cursors;
    private final Slugs slugs;
    private final Drafts drafts;
    private final Publications publications;
    private final ChangeLog changes;
    private final Audit audit;
    private final AuditTrail trail;
    private final InstantSource clock;

    TagService(
            TagRepository tags,
            Cursors cursors,
            Slugs slugs,
            Drafts drafts,
            Publications publications,
            ChangeLog changes,
            Audit audit,
            AuditTrail trail,
            InstantSource clock) {
        this.tags = tags;
        this.cursors = cursors;
        this.slugs = slugs;
        this.drafts = drafts;
        this.publications = publications;
        this.changes = changes;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public TagEditorialView create(TagDraft draft) {
        drafts.validated(draft);
        var tag = Tag.create(clock.instant());
        write(tag, draft);
        tag.take(slugs.claimOr(SlugKind.TAG, tag.id, draft.slug(), draft.name(), tag.createdAt));
        tags.persist(tag);
        return saved(tag, AuditAction.CREATE, Map.of(), Reach.ITSELF);
    }

    @Transactional
    TagEditorialView read(UUID id) {
        return TagEditorialView.of(require(id));
    }

    @Transactional
    Page<TagEditorialView> list(Paging paging) {
        var after = cursors.read(LIST, paging.cursor());
        return Page.of(
                tags.listByName(
                        after == null ? null : after.get(0),
                        after == null ? null : UUID.fromString(after.get(1)),
                        paging.limit() + 1),
                paging.limit(),
                TagEditorialView::of,
                tag -> cursors.write(LIST, List.of(tag.name, tag.id.toString())),
                paging.count() ? tags.count() : null);
    }

    @Transactional
    TagEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var tag = requireLocked(id);
        trail.requireMatch(ifMatch, tag.version, KIND, id);
        var before = TagDraft.of(tag);
        var draft = drafts.patched(before, patch, TagDraft.class);
        // Claimed before anything is written: the statement would flush half of the change as a version of its own.
        var slug = tag.slug.equals(draft.slug())
                ? new ClaimedSlug(tag.slug, tag.slugKey)
                : slugs.claimOr(SlugKind.TAG, id, draft.slug(), draft.name(), clock.instant());
        write(tag, draft);
        tag.take(slug);
        var after = TagDraft.of(tag);
        return saved(
                tag,
                AuditAction.UPDATE,
                ChangedFields.between(before, after),
                before.isNamedAs(after) ? Reach.ITSELF : Reach.NAME);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var tag = requireLocked(id);
        trail.requireMatch(ifMatch, tag.version, KIND, id);
        var use = tags.countUse(id);
        if (use > 0) {
            throw ProblemException.of(
                    ProblemType.IN_USE,
                    "Used by %s articles, drafts and the trash included.",
                    "عدد المقالات التي تستعمله %s، مع المسودات وسلة المهملات.",
                    use);
        }
        tags.delete(tag);
        tags.flush();
        slugs.releaseAll(SlugKind.TAG, id);
        changes.recordGone(ContentKind.TAG, id, GoneReason.DELETED);
        record(tag, AuditAction.DELETE, Map.of());
    }

    private void write(Tag tag, TagDraft draft) {
        tag.write(draft, publications.languageOr(draft.lang()), clock.instant());
    }

    private TagEditorialView saved(Tag tag, AuditAction action, Map<String, ?> details, Reach reach) {
        tags.flush();
        changes.record(ContentKind.TAG, tag.id, reach);
        record(tag, action, details);
        return TagEditorialView.of(tag);
    }

    private void record(Tag tag, AuditAction action, Map<String, ?> details) {
        var named = new HashMap<String, Object>(details);
        named.put("name", tag.name);
        named.put("slug", tag.slug);
        audit.record(action, KIND, tag.id, named);
    }

    /** To change it: nobody else does until the transaction ends, so that If-Match is held against the present version. */
    private Tag requireLocked(UUID id) {
        return tags.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    private Tag require(UUID id) {
        return tags.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
