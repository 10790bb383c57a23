package dev.midad.newsroom.authors;

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

/** Brings in an author of another Midad or of a file; the same again changes nothing. */
@ApplicationScoped
public class ImportAuthor {

    private final AuthorRepository authors;
    private final Slugs slugs;
    private final FormerSlugs formerSlugs;
    private final Drafts drafts;
    private final Publications publications;
    private final ChangeLog changes;
    private final InstantSource clock;

    ImportAuthor(
            AuthorRepository authors,
            Slugs slugs,
            FormerSlugs formerSlugs,
            Drafts drafts,
            Publications publications,
            ChangeLog changes,
            InstantSource clock) {
        this.authors = authors;
        this.slugs = slugs;
        this.formerSlugs = formerSlugs;
        this.drafts = drafts;
        this.publications = publications;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Imported bring(@Nullable UUID id, AuthorDraft draft, List<String> former) {
        drafts.validated(draft);
        var standing = standing(id, draft.slug());
        var author = standing == null ? Author.create(clock.instant()) : standing;
        if (standing == null && id != null) {
            author.id = id;
        }
        var same = standing != null && AuthorDraft.of(standing).equals(AuthorDraft.of(wanted(standing, draft)));
        if (!same) {
            write(author, draft, standing == null);
        }
        var more = formerSlugs.claim(SlugKind.AUTHOR, author.id, former, clock.instant());
        if (same && !more) {
            return new Imported(author.id, author.slug, Imported.Outcome.UNCHANGED);
        }
        save(author);
        return new Imported(
                author.id, author.slug, standing == null ? Imported.Outcome.CREATED : Imported.Outcome.UPDATED);
    }

    private @Nullable Author standing(@Nullable UUID id, @Nullable String slug) {
        if (id == null && slug == null) {
            throw ProblemException.invalid(
                    "/slug", "required", new Message("Give an id or a slug.", "اذكر المعرّف أو الاسم اللطيف."));
        }
        var found =
                id == null && slug != null ? slugs.find(SlugKind.AUTHOR, slug).orElse(null) : id;
        return found == null ? null : authors.findByIdOptional(found).orElse(null);
    }

    /** What the draft makes of it, to be compared; it is never kept. */
    private Author wanted(Author standing, AuthorDraft draft) {
        var wanted = Author.create(clock.instant());
        fill(wanted, draft);
        wanted.slug = draft.slug() == null ? standing.slug : draft.slug();
        return wanted;
    }

    private void write(Author author, AuthorDraft draft, boolean isNew) {
        // Claimed before anything is written: the statement would flush half of the change as a version of its own.
        var slug = isNew || draft.slug() != null
                ? slugs.claimOr(SlugKind.AUTHOR, author.id, draft.slug(), draft.name(), clock.instant())
                : null;
        fill(author, draft);
        if (slug != null) {
            author.take(slug);
        }
        if (isNew) {
            authors.persist(author);
        }
    }

    private void fill(Author author, AuthorDraft draft) {
        author.write(draft, publications.languageOr(draft.lang()), clock.instant());
    }

    private void save(Author author) {
        authors.flush();
        changes.record(ContentKind.AUTHOR, author.id, ChangeAction.UPSERT);
    }
}
