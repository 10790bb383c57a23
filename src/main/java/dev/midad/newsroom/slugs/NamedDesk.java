package dev.midad.newsroom.slugs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.publication.Publications;
import dev.midad.people.access.AuditTrail;
import dev.midad.people.access.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes sections, authors and tags, all within the caller's transaction. */
@ApplicationScoped
public class NamedDesk {

    private final NamedRepository rows;
    private final Drafts drafts;
    private final Publications publications;
    private final Slugs slugs;
    private final NameKeys names;
    private final NamedLog log;
    private final MergeRepository merging;
    private final AuditTrail trail;
    private final InstantSource clock;

    NamedDesk(
            NamedRepository rows,
            Drafts drafts,
            Publications publications,
            Slugs slugs,
            NameKeys names,
            NamedLog log,
            MergeRepository merging,
            AuditTrail trail,
            InstantSource clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.publications = publications;
        this.slugs = slugs;
        this.names = names;
        this.log = log;
        this.merging = merging;
        this.trail = trail;
        this.clock = clock;
    }

    /** Holds what a patch changed, with the drafts before and after. */
    public record Patched<E, D>(E entity, D before, D after) {}

    /** @throws ProblemException {@code validation-failed}, {@code slug-taken} and {@code name-taken} */
    public <E extends NamedEntity, D extends Record & NamedDraft> E create(NamedKind<E, D> kind, D draft) {
        drafts.validated(draft);
        var created = kind.begun(clock.instant());
        write(kind, created, draft);
        created.take(slugs.claimOr(kind.space(), created.id, draft.slug(), draft.name(), created.createdAt));
        rows.persist(created);
        rows.flush();
        names.claim(kind, created, Set.of());
        log.created(kind, created);
        return created;
    }

    /** @throws ProblemException {@code not-found} */
    public <E extends NamedEntity> E require(NamedKind<E, ?> kind, UUID id) {
        return rows.find(kind, id).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException what {@link #requireLocked} and {@link Drafts#patched} refuse, {@code slug-taken} and {@code name-taken} */
    public <E extends NamedEntity, D extends Record & NamedDraft> Patched<E, D> patch(
            NamedKind<E, D> kind, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var standing = requireLocked(kind, id, ifMatch);
        var before = kind.drafted().apply(standing);
        var namesBefore = standing.nameKeys();
        var draft = drafts.patched(before, patch, kind.draft());
        // The slug is claimed before anything is written: the statement would flush half of the change as a version
        // of its own.
        var slug = standing.slug.equals(draft.slug())
                ? new ClaimedSlug(standing.slug, standing.slugKey)
                : slugs.claimOr(kind.space(), id, draft.slug(), draft.name(), clock.instant());
        write(kind, standing, draft);
        standing.take(slug);
        rows.flush();
        names.claim(kind, standing, namesBefore);
        var after = kind.drafted().apply(standing);
        log.changed(kind, standing, after.reachSince(before), ChangedFields.between(before, after));
        return new Patched<>(standing, before, after);
    }

    /**
     * Returns the entity, which nobody else changes until the transaction ends, so that If-Match is held against the
     * present version.
     *
     * @throws ProblemException {@code not-found}, and where the version is not the one that If-Match names
     */
    public <E extends NamedEntity> E requireLocked(NamedKind<E, ?> kind, UUID id, @Nullable String ifMatch) {
        var standing = rows.findLocked(kind, id).orElseThrow(ProblemException::notFound);
        trail.requireMatch(ifMatch, standing.version, kind.tag(), id);
        return standing;
    }

    /** Writes that readers get from now on what was only proposed. */
    public void accepted(NamedKind<?, ?> kind, NamedEntity entity) {
        rows.flush();
        log.accepted(kind, entity);
    }

    /**
     * Deletes an author or a tag.
     *
     * @param drafts the table in which the drafts of articles name it, such as {@code article_tag}
     * @throws ProblemException what {@link #requireLocked} refuses, and {@code in-use} where an article still names it
     */
    public void delete(NamedKind<?, ?> kind, UUID id, @Nullable String ifMatch, String drafts) {
        var standing = requireLocked(kind, id, ifMatch);
        var use = rows.countUse(kind, id, drafts);
        if (use > 0) {
            throw ProblemException.of(
                    ProblemType.IN_USE,
                    "Used by %s articles, drafts and the trash included.",
                    "عدد المقالات التي تستعمله %s، مع المسودات وسلة المهملات.",
                    use);
        }
        delete(kind, standing);
    }

    /** Deletes what the caller found unused. */
    public void delete(NamedKind<?, ?> kind, NamedEntity unused) {
        rows.delete(unused);
        rows.flush();
        slugs.releaseAll(kind.slugs(), unused.id);
        merging.forget(kind.slugs(), unused.id);
        log.deleted(kind, unused);
    }

    private <E extends NamedEntity, D extends Record & NamedDraft> void write(NamedKind<E, D> kind, E entity, D draft) {
        kind.write(entity, draft, publications.languageOr(draft.lang()), clock.instant());
    }
}
