package dev.midad.newsroom.authors;

import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
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

/** Reads authors, and looks them up for other rooms. */
@ApplicationScoped
public class Authors {

    // The expression is that of author_sorted_idx.
    static final NamedKind<Author, AuthorDraft> KIND = new NamedKind<>(
                    SlugKind.AUTHOR, Author.class, AuthorDraft.class, Author::new, AuthorDraft::of, Author::write)
            .sortedBy("coalesce(sorted_by, name)");

    private final NamedLookUp lookUp;

    Authors(NamedLookUp lookUp) {
        this.lookUp = lookUp;
    }

    /** Returns the id of the author that an id or a slug, present or former, names. */
    public Optional<UUID> find(String ref) {
        return lookUp.find(KIND, ref);
    }

    /** Returns the authors of these ids, by id, with their names in the language where they have them. */
    public Map<UUID, AuthorRef> refs(Collection<UUID> ids, String lang) {
        return lookUp.map(KIND, ids, author -> author.ref(lang));
    }

    /** Returns the ids of all authors, for an index of them. */
    @Transactional
    public List<UUID> ids() {
        return lookUp.ids(KIND);
    }

    /** Returns the next ids after the given one, in their order. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return lookUp.idsAfter(KIND, id, most);
    }

    /** Returns the names of these authors, by id, in all languages that they have one in. */
    @Transactional
    public Map<UUID, List<String>> names(Collection<UUID> ids) {
        return lookUp.names(KIND, ids);
    }

    @Transactional
    Page<AuthorView> list(Paging paging, @Nullable String lang, Set<String> include) {
        return lookUp.page(KIND, NamedFilter.SHOWN, paging, authors -> {
            var counts = lookUp.counts(KIND, authors, include);
            return author -> AuthorView.of(author, lang, counts.get(author.id));
        });
    }

    @Transactional
    AuthorView read(String ref, @Nullable String lang, Set<String> include) {
        var author = lookUp.requireShown(KIND, ref);
        var counts = lookUp.counts(KIND, List.of(author), include);
        return AuthorView.of(author, lang, counts.get(author.id));
    }

    /** Returns these authors as readers get them, by id; ids that lead to no author are missing. */
    @Transactional
    public Map<UUID, AuthorView> delivered(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : lookUp.map(KIND, ids, author -> AuthorView.of(author, null, null));
    }
}
