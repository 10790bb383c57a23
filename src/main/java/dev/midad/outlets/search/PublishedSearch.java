package dev.midad.outlets.search;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.language.words.SearchLanguage;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.ArticleCriteria;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.FoundArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Searches for readers. A hit of the index is shown only if the database says that readers may see the article. */
@ApplicationScoped
class PublishedSearch {

    static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, new SortField(Indexed.ID, SortField.Type.STRING));
    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Indexed.PUBLISHED_AT, true, SortedNumericSelector.Type.MIN),
            new SortField(Indexed.ID, SortField.Type.STRING, true));
    /** Limits how often more hits are read in place of those that readers may not see any more. */
    private static final int MOST_ROUNDS = 5;

    private static final int FEW = 3;
    /** Where fewer hits than this have all words, articles with some of the words are shown after them. */
    private static final int ENOUGH = 20;

    private static final String WIDE = "wide";
    private static final int MOST_SUGGESTIONS = 3;
    private static final long HOUR = 60L * 60 * 1_000;

    private final PublishedIndex index;
    private final FoundArticles articles;
    private final Facets facets;
    private final Publications publications;
    private final Cursors cursors;
    private final Freshness freshness;
    private final Synonyms synonyms;
    private final PublicationCalendar calendar;

    PublishedSearch(
            PublishedIndex index,
            FoundArticles articles,
            Facets facets,
            Publications publications,
            Cursors cursors,
            Freshness freshness,
            Synonyms synonyms,
            PublicationCalendar calendar) {
        this.index = index;
        this.articles = articles;
        this.facets = facets;
        this.publications = publications;
        this.cursors = cursors;
        this.freshness = freshness;
        this.synonyms = synonyms;
        this.calendar = calendar;
    }

    SearchView search(SearchParameters parameters, Paging paging) {
        var typed = parameters.typed();
        var isByScore = parameters.isByScore();
        var chosen = parameters.chosenFacets();
        var criteria = articles.criteria(parameters.filters());
        var fingerprint = "search|" + typed.text() + '|' + isByScore + '|' + criteria.fingerprint();
        var cursor = cursors.read(fingerprint, paging.cursor());
        var now = articles.now();
        return index.search(searcher -> {
            var asked = new Asked(
                    searcher,
                    Vocabulary.of(searcher.getIndexReader(), synonyms.words()),
                    calendar.days(Indexed.PUBLISHED_AT, typed),
                    criteria,
                    now,
                    isByScore,
                    cursor == null ? now.toEpochMilli() / HOUR * HOUR : Long.parseLong(cursor.get(2)));
            var query = asked.read(typed);
            if (cursor != null && cursor.get(3).equals(WIDE)) {
                query = query.wide();
            }
            var found = find(asked, query, after(cursor, isByScore), paging, chosen);
            if (cursor != null) {
                return view(found, query, asked, fingerprint, paging, List.of(), null);
            }
            var otherwise = found.hits().size() < FEW || asked.spelling().doubts(typed)
                    ? otherwise(asked, typed)
                    : List.<String>of();
            // A day has as many articles as it has, and one of them is what was looked for.
            if (!query.isWide() && found.hits().size() < (query.isOfDays() ? 1 : Math.min(ENOUGH, paging.limit()))) {
                query = query.wide();
                found = find(asked, query, null, paging, chosen);
            }
            var instead = found.hits().isEmpty() ? instead(typed, otherwise) : null;
            if (instead == null) {
                return view(found, query, asked, fingerprint, paging, otherwise, null);
            }
            var meant = asked.read(TypedQuery.read(instead));
            found = find(asked, meant, null, paging, chosen).only(paging.limit());
            return view(found, meant, asked, fingerprint, paging, otherwise, instead);
        });
    }

    /**
     * Returns what is searched for in place of a query that finds nothing; null where nothing is. Who types a phrase
     * alone wants that phrase; beside other words, as in a question, it is looked for without its quotation marks where
     * no phrase finds anything, and the answer says so.
     */
    private static @Nullable String instead(TypedQuery typed, List<String> otherwise) {
        return otherwise.stream()
                .filter(other -> !typed.words().isEmpty()
                        || TypedQuery.read(other).phrases().size()
                                >= typed.phrases().size())
                .findFirst()
                .orElse(null);
    }

    /** Describes one search, at one moment in one state of the index. */
    private record Asked(
            IndexSearcher searcher,
            Vocabulary vocabulary,
            PublicationDays days,
            ArticleCriteria criteria,
            Instant now,
            boolean isByScore,
            long recentFrom) {

        LuceneQuery read(TypedQuery typed) {
            return new LuceneQuery(typed, vocabulary, days);
        }

        Spelling spelling() {
            return new Spelling(searcher.getIndexReader(), vocabulary);
        }

        Query of(LuceneQuery typed) {
            var query = isByScore ? typed.ranked(recentFrom) : typed.matching();
            Criteria.visible(query, now);
            Criteria.narrow(query, criteria);
            return query.build();
        }
    }

    /** Holds an article that readers may see, and its place in the order of the answer. */
    private record Hit(FieldDoc at, Document document, ArticleView article) {}

    /** Holds the articles, the total and the facets that a search found. */
    private record Found(List<Hit> hits, @Nullable Long total, Map<String, List<LabelAndValue>> facets) {

        Found only(int limit) {
            return new Found(hits.size() > limit ? hits.subList(0, limit) : hits, total, facets);
        }
    }

    private Found find(Asked asked, LuceneQuery typed, @Nullable FieldDoc after, Paging paging, Set<String> chosen)
            throws IOException {
        var query = asked.of(typed);
        var wanted = paging.limit() + 1;
        var hits = new ArrayList<Hit>();
        var last = after;
        for (var round = 0; round < MOST_ROUNDS && hits.size() < wanted; round++) {
            var missing = wanted - hits.size();
            var top = asked.searcher()
                    .search(
                            query,
                            new TopFieldCollectorManager(
                                    asked.isByScore() ? BY_SCORE : NEWEST, missing, last, missing));
            add(asked, top.scoreDocs, hits);
            if (top.scoreDocs.length < missing) {
                break;
            }
            last = (FieldDoc) top.scoreDocs[missing - 1];
        }
        return new Found(
                hits,
                paging.count() ? (long) asked.searcher().count(query) : null,
                chosen.isEmpty() ? Map.of() : counted(asked, query, chosen));
    }

    private void add(Asked asked, ScoreDoc[] top, List<Hit> hits) throws IOException {
        var stored = asked.searcher().storedFields();
        var documents = new ArrayList<Document>();
        for (var one : top) {
            documents.add(stored.document(one.doc));
        }
        var visible = articles.summaries(
                documents.stream().map(PublishedSearch::snapshot).toList());
        for (var i = 0; i < top.length; i++) {
            var article = visible.get(snapshot(documents.get(i)));
            if (article != null) {
                hits.add(new Hit((FieldDoc) top[i], documents.get(i), article));
            }
        }
    }

    private static UUID snapshot(Document document) {
        return UUID.fromString(document.get(Indexed.SNAPSHOT));
    }

    private Map<String, List<LabelAndValue>> counted(Asked asked, Query query, Set<String> chosen) throws IOException {
        var collected = asked.searcher().search(query, new FacetsCollectorManager());
        return facets.count(chosen, collected, asked.searcher().getIndexReader());
    }

    /** Returns other ways to write the query, if readers find something by them. */
    private List<String> otherwise(Asked asked, TypedQuery typed) throws IOException {
        if (!typed.exclusions().isEmpty() || !typed.beginnings().isEmpty()) {
            return List.of();
        }
        var useful = new LinkedHashSet<String>();
        for (var other : asked.spelling().otherwise(typed)) {
            if (useful.size() < MOST_SUGGESTIONS && isFound(asked, other)) {
                useful.add(other);
            }
        }
        return List.copyOf(useful);
    }

    private static boolean isFound(Asked asked, String text) throws IOException {
        return !SearchLanguage.OTHER.analyzer().words(text).isEmpty()
                && asked.searcher().count(asked.of(asked.read(TypedQuery.read(text)))) > 0;
    }

    private SearchView view(
            Found found,
            LuceneQuery query,
            Asked asked,
            String fingerprint,
            Paging paging,
            List<String> didYouMean,
            @Nullable String searchedFor)
            throws IOException {
        var limit = paging.limit();
        var hits = found.hits();
        var shown = hits.size() > limit ? hits.subList(0, limit) : hits;
        var highlights = new Highlights(
                asked.searcher().getIndexReader(),
                query,
                shown.stream().map(hit -> hit.at().doc).toList());
        var data = new ArrayList<SearchHit>();
        for (var hit : shown) {
            data.add(new SearchHit(hit.article(), highlights.of(hit.at().doc, hit.document())));
        }
        if (asked.searcher().timedOut()) {
            freshness.doubt();
        }
        var next = hits.size() > limit ? cursors.write(fingerprint, place(shown.get(limit - 1), asked, query)) : null;
        return new SearchView(
                data,
                new Page.Info(limit, next, found.total()),
                found.facets().isEmpty() ? null : facets.named(found.facets(), language(asked.criteria())),
                didYouMean,
                searchedFor,
                asked.searcher().timedOut() ? true : null);
    }

    private String language(ArticleCriteria criteria) {
        return publications.languageOr(
                criteria.languages().size() == 1 ? criteria.languages().get(0) : null);
    }

    private static List<String> place(Hit hit, Asked asked, LuceneQuery query) {
        var id = ((BytesRef) Objects.requireNonNull(hit.at().fields[1])).utf8ToString();
        return List.of(
                hit.at().fields[0].toString(), id, Long.toString(asked.recentFrom()), query.isWide() ? WIDE : "");
    }

    private static @Nullable FieldDoc after(@Nullable List<String> cursor, boolean isByScore) {
        if (cursor == null) {
            return null;
        }
        Object value = isByScore ? (Object) Float.valueOf(cursor.get(0)) : Long.valueOf(cursor.get(0));
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(cursor.get(1))});
    }
}
