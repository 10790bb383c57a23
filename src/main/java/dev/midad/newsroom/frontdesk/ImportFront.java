package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.Imported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Brings in a front of another Midad or of a file; the same again changes nothing. What it names comes before it. */
@ApplicationScoped
public class ImportFront {

    private final FrontRepository fronts;
    private final ChangeFront change;
    private final ImportContainers containers;
    private final ExportFronts exporting;
    private final FrontSlugs slugs;
    private final FrontLog log;
    private final DatabaseClock clock;

    ImportFront(
            FrontRepository fronts,
            ChangeFront change,
            ImportContainers containers,
            ExportFronts exporting,
            FrontSlugs slugs,
            FrontLog log,
            DatabaseClock clock) {
        this.fronts = fronts;
        this.change = change;
        this.containers = containers;
        this.exporting = exporting;
        this.slugs = slugs;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Brings the front in. Without an id, a front that has the slug is the same front.
     *
     * @throws ProblemException {@code validation-failed} where the front breaks a rule, or names what is not there
     */
    @Transactional
    public Imported bring(MovedFront moved, UUID actor) {
        var now = clock.now();
        var found = find(moved);
        if (found.isPresent() && isAsItWas(found.get(), moved, now)) {
            return new Imported(found.get().id, found.get().slug, Imported.Outcome.UNCHANGED);
        }
        var front = found.map(standing -> rewritten(standing, moved)).orElseGet(() -> begun(moved, actor, now));
        containers.replace(front, moved.data().held(), now);
        stand(front, moved, now);
        log.changed(front);
        return new Imported(
                front.id, front.slug, found.isPresent() ? Imported.Outcome.UPDATED : Imported.Outcome.CREATED);
    }

    private Optional<Front> find(MovedFront moved) {
        if (moved.id() != null) {
            return fronts.findLocked(moved.id());
        }
        var slug = moved.data().slug();
        return slug == null ? Optional.empty() : slugs.find(slug).flatMap(fronts::findLocked);
    }

    private Front begun(MovedFront moved, UUID actor, Instant now) {
        return change.keep(
                Objects.requireNonNullElseGet(moved.id(), Front::newId),
                moved.data().draft(),
                actor,
                Objects.requireNonNullElse(moved.createdAt(), now));
    }

    private Front rewritten(Front standing, MovedFront moved) {
        change.rewrite(standing, FrontDraft.of(standing), moved.data().draft());
        return standing;
    }

    /** Gives the front the times and the former slugs that it has where it comes from. */
    private void stand(Front front, MovedFront moved, Instant now) {
        if (front.isWithReaders()
                && moved.launchedAt() != null
                && !moved.launchedAt().isAfter(now)) {
            front.launchedAt = moved.launchedAt();
        }
        front.updatedAt = Objects.requireNonNullElse(moved.updatedAt(), now);
        slugs.takeFormer(front, moved.formerSlugs(), front.launchedAt);
        fronts.flush();
    }

    private boolean isAsItWas(Front standing, MovedFront moved, Instant now) {
        var kept = exporting.moved(standing);
        return kept.data().equals(exporting.living(containers.resolved(moved.data(), standing, now)))
                && (moved.launchedAt() == null || moved.launchedAt().equals(kept.launchedAt()))
                && kept.formerSlugs().containsAll(moved.formerSlugs());
    }
}
