package dev.midad.newsroom.sections;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads sections, and looks them up for other rooms. */
@ApplicationScoped
public class Sections {

    static final String ARTICLE_COUNT = "articleCount";

    private final SectionRepository sections;
    private final Slugs slugs;
    private final Cursors cursors;
    private final Freshness freshness;

    Sections(SectionRepository sections, Slugs slugs, Cursors cursors, Freshness freshness) {
        this.sections = sections;
        this.slugs = slugs;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /** The id of the section that an id or a slug, present or former, names. */
    public Optional<UUID> find(String ref) {
        return Ref.id(ref)
                .filter(id -> sections.findByIdOptional(id).isPresent())
                .or(() -> slugs.find(SlugKind.SECTION, ref));
    }

    /** The given sections and all that lie under them. */
    public List<UUID> under(Collection<UUID> ids) {
        return sections.listUnder(ids);
    }

    /** The sections of these ids, by id, with their names in the language where they have them. */
    public Map<UUID, SectionRef> refs(Collection<UUID> ids, @Nullable String lang) {
        return sections.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(section -> section.id, section -> section.ref(lang)));
    }

    /** The ids of all, for whoever makes an index of them. */
    @Transactional
    public List<UUID> ids() {
        return sections.listIds();
    }

    /** The next of them after this one, in the order of their ids. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return sections.listIdsAfter(id, most);
    }

    /** The names of these, by id, in all languages that they have one in. */
    @Transactional
    public Map<UUID, List<String>> names(Collection<UUID> ids) {
        return sections.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(section -> section.id, section -> Stream.concat(
                                Stream.of(section.name),
                                section.translations.values().stream().map(text -> text.name()))
                        .toList()));
    }

    @Transactional
    Page<SectionView> list(Paging paging, @Nullable String parent, @Nullable String lang, Set<String> include) {
        var parentId = parent == null ? null : find(parent).orElseThrow(() -> Parameters.unknownRef("parent", parent));
        var query = "sections|" + parentId;
        var after = cursors.read(query, paging.cursor());
        var rows = sections.listTree(parentId, after == null ? null : after.get(0), paging.limit() + 1);
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

    /** These as readers get them, by id; those that are not there are missing. */
    @Transactional
    public Map<UUID, SectionView> delivered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : views(List.copyOf(sections.mapTree(ids).values()), null, Set.of());
    }

    private Map<UUID, SectionView> views(List<SectionRow> rows, @Nullable String lang, Set<String> include) {
        var parents = sections
                .list(
                        "id in ?1",
                        rows.stream()
                                .map(row -> row.section().parentId)
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .collect(Collectors.toMap(section -> section.id, section -> section));
        var ids = rows.stream().map(row -> row.section().id).toList();
        var counts = counts(ids, include);
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.section().id,
                        row -> SectionView.of(
                                row, parents.get(row.section().parentId), lang, counts.get(row.section().id))));
    }

    private Map<UUID, Long> counts(List<UUID> ids, Set<String> include) {
        if (!include.contains(ARTICLE_COUNT)) {
            return Map.of();
        }
        freshness.endsAtNextMoment();
        return sections.countArticles(ids);
    }
}
