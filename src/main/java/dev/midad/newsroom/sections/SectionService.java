package dev.midad.newsroom.sections;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes sections. */
@ApplicationScoped
public class SectionService {

    private static final String KIND = "section";
    private static final String LIST = "editorial-sections";

    private final SectionRepository sections;
    private final Cursors cursors;
    private final Sections lookUp;
    private final Slugs slugs;
    private final Drafts drafts;
    private final Publications publications;
    private final ChangeLog changes;
    private final Audit audit;
    private final AuditTrail trail;
    private final InstantSource clock;

    SectionService(
            SectionRepository sections,
            Cursors cursors,
            Sections lookUp,
            Slugs slugs,
            Drafts drafts,
            Publications publications,
            ChangeLog changes,
            Audit audit,
            AuditTrail trail,
            InstantSource clock) {
        this.sections = sections;
        this.cursors = cursors;
        this.lookUp = lookUp;
        this.slugs = slugs;
        this.drafts = drafts;
        this.publications = publications;
        this.changes = changes;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public SectionEditorialView create(SectionDraft draft) {
        drafts.validated(draft);
        var section = Section.create(clock.instant());
        write(section, draft);
        section.take(slugs.claimOr(SlugKind.SECTION, section.id, draft.slug(), draft.name(), section.createdAt));
        sections.persist(section);
        return saved(section, AuditAction.CREATE, Map.of(), Reach.ITSELF);
    }

    @Transactional
    SectionEditorialView read(UUID id) {
        return SectionEditorialView.of(require(id));
    }

    @Transactional
    Page<SectionEditorialView> list(Paging paging) {
        var after = cursors.read(LIST, paging.cursor());
        return Page.of(
                sections.listTree(null, after == null ? null : after.get(0), paging.limit() + 1),
                paging.limit(),
                row -> SectionEditorialView.of(row.section()),
                row -> cursors.write(LIST, List.of(row.path())),
                paging.count() ? sections.count() : null);
    }

    @Transactional
    SectionEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var section = requireLocked(id);
        trail.requireMatch(ifMatch, section.version, KIND, id);
        var before = SectionDraft.of(section);
        var draft = drafts.patched(before, patch, SectionDraft.class);
        // Claimed before anything is written: the statement would flush half of the change as a version of its own.
        var slug = section.slug.equals(draft.slug())
                ? new ClaimedSlug(section.slug, section.slugKey)
                : slugs.claimOr(SlugKind.SECTION, id, draft.slug(), draft.name(), clock.instant());
        write(section, draft);
        section.take(slug);
        var after = SectionDraft.of(section);
        var isMoved = !Objects.equals(before.parent(), after.parent());
        var reach = isMoved ? Reach.PLACE : before.isNamedAs(after) ? Reach.ITSELF : Reach.NAME;
        var saved = saved(section, AuditAction.UPDATE, ChangedFields.between(before, after), reach);
        if (isMoved || !Objects.equals(before.comments(), after.comments())) {
            recordUnder(id, isMoved ? Reach.PLACE : Reach.ITSELF);
        }
        return saved;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var section = requireLocked(id);
        trail.requireMatch(ifMatch, section.version, KIND, id);
        var use = sections.countUse(id);
        if (use.isAny()) {
            throw ProblemException.of(
                    ProblemType.IN_USE,
                    "Used by %s articles (the trash included) and %s sections under it.",
                    "تستعمله %s من المقالات (مع سلة المهملات) و%s من الأقسام التي تحته.",
                    use.articles(),
                    use.sections());
        }
        sections.delete(section);
        Constraints.judge(
                sections::flush,
                "user_section_section_fkey",
                () -> ProblemException.of(
                        ProblemType.IN_USE,
                        "There are users whose role is narrowed to it.",
                        "يوجد مستخدمون يقتصر دورهم على هذا القسم."));
        slugs.releaseAll(SlugKind.SECTION, id);
        changes.recordGone(ContentKind.SECTION, id, GoneReason.DELETED);
        record(section, AuditAction.DELETE, Map.of());
    }

    private void write(Section section, SectionDraft draft) {
        section.write(draft, publications.languageOr(draft.lang()), parent(draft.parent()), clock.instant());
    }

    private @Nullable UUID parent(@Nullable String ref) {
        if (ref == null) {
            return null;
        }
        return lookUp.find(ref)
                .orElseThrow(() -> ProblemException.invalid(
                        "/parent", "notFound", Message.of("There is no section %s.", "لا يوجد قسم %s.", ref)));
    }

    private SectionEditorialView saved(Section section, AuditAction action, Map<String, ?> details, Reach reach) {
        Constraints.judge(
                sections::flush,
                "section_not_under_itself",
                () -> ProblemException.invalid(
                        "/parent",
                        "underItself",
                        new Message("A section cannot lie under itself.", "لا يمكن أن يقع القسم تحت نفسه.")));
        changes.record(ContentKind.SECTION, section.id, reach);
        record(section, action, details);
        return SectionEditorialView.of(section);
    }

    /** What lies under it lies where it does, and takes comments by its rules. */
    private void recordUnder(UUID id, Reach reach) {
        sections.listUnder(List.of(id)).stream()
                .filter(under -> !under.equals(id))
                .forEach(under -> changes.record(ContentKind.SECTION, under, reach));
    }

    private void record(Section section, AuditAction action, Map<String, ?> details) {
        var named = new HashMap<String, Object>(details);
        named.put("name", section.name);
        named.put("slug", section.slug);
        audit.record(action, KIND, section.id, named);
    }

    /** To change it: nobody else does until the transaction ends, so that If-Match is held against the present version. */
    private Section requireLocked(UUID id) {
        return sections.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    private Section require(UUID id) {
        return sections.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
