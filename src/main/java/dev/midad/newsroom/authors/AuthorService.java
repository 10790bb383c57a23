package dev.midad.newsroom.authors;

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

/** Changes authors. */
@ApplicationScoped
public class AuthorService {

    private static final String KIND = "author";
    private static final String LIST = "editorial-authors";

    private final AuthorRepository authors;
    private final Cursors cursors;
    private final Slugs slugs;
    private final Drafts drafts;
    private final Publications publications;
    private final ChangeLog changes;
    private final Audit audit;
    private final AuditTrail trail;
    private final InstantSource clock;

    AuthorService(
            AuthorRepository authors,
            Cursors cursors,
            Slugs slugs,
            Drafts drafts,
            Publications publications,
            ChangeLog changes,
            Audit audit,
            AuditTrail trail,
            InstantSource clock) {
        this.authors = authors;
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
    public AuthorEditorialView create(AuthorDraft draft) {
        drafts.validated(draft);
        var author = Author.create(clock.instant());
        write(author, draft);
        author.take(slugs.claimOr(SlugKind.AUTHOR, author.id, draft.slug(), draft.name(), author.createdAt));
        authors.persist(author);
        return saved(author, AuditAction.CREATE, Map.of(), Reach.ITSELF);
    }

    @Transactional
    AuthorEditorialView read(UUID id) {
        return AuthorEditorialView.of(require(id));
    }

    @Transactional
    Page<AuthorEditorialView> list(Paging paging) {
        var after = cursors.read(LIST, paging.cursor());
        return Page.of(
                authors.listByName(
                        after == null ? null : after.get(0),
                        after == null ? null : UUID.fromString(after.get(1)),
                        paging.limit() + 1),
                paging.limit(),
                AuthorEditorialView::of,
                author -> cursors.write(LIST, List.of(author.name, author.id.toString())),
                paging.count() ? authors.count() : null);
    }

    @Transactional
    AuthorEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var author = requireLocked(id);
        trail.requireMatch(ifMatch, author.version, KIND, id);
        var before = AuthorDraft.of(author);
        var draft = drafts.patched(before, patch, AuthorDraft.class);
        // Claimed before anything is written: the statement would flush half of the change as a version of its own.
        var slug = author.slug.equals(draft.slug())
                ? new ClaimedSlug(author.slug, author.slugKey)
                : slugs.claimOr(SlugKind.AUTHOR, id, draft.slug(), draft.name(), clock.instant());
        write(author, draft);
        author.take(slug);
        var after = AuthorDraft.of(author);
        return saved(
                author,
                AuditAction.UPDATE,
                ChangedFields.between(before, after),
                before.isNamedAs(after) ? Reach.ITSELF : Reach.NAME);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var author = requireLocked(id);
        trail.requireMatch(ifMatch, author.version, KIND, id);
        var use = authors.countUse(id);
        if (use > 0) {
            throw ProblemException.of(
                    ProblemType.IN_USE,
                    "Used by %s articles, drafts and the trash included.",
                    "عدد المقالات التي تستعمله %s، مع المسودات وسلة المهملات.",
                    use);
        }
        authors.delete(author);
        authors.flush();
        slugs.releaseAll(SlugKind.AUTHOR, id);
        changes.recordGone(ContentKind.AUTHOR, id, GoneReason.DELETED);
        record(author, AuditAction.DELETE, Map.of());
    }

    private void write(Author author, AuthorDraft draft) {
        author.write(draft, publications.languageOr(draft.lang()), clock.instant());
    }

    private AuthorEditorialView saved(Author author, AuditAction action, Map<String, ?> details, Reach reach) {
        authors.flush();
        changes.record(ContentKind.AUTHOR, author.id, reach);
        record(author, action, details);
        return AuthorEditorialView.of(author);
    }

    private void record(Author author, AuditAction action, Map<String, ?> details) {
        var named = new HashMap<String, Object>(details);
        named.put("name", author.name);
        named.put("slug", author.slug);
        audit.record(action, KIND, author.id, named);
    }

    /** To change it: nobody else does until the transaction ends, so that If-Match is held against the present version. */
    private Author requireLocked(UUID id) {
        return authors.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    private Author require(UUID id) {
        return authors.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
