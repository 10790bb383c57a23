package dev.midad.newsroom.tags;

import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.newsroom.slugs.NamedDesk;
import dev.midad.newsroom.slugs.NamedFilter;
import dev.midad.newsroom.slugs.NamedKind;
import dev.midad.newsroom.slugs.NamedLookUp;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tags, and looks them up for other rooms. */
@ApplicationScoped
public class Tags {

    private static final String SHOWN = "proposed_by is null";

    static final NamedKind<Tag, TagDraft> KIND =
            new NamedKind<>(SlugKind.TAG, Tag.class, TagDraft.class, Tag::new, TagDraft::of, Tag::write).shown(SHOWN);

    private final NamedLookUp lookUp;
    private final NamedDesk desk;

    Tags(NamedLookUp lookUp, NamedDesk desk) {
        this.lookUp = lookUp;
        this.desk = desk;
    }

    /** Returns the id of the tag that an id or a slug, present or former, names. */
    public Optional<UUID> find(String ref) {
        return lookUp.find(KIND, ref);
    }

    /** Returns the id of the tag that an id or a slug names, where readers get it. */
    public Optional<UUID> findShown(String ref) {
        return find(ref).filter(id -> lookUp.hidden(KIND, List.of(id)).isEmpty());
    }

    /** Returns the tags of these ids, by id, with their names in the language where they have them. */
    public Map<UUID, TagRef> refs(Collection<UUID> ids, String lang) {
        return lookUp.map(KIND, ids, tag -> tag.ref(lang));
    }

    /** Returns the kind whose new tags are only proposed. */
    static NamedKind<Tag, TagDraft> proposedBy(UUID writer) {
        return new NamedKind<>(
                        SlugKind.TAG, Tag.class, TagDraft.class, () -> Tag.proposed(writer), TagDraft::of, Tag::write)
                .shown(SHOWN);
    }

    /**
     * Gives readers those of the tags that were only proposed, since an article with them is published, in the caller's
     * transaction.
     */
    public void accept(Collection<UUID> ids) {
        for (var tag : lookUp.hidden(KIND, ids)) {
            tag.accept();
            desk.accepted(KIND, tag);
        }
    }

    /** Returns the names of those of the tags that are only proposed. */
    public List<String> proposed(Collection<UUID> ids) {
        return lookUp.hidden(KIND, ids).stream().map(tag -> tag.name).toList();
    }

    /** Returns the ids of all tags, for an index of them. */
    @Transactional
    public List<UUID> ids() {
        return lookUp.ids(KIND);
    }

    /** Returns the next ids after the given one, in their order. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return lookUp.idsAfter(KIND, id, most);
    }

    /** Returns the names of these tags, by id, in all languages that they have one in. */
    @Transactional
    public Map<UUID, List<String>> names(Collection<UUID> ids) {
        return lookUp.names(KIND, ids);
    }

    @Transactional
    Page<TagView> list(Paging paging, @Nullable String lang, Set<String> include) {
        return lookUp.page(KIND, NamedFilter.SHOWN, paging, tags -> {
            var counts = lookUp.counts(KIND, tags, include);
            return tag -> TagView.of(tag, lang, counts.get(tag.id));
        });
    }

    @Transactional
    TagView read(String ref, @Nullable String lang, Set<String> include) {
        var tag = lookUp.requireShown(KIND, ref);
        var counts = lookUp.counts(KIND, List.of(tag), include);
        return TagView.of(tag, lang, counts.get(tag.id));
    }

    /** Returns these tags as readers get them, by id; ids that lead to no tag are missing. */
    @Transactional
    public Map<UUID, TagView> delivered(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : lookUp.mapShown(KIND, ids, tag -> TagView.of(tag, null, null));
    }
}
