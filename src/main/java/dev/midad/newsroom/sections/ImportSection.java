package dev.midad.newsroom.sections;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Constraints;
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

/** Brings in a section of another Midad or of a file; the same again changes nothing. */
@ApplicationScoped
public class ImportSection {

    private final SectionRepository sections;
    private final Sections lookUp;
    private final Slugs slugs;
    private final FormerSlugs formerSlugs;
    private final Drafts drafts;
    private final Publications publications;
    private final ChangeLog changes;
    private final InstantSource clock;

    ImportSection(
            SectionRepository sections,
            Sections lookUp,
            Slugs slugs,
            FormerSlugs formerSlugs,
            Drafts drafts,
            Publications publications,
            ChangeLog changes,
            InstantSource clock) {
        this.sections = sections;
        this.lookUp = lookUp;
        this.slugs = slugs;
        this.formerSlugs = formerSlugs;
        this.drafts = drafts;
        this.publications = publications;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Imported bring(@Nullable UUID id, SectionDraft draft, List<String> former) {
        drafts.validated(draft);
        var standing = standing(id, draft.slug());
        var section = standing == null ? Section.create(clock.instant()) : standing;
        if (standing == null && id != null) {
            section.id = id;
        }
        var same = standing != null && SectionDraft.of(standing).equals(SectionDraft.of(wanted(standing, draft)));
        if (!same) {
            write(section, draft, standing == null);
        }
        var more = formerSlugs.claim(SlugKind.SECTION, section.id, former, clock.instant());
        if (same && !more) {
            return new Imported(section.id, section.slug, Imported.Outcome.UNCHANGED);
        }
        save(section);
        return new Imported(
                section.id, section.slug, standing == null ? Imported.Outcome.CREATED : Imported.Outcome.UPDATED);
    }

    private @Nullable Section standing(@Nullable UUID id, @Nullable String slug) {
        if (id == null && slug == null) {
            throw ProblemException.invalid(
                    "/slug", "required", new Message("Give an id or a slug.", "اذكر المعرّف أو الاسم اللطيف."));
        }
        var found =
                id == null && slug != null ? slugs.find(SlugKind.SECTION, slug).orElse(null) : id;
        return found == null ? null : sections.findByIdOptional(found).orElse(null);
    }

    /** What the draft makes of it, to be compared; it is never kept. */
    private Section wanted(Section standing, SectionDraft draft) {
        var wanted = Section.create(clock.instant());
        fill(wanted, draft);
        wanted.slug = draft.slug() == null ? standing.slug : draft.slug();
        return wanted;
    }

    private void write(Section section, SectionDraft draft, boolean isNew) {
        // Claimed before anything is written: the statement would flush half of the change as a version of its own.
        var slug = isNew || draft.slug() != null
                ? slugs.claimOr(SlugKind.SECTION, section.id, draft.slug(), draft.name(), clock.instant())
                : null;
        fill(section, draft);
        if (slug != null) {
            section.take(slug);
        }
        if (isNew) {
            sections.persist(section);
        }
    }

    private void fill(Section section, SectionDraft draft) {
        section.write(draft, publications.languageOr(draft.lang()), parent(draft.parent()), clock.instant());
    }

    private @Nullable UUID parent(@Nullable String ref) {
        return ref == null
                ? null
                : lookUp.find(ref)
                        .orElseThrow(() -> ProblemException.invalid(
                                "/parent", "notFound", Message.of("There is no section %s.", "لا يوجد قسم %s.", ref)));
    }

    private void save(Section section) {
        Constraints.judge(
                sections::flush,
                "section_not_under_itself",
                () -> ProblemException.invalid(
                        "/parent",
                        "underItself",
                        new Message("A section cannot lie under itself.", "لا يمكن أن يقع القسم تحت نفسه.")));
        // It may lie elsewhere now, and with it what lies under it.
        sections.listUnder(List.of(section.id))
                .forEach(moved -> changes.record(ContentKind.SECTION, moved, Reach.PLACE));
    }
}
