package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Ref;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up articles of the desk, in any state, for the rooms above; a page is not found as an article. */
@ApplicationScoped
public class Articles {

    private final ArticleRepository articles;
    private final LockedArticles locked;
    private final Slugs slugs;

    Articles(ArticleRepository articles, LockedArticles locked, Slugs slugs) {
        this.articles = articles;
        this.locked = locked;
        this.slugs = slugs;
    }

    /** Returns the id of the article that an id or a slug names. */
    @Transactional
    public Optional<UUID> find(String ref) {
        return Ref.id(ref)
                .filter(id -> !articles.listRefs(List.of(id)).isEmpty())
                .or(() -> slugs.find(SlugKind.ARTICLE, ref));
    }

    /** Returns the same for many ids and slugs, by what was given, in two statements; what no article has is missing. */
    @Transactional
    public Map<String, UUID> findAll(Collection<String> given) {
        var ids = given.stream().flatMap(ref -> Ref.id(ref).stream()).collect(Collectors.toSet());
        var there = ids.isEmpty() ? Map.<UUID, ArticleRef>of() : refs(ids);
        var found = new HashMap<String, UUID>();
        given.forEach(ref -> Ref.id(ref).filter(there::containsKey).ifPresent(id -> found.put(ref, id)));
        var rest = given.stream().filter(ref -> !found.containsKey(ref)).toList();
        if (!rest.isEmpty()) {
            found.putAll(slugs.findAll(SlugKind.ARTICLE, rest));
        }
        return found;
    }

    /** Returns the articles of these ids, as they stand on the desk. */
    public Map<UUID, ArticleRef> refs(Collection<UUID> ids) {
        return articles.listRefs(ids).stream().collect(Collectors.toMap(ArticleRef::id, ref -> ref));
    }

    /**
     * Refuses an id that no article has. It costs no look at the article itself, so that a client may ask often.
     *
     * @throws ProblemException {@code not-found}
     */
    public void requireExisting(UUID id) {
        if (articles.count("id", id) == 0) {
            throw ProblemException.notFound();
        }
    }

    /**
     * Refuses a person who may not change the article.
     *
     * @throws ProblemException {@code not-found}; {@code forbidden} where another writer wrote it, or where the person's
     *     role is narrowed to other sections
     */
    public void requireOwn(UUID id, Actor actor) {
        locked.requireUnlocked(id, actor);
    }

    /**
     * Refuses a person who may not change the article, and an article that is in the trash.
     *
     * @throws ProblemException as {@link #requireOwn}; {@code conflict} where it is in the trash
     */
    public void requireOwnUntrashed(UUID id, Actor actor) {
        locked.requireUnlocked(id, actor).requireNotTrashed();
    }
}
