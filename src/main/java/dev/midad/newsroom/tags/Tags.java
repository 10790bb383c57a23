package dev.midad.newsroom.tags;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tags, and looks them up for other rooms. */
@ApplicationScoped
public class Tags {

    static final String ARTICLE_COUNT = "articleCount";
    private static final String LIST = "tags";

    private final TagRepository tags;
    private final Slugs slugs;
    private final Cursors cursors;
    private final Freshness freshness;

    Tags(TagRepository tags, Slugs slugs, Cursors cursors, Freshness freshness) {
        this.tags = tags;
        this.slugs = slugs;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /** The id of the tag that an id or a slug, present or former, names. */
    public Optional<UUID> find(String ref) {
        return Ref.id(ref).filter(id -> tags.findByIdOptional(id).isPresent()).or(() -> slugs.find(SlugKind.TAG, ref));
    }

    /** The tags of these ids, by id, with their names in the language where they have them. */
    public Map<UUID, TagRef> refs(Collection<UUID> ids, String lang) {
        return tags.list("id in ?1", ids).stream().collect(Collectors.toMap(tag -> tag.id, tag -> tag.ref(lang)));
    }

    /** The ids of all, for whoever makes an index of them. */
    @Transactional
    public List<UUID> ids() {
        return tags.listIds();
    }

    /** The next of them after this one, in the order of their ids. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return tags.listIdsAfter(id, most);
    }

    /** The names of these, by id, in all languages that they have one in. */
    @Transactional
    public Map<UUID, List<String>> names(Collection<UUID> ids) {
        return tags.list("id in ?1", ids).stream().collect(Collectors.toMap(tag -> tag.id, tag -> Stream.concat(
                        Stream.of(tag.name), tag.translations.values().stream().map(text -> text.name()))
                .toList()));
    }

    @Transactional
    Page<TagView> list(Paging paging, @Nullable String lang, Set<String> include) {
        var after = cursors.read(LIST, paging.cursor());
        var rows = tags.listByName(
                after == null ? null : after.get(0),
                after == null ? null : UUID.fromString(after.get(1)),
                paging.limit() + 1);
        var counts = counts(rows.stream().map(tag -> tag.id).toList(), include);
        return Page.of(
                rows,
                paging.limit(),
                tag -> TagView.of(tag, lang, counts.get(tag.id)),
                tag -> cursors.write(LIST, List.of(tag.name, tag.id.toString())),
                paging.count() ? tags.count() : null);
    }

    @Transactional
    TagView read(String ref, @Nullable String lang, Set<String> include) {
        var id = find(ref).orElseThrow(ProblemException::notFound);
        return TagView.of(tags.findById(id), lang, counts(List.of(id), include).get(id));
    }

    /** These as readers get them, by id; those that are not there are missing. */
    @Transactional
    public Map<UUID, TagView> delivered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tags.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(tag -> tag.id, tag -> TagView.of(tag, null, null)));
    }

    private Map<UUID, Long> counts(List<UUID> ids, Set<String> include) {
        if (!include.contains(ARTICLE_COUNT)) {
            return Map.of();
        }
        freshness.endsAtNextMoment();
        return tags.countArticles(ids);
    }
}
