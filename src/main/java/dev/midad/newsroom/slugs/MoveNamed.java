package dev.midad.newsroom.slugs;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings sections, authors and tags in, and gives them away, all within the caller's transaction. */
@ApplicationScoped
public class MoveNamed {

    private final NamedRepository rows;
    private final Slugs slugs;
    private final FormerSlugs formerSlugs;
    private final NameKeys names;
    private final Drafts drafts;
    private final Publications publications;
    private final ChangeLog changes;
    private final InstantSource clock;

    MoveNamed(
            NamedRepository rows,
            Slugs slugs,
            FormerSlugs formerSlugs,
            NameKeys names,
            Drafts drafts,
            Publications publications,
            ChangeLog changes,
            InstantSource clock) {
        this.rows = rows;
        this.slugs = slugs;
        this.formerSlugs = formerSlugs;
        this.names = names;
        this.drafts = drafts;
        this.publications = publications;
        this.changes = changes;
        this.clock = clock;
    }

    /** Brings one in under the id, or under the slug where there is no id; the same again changes nothing. */
    public <E extends NamedEntity, D extends Record & NamedDraft> Imported bring(
            NamedKind<E, D> kind, MovedNamed<D> moved) {
        var id = moved.id();
        var draft = drafts.validated(moved.draft());
        var standing = standing(kind, id, draft.slug());
        if (standing != null && moved.isOnlyIfNew()) {
            return new Imported(standing.id, standing.slug, Imported.Outcome.UNCHANGED);
        }
        var brought = standing == null ? begun(kind, id) : standing;
        var isSame = standing != null && isSame(kind, standing, draft);
        if (!isSame) {
            write(kind, brought, draft, standing == null);
        }
        var isMore = formerSlugs.claim(kind.space(), brought.id, moved.formerSlugs(), clock.instant());
        if (isSame && !isMore) {
            return new Imported(brought.id, brought.slug, Imported.Outcome.UNCHANGED);
        }
        rows.flush();
        // What comes from elsewhere may have doubles, and comes as it is.
        names.take(kind, brought);
        changes.record(kind.content(), brought.id, Reach.PLACE);
        return new Imported(
                brought.id, brought.slug, standing == null ? Imported.Outcome.CREATED : Imported.Outcome.UPDATED);
    }

    /** Returns the next ones in the order of their ids, as the drafts that would make them again. */
    public <E extends NamedEntity, D extends Record & NamedDraft> List<Map.Entry<UUID, D>> after(
            NamedKind<E, D> kind, @Nullable UUID id, int most) {
        return rows.listAfter(kind, id, most).stream()
                .map(one -> Map.entry(one.id, kind.drafted().apply(one)))
                .toList();
    }

    private <E extends NamedEntity> @Nullable E standing(
            NamedKind<E, ?> kind, @Nullable UUID id, @Nullable String slug) {
        if (id == null && slug == null) {
            throw ProblemException.invalid(
                    "/slug", "required", new Message("Give an id or a slug.", "اذكر المعرّف أو الاسم اللطيف."));
        }
        var found = id == null && slug != null ? slugs.find(kind.slugs(), slug).orElse(null) : id;
        return found == null ? null : rows.find(kind, found).orElse(null);
    }

    private <E extends NamedEntity> E begun(NamedKind<E, ?> kind, @Nullable UUID id) {
        var begun = kind.begun(clock.instant());
        if (id != null) {
            begun.id = id;
        }
        return begun;
    }

    /** Compares the standing draft with that of an entity which is never kept. */
    private <E extends NamedEntity, D extends Record & NamedDraft> boolean isSame(
            NamedKind<E, D> kind, E standing, D draft) {
        var wanted = kind.begun(clock.instant());
        fill(kind, wanted, draft);
        wanted.slug = draft.slug() == null ? standing.slug : draft.slug();
        return kind.drafted().apply(standing).equals(kind.drafted().apply(wanted));
    }

    private <E extends NamedEntity, D extends Record & NamedDraft> void write(
            NamedKind<E, D> kind, E entity, D draft, boolean isNew) {
        // The slug is claimed before anything is written: the statement would flush half of the change as a version
        // of its own.
        var slug = isNew || draft.slug() != null
                ? slugs.claimOr(kind.space(), entity.id, draft.slug(), draft.name(), clock.instant())
                : null;
        fill(kind, entity, draft);
        if (slug != null) {
            entity.take(slug);
        }
        if (isNew) {
            rows.persist(entity);
        }
    }

    private <E extends NamedEntity, D extends Record & NamedDraft> void fill(NamedKind<E, D> kind, E entity, D draft) {
        kind.write(entity, draft, publications.languageOr(draft.lang()), clock.instant());
    }
}
