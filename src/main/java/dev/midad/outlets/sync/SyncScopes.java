package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.ArticleParameters;
import dev.midad.newsroom.published.FoundArticles;
import dev.midad.newsroom.published.ShapeParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads from the query parameters which part of the content the client asks for. */
@ApplicationScoped
public class SyncScopes {

    /** Lists the kinds in the order of a first pass: content that other content names comes before it. */
    static final List<ContentKind> KINDS = List.of(
            ContentKind.PUBLICATION,
            ContentKind.SECTION,
            ContentKind.AUTHOR,
            ContentKind.TAG,
            ContentKind.ARTICLE,
            ContentKind.COMMENT,
            ContentKind.ISSUE,
            ContentKind.FRONT,
            ContentKind.PAGE,
            ContentKind.MENU);

    // Tokens that were given before there were issues must stay good: what is everything is written as it was then.
    private static final Set<ContentKind> EVERYTHING =
            EnumSet.copyOf(KINDS.subList(0, KINDS.indexOf(ContentKind.ISSUE)));

    private static final Map<String, ContentKind> BY_NAME =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(ContentKind::tag, Function.identity()));

    private final FoundArticles articles;

    SyncScopes(FoundArticles articles) {
        this.articles = articles;
    }

    /**
     * @throws dev.midad.foundation.web.ProblemException where a filter cannot be read, or names something that does not
     *     exist
     */
    public SyncScope of(SyncParameters parameters) {
        var kinds = kinds(parameters.kind());
        var shape = new ShapeParameters(parameters.view(), null, parameters.bodyFormat()).canonical("full");
        var criteria = articles.criteria(new ArticleParameters(
                parameters.section(),
                List.of(),
                List.of(),
                List.of(),
                parameters.lang(),
                parameters.publishedFrom(),
                null,
                null));
        var fingerprint = String.join("|", "sync", written(kinds), shape.toString(), criteria.fingerprint());
        return new SyncScope(kinds, criteria, shape, fingerprint);
    }

    /** Returns the kinds as they stand in the fingerprint of a scope. */
    static String written(Set<ContentKind> kinds) {
        return (kinds.size() == KINDS.size() ? EVERYTHING : kinds).toString();
    }

    /** Returns the kinds of these names; all of them where none is named. */
    static Set<ContentKind> kinds(Collection<String> names) {
        if (names.isEmpty()) {
            return EnumSet.copyOf(KINDS);
        }
        var kinds = EnumSet.noneOf(ContentKind.class);
        names.forEach(name -> kinds.add(Parameters.choice("kind", name, name, BY_NAME)));
        return kinds;
    }
}
