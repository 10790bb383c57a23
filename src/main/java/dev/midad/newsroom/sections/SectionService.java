package dev.midad.newsroom.sections;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Constraints;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.language.text.WordBeginnings;
import dev.midad.newsroom.slugs.Imported;
import dev.midad.newsroom.slugs.MergeDraft;
import dev.midad.newsroom.slugs.MergeNamed;
import dev.midad.newsroom.slugs.MoveNamed;
import dev.midad.newsroom.slugs.MovedNamed;
import dev.midad.newsroom.slugs.NamedDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes sections, brings them in, and gives them away. */
@ApplicationScoped
public class SectionService {

    private static final String LIST = "editorial-sections";

    private final SectionRepository sections;
    private final SectionTree tree;
    private final NamedDesk desk;
    private final MergeNamed merging;
    private final MoveNamed move;
    private final Cursors cursors;

    SectionService(
            SectionRepository sections,
            SectionTree tree,
            NamedDesk desk,
            MergeNamed merging,
            MoveNamed move,
            Cursors cursors) {
        this.sections = sections;
        this.tree = tree;
        this.desk = desk;
        this.merging = merging;
        this.move = move;
        this.cursors = cursors;
    }

    @Transactional
    public SectionEditorialView create(SectionDraft draft) {
        return SectionEditorialView.of(SectionTree.judged(() -> desk.create(tree.kind(), draft)));
    }

    @Transactional
    SectionEditorialView read(UUID id) {
        return SectionEditorialView.of(desk.require(tree.kind(), id));
    }

    @Transactional
    Page<SectionEditorialView> list(@Nullable String typed, Paging paging) {
        var words = typed == null ? List.<String>of() : WordBeginnings.patterns(typed);
        var list = LIST + words;
        var after = cursors.read(list, paging.cursor());
        return Page.of(
                sections.listTree(null, words, after == null ? null : after.get(0), paging.limit() + 1),
                paging.limit(),
                row -> SectionEditorialView.of(row.section()),
                row -> cursors.write(list, List.of(row.path())),
                paging.count() ? sections.countNamed(words) : null);
    }

    @Transactional
    SectionEditorialView patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        var done = SectionTree.judged(() -> desk.patch(tree.kind(), id, ifMatch, patch));
        var isMoved = done.after().isMovedSince(done.before());
        if (isMoved || !Objects.equals(done.before().comments(), done.after().comments())) {
            tree.recordUnder(id, isMoved ? Reach.PLACE : Reach.ITSELF);
        }
        return SectionEditorialView.of(done.entity());
    }

    /** Merges a section into another; what lies under it lies under the other then. */
    @Transactional
    SectionEditorialView merge(UUID id, @Nullable String ifMatch, MergeDraft draft) {
        var kept = SectionTree.judged(
                () -> merging.merge(tree.kind(), id, ifMatch, draft),
                "/into",
                new Message(
                        "It lies under the one that goes; move it first.", "يقع تحت القسم الذي سيزول، فانقله أولًا."));
        tree.recordUnder(kept.id, Reach.PLACE);
        return SectionEditorialView.of(kept);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var section = desk.requireLocked(tree.kind(), id, ifMatch);
        requireUnused(id);
        Constraints.judge(
                () -> desk.delete(tree.kind(), section),
                "user_section_section_fkey",
                () -> ProblemException.of(
                        ProblemType.IN_USE,
                        "There are users whose role is narrowed to it.",
                        "يوجد مستخدمون يقتصر دورهم على هذا القسم."));
    }

    /** Brings in a section of another Midad or of a file; the same again changes nothing. */
    @Transactional
    public Imported bring(MovedNamed<SectionDraft> moved) {
        var done = SectionTree.judged(() -> move.bring(tree.kind(), moved));
        if (done.outcome() != Imported.Outcome.UNCHANGED) {
            // It may lie elsewhere now, and with it the sections under it.
            tree.recordUnder(done.id(), Reach.PLACE);
        }
        return done;
    }

    /** Returns all sections as the drafts that would make them again, each behind the one that it lies under. */
    public List<Map.Entry<UUID, SectionDraft>> all() {
        return sections.listTree(null, List.of(), null, Integer.MAX_VALUE).stream()
                .map(row -> Map.entry(row.section().id, SectionDraft.of(row.section())))
                .toList();
    }

    private void requireUnused(UUID id) {
        var use = sections.countUse(id);
        if (use.isAny()) {
            throw ProblemException.of(
                    ProblemType.IN_USE,
                    "Used by %s articles (the trash included) and %s sections under it.",
                    "تستعمله %s من المقالات (مع سلة المهملات) و%s من الأقسام التي تحته.",
                    use.articles(),
                    use.sections());
        }
    }
}
