package dev.midad.newsroom.authors;

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

/** Reads authors, and looks them up for other rooms. */
@ApplicationScoped
public class Authors {

    static final String ARTICLE_COUNT = "articleCount";
    private static final String LIST = "authors";

    private final AuthorRepository authors;
    private final Slugs slugs;
    private final Cursors cursors;
    private final Freshness freshness;

    Authors(AuthorRepository authors, Slugs slugs, Cursors cursors, Freshness freshness) {
        this.authors = authors;
        this.slugs = slugs;
        this.cursors = cursors;
        this.freshness = freshness;
    }

    /** The id of the author that an id or a slug, present or former, names. */
    public Optional<UUID> find(String ref) {
        return Ref.id(ref)
                .filter(id -> authors.findByIdOptional(id).isPresent())
                .or(() -> slugs.find(SlugKind.AUTHOR, ref));
    }

    /** The authors of these ids, by id, with their names in the language where they have them. */
    public Map<UUID, AuthorRef> refs(Collection<UUID> ids, String lang) {
        return authors.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(author -> author.id, author -> author.ref(lang)));
    }

    /** The ids of all, for whoever makes an index of them. */
    @Transactional
    public List<UUID> ids() {
        return authors.listIds();
    }

    /** The next of them after this one, in the order of their ids. */
    @Transactional
    public List<UUID> idsAfter(UUID id, int most) {
        return authors.listIdsAfter(id, most);
    }

    /** The names of these, by id, in all languages that they have one in. */
    @Transactional
    public Map<UUID, List<String>> names(Collection<UUID> ids) {
        return authors.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(author -> author.id, author -> Stream.concat(
                                Stream.of(author.name),
                                author.translations.values().stream().map(text -> text.name()))
                        .toList()));
    }

    @Transactional
    Page<AuthorView> list(Paging paging, @Nullable String lang, Set<String> include) {
        var after = cursors.read(LIST, paging.cursor());
        var rows = authors.listByName(
                after == null ? null : after.get(0),
                after == null ? null : UUID.fromString(after.get(1)),
                paging.limit() + 1);
        var counts = counts(rows.stream().map(author -> author.id).toList(), include);
        return Page.of(
                rows,
                paging.limit(),
                author -> AuthorView.of(author, lang, counts.get(author.id)),
                author -> cursors.write(LIST, List.of(author.name, author.id.toString())),
                paging.count() ? authors.count() : null);
    }

    @Transactional
    AuthorView read(String ref, @Nullable String lang, Set<String> include) {
        var id = find(ref).orElseThrow(ProblemException::notFound);
        return AuthorView.of(
                authors.findById(id), lang, counts(List.of(id), include).get(id));
    }

    /** These as readers get them, by id; those that are not there are missing. */
    @Transactional
    public Map<UUID, AuthorView> delivered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : authors.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(author -> author.id, author -> AuthorView.of(author, null, null)));
    }

    private Map<UUID, Long> counts(List<UUID> ids, Set<String> include) {
        if (!include.contains(ARTICLE_COUNT)) {
            return Map.of();
        }
        freshness.endsAtNextMoment();
        return authors.countArticles(ids);
    }
}
