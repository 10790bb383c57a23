package dev.midad.newsroom.sections;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.NamedLookUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads sections, and looks them up for other rooms. */
@ApplicationScoped
public class Sections {

    private final SectionRepository sections;
    private final SectionTree tree;
    private final NamedLookUp lookUp;
    private final Cursors cursors;
    private final Freshness freshness;

    Sections(SectionRepository sections, SectionTree tree, NamedLookUp lookUp, Cursors cursors, Freshness freshness) {
        this.sections = sections;
        this.tree = tree;
        this.lookUp = lookUp;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /** Returns the id of the section that an id or a slug, present or former, names. */
    public Optional<UUID> find(String ref) {
        return lookUp.find(tree.kind(), ref);
    }

    /** Returns the given sections and all that lie under them. */
    public List<UUID> under(Collection<UUID> ids) {
        return sections.listUnder(ids);
    }

    /** Returns the sections of these ids, by id, with their names in the language where they have them. */
    public Map<UUID, SectionRef> refs(Collection<UUID> ids, @Nullable String lang) {
        return lookUp.map(tree.kind(), ids, section -> section.ref(lang));
    }

    /** Returns the ids of all sections, for an index of them. */
    @Transactional
    public List<UUID> ids() {
        return lookUp.ids(tree.kind());
    }

    /** Returns the next ids after the given one, in their order. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return lookUp.idsAfter(tree.kind(), id, most);
    }

    /** Returns the names of these sections, by id, in all languages that they have one in. */
    @Transactional
    public Map<UUID, List<String>> names(Collection<UUID> ids) {
        return lookUp.names(tree.kind(), ids);
    }

    @Transactional
    Page<SectionView> list(Paging paging, @Nullable String parent, @Nullable String lang, Set<String> include) {
        var parentId = parent == null ? null : find(parent).orElseThrow(() -> Parameters.unknownRef("parent", parent));
        var query = "sections|" + parentId;
        var after = cursors.read(query, paging.cursor());
        var rows = sections.listTree(parentId, List.of(), after == null ? null : after.get(0), paging.limit() + 1);
        var views = views(rows, lang, include);
        return Page.of(
                rows,
                paging.limit(),
                row -> Objects.requireNonNull(views.get(row.section().id)),
                row -> cursors.write(query, List.of(row.path())),
                paging.count() ? sections.countUnder(parentId) : null);
    }

    @Transactional
    SectionView read(String ref, @Nullable String lang, Set<String> include) {
        var id = find(ref).orElseThrow(ProblemException::notFound);
        var row = Objects.requireNonNull(sections.mapTree(List.of(id)).get(id));
        return Objects.requireNonNull(views(List.of(row), lang, include).get(id));
    }

    /** Returns these sections as readers get them, by id; ids that lead to no section are missing. */
    @Transactional
    public Map<UUID, SectionView> delivered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : views(List.copyOf(sections.mapTree(ids).values()), null, Set.of());
    }

    private Map<UUID, SectionView> views(List<SectionRow> rows, @Nullable String lang, Set<String> include) {
        var parentIds = rows.stream()
                .map(row -> row.section().parentId)
                .filter(Objects::nonNull)
                .toList();
        var parents = lookUp.map(tree.kind(), parentIds, parent -> parent);
        var ids = rows.stream().map(row -> row.section().id).toList();
        var counts = counts(ids, include);
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.section().id,
                        row -> SectionView.of(
                                row, parents.get(row.section().parentId), lang, counts.get(row.section().id))));
    }

    private Map<UUID, Long> counts(List<UUID> ids, Set<String> include) {
        if (!include.contains(NamedLookUp.ARTICLE_COUNT)) {
            return Map.of();
        }
        freshness.endsAtNextMoment();
        return sections.countArticles(ids);
    }
}
