package dev.midad.newsroom.sections;

import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.NamedKind;
import dev.midad.newsroom.slugs.NamedLookUp;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts sections under one another, and tells the change log what lies under a section that changed. */
@ApplicationScoped
class SectionTree {

    private final SectionRepository sections;
    private final NamedLookUp lookUp;
    private final ChangeLog changes;
    private final NamedKind<Section, SectionDraft> kind;

    SectionTree(SectionRepository sections, NamedLookUp lookUp, ChangeLog changes) {
        this.sections = sections;
        this.lookUp = lookUp;
        this.changes = changes;
        this.kind = new NamedKind<>(
                SlugKind.SECTION, Section.class, SectionDraft.class, Section::new, SectionDraft::of, this::write);
    }

    NamedKind<Section, SectionDraft> kind() {
        return kind;
    }

    /** Runs an act that flushes, and refuses it where a section would come to lie under itself. */
    static <T> T judged(Supplier<T> act) {
        return judged(
                act, "/parent", new Message("A section cannot lie under itself.", "لا يمكن أن يقع القسم تحت نفسه."));
    }

    /** Does the same, and says which value of the request is wrong, and how. */
    static <T> T judged(Supplier<T> act, String pointer, Message detail) {
        return Constraints.judged(
                act, "section_not_under_itself", () -> ProblemException.invalid(pointer, "underItself", detail));
    }

    /** Records a change of every section under this one: they lie where it does, and take comments by its rules. */
    void recordUnder(UUID id, Reach reach) {
        sections.listUnder(List.of(id)).stream()
                .filter(under -> !under.equals(id))
                .forEach(under -> changes.record(ContentKind.SECTION, under, reach));
    }

    /** Writes a section under the one that the draft names by its id or slug. */
    private void write(Section section, SectionDraft draft, String language, Instant now) {
        section.write(draft, language, parent(draft.parent()), now);
    }

    private @Nullable UUID parent(@Nullable String ref) {
        if (ref == null) {
            return null;
        }
        return lookUp.find(kind, ref)
                .orElseThrow(() -> ProblemException.invalid(
                        "/parent", "notFound", Message.of("There is no section %s.", "لا يوجد قسم %s.", ref)));
    }
}
