package dev.midad.outlets.search;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.language.words.Proclitics;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.FoundArticles;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Completes what a reader is typing: with names first, and then with headlines, the newest first; and goes on with what
 * others often ask for and with the words of headlines.
 */
@ApplicationScoped
class Suggest {

    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_QUERIES = 5;
    private static final int MOST_ASKED = 3;
    /** Bounds how many headlines say what the reader may go on with; these are the newest, which are asked for most. */
    private static final int HEADLINES = 30;

    private static final List<ContentKind> NAMED = List.of(ContentKind.SECTION, ContentKind.AUTHOR, ContentKind.TAG);
    private static final Sort NEWEST =
            new Sort(LongField.newSortField(Indexed.PUBLISHED_AT, true, SortedNumericSelector.Type.MIN));

    private final PublishedIndex index;
    private final FoundArticles articles;
    private final Authors authors;
    private final Sections sections;
    private final Tags tags;
    private final Publications publications;
    private final AskedQueries asked;

    Suggest(
            PublishedIndex index,
            FoundArticles articles,
            Authors authors,
            Sections sections,
            Tags tags,
            Publications publications,
            AskedQueries asked) {
        this.index = index;
        this.articles = articles;
        this.authors = authors;
        this.sections = sections;
        this.tags = tags;
        this.publications = publications;
        this.asked = asked;
    }

    /** @param lang the language of the names; null for the publication's own */
    SuggestionsView complete(String typed, int limit, @Nullable String lang) {
        var words = SearchLanguage.OTHER.analyzer().words(typed);
        var letters = words.stream().mapToInt(word -> word.exact().length()).sum();
        if (letters < FEWEST_LETTERS) {
            return new SuggestionsView(List.of(), List.of());
        }
        var begun = new Begun(Words.exact(words));
        var now = articles.now();
        var language = publications.languageOr(lang);
        return index.search(searcher -> {
            var names = new ArrayList<SuggestionView>();
            for (var kind : NAMED) {
                names.addAll(named(kind, ids(searcher, begun, kind), language));
            }
            var headlines = headlines(searcher, begun, now);
            var data = Stream.concat(names.stream(), headlines.stream().map(Suggest::suggestion))
                    .limit(limit)
                    .toList();
            var printed = new PrintedWords(searcher.getIndexReader());
            var continuation = new Continuation(words, printed);
            headlines.forEach(article -> continuation.read(headline(article)));
            var queries = asked(searcher, String.join(" ", Words.exact(words)), now, printed);
            queries.addAll(continuation.most(MOST_QUERIES));
            return new SuggestionsView(
                    data, queries.stream().limit(Math.min(MOST_QUERIES, limit)).toList());
        });
    }

    /** Returns what others often ask for, where readers still find something by it. */
    private Set<String> asked(IndexSearcher searcher, String begun, Instant now, PrintedWords printed)
            throws IOException {
        var texts = new LinkedHashSet<String>();
        for (var query : asked.beginning(begun, MOST_ASKED)) {
            var words = List.of(query.split(" "));
            var found = new BooleanQuery.Builder();
            words.forEach(word -> found.add(new TermQuery(new Term(Indexed.EXACT, word)), Occur.FILTER));
            Criteria.visible(found, now);
            if (searcher.count(found.build()) > 0) {
                var text = new ArrayList<String>();
                for (var word : words) {
                    text.add(printed.mostOften(word));
                }
                texts.add(String.join(" ", text));
            }
        }
        return texts;
    }

    /** Holds typed words, each taken for the beginning of one, because readers also type on in the middle. */
    private record Begun(List<String> words) {

        BooleanQuery.Builder asTyped() {
            var query = new BooleanQuery.Builder();
            words.forEach(word -> query.add(begun(word), Occur.FILTER));
            return query;
        }

        boolean hasArticle() {
            return words.stream()
                    .anyMatch(word -> !Proclitics.withoutArticle(word).equals(word));
        }

        /** Returns the query that also takes words without the article that was typed before them. */
        BooleanQuery.Builder withoutArticle() {
            var query = new BooleanQuery.Builder();
            words.forEach(word -> query.add(
                    new BooleanQuery.Builder()
                            .add(begun(word), Occur.SHOULD)
                            .add(begun(Proclitics.withoutArticle(word)), Occur.SHOULD)
                            .build(),
                    Occur.FILTER));
            return query;
        }

        private static Query begun(String word) {
            return new TermQuery(new Term(Indexed.BEGINNING, Words.beginning(word)));
        }
    }

    private static List<UUID> ids(IndexSearcher searcher, Begun begun, ContentKind kind) throws IOException {
        var query = begun.asTyped()
                .add(new TermQuery(new Term(Indexed.KIND, kind.tag())), Occur.FILTER)
                .build();
        var stored = searcher.storedFields();
        var ids = new ArrayList<UUID>();
        for (var hit : searcher.search(query, MOST_OF_A_KIND).scoreDocs) {
            ids.add(UUID.fromString(stored.document(hit.doc).get(Indexed.ID)));
        }
        return ids;
    }

    private List<SuggestionView> named(ContentKind kind, List<UUID> ids, String lang) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var names =
                switch (kind) {
                    case SECTION ->
                        sections.refs(ids, lang).values().stream()
                                .map(one -> new SuggestionView(kind.tag(), one.id(), one.slug(), one.name()));
                    case AUTHOR ->
                        authors.refs(ids, lang).values().stream()
                                .map(one -> new SuggestionView(kind.tag(), one.id(), one.slug(), one.name()));
                    default ->
                        tags.refs(ids, lang).values().stream()
                                .map(one -> new SuggestionView(kind.tag(), one.id(), one.slug(), one.name()));
                };
        return names.toList();
    }

    /** Returns the newest articles that readers may see whose headlines have the words. */
    private List<ArticleView> headlines(IndexSearcher searcher, Begun begun, Instant now) throws IOException {
        var found = snapshots(searcher, begun.asTyped(), now);
        if (found.isEmpty() && begun.hasArticle()) {
            found = snapshots(searcher, begun.withoutArticle(), now);
        }
        var visible = articles.headlines(found);
        return found.stream().map(visible::get).filter(Objects::nonNull).toList();
    }

    private static List<UUID> snapshots(IndexSearcher searcher, BooleanQuery.Builder begun, Instant now)
            throws IOException {
        Criteria.visible(begun, now);
        var snapshots = new ArrayList<UUID>();
        for (var hit : searcher.search(begun.build(), HEADLINES, NEWEST).scoreDocs) {
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var values = DocValues.getBinary(leaf.reader(), Indexed.SNAPSHOT);
            values.advanceExact(hit.doc - leaf.docBase);
            snapshots.add(UUID.fromString(values.binaryValue().utf8ToString()));
        }
        return snapshots;
    }

    private static String headline(ArticleView article) {
        return Objects.requireNonNull(article.headline());
    }

    private static SuggestionView suggestion(ArticleView article) {
        return new SuggestionView(
                Indexed.ARTICLE, article.id(), Objects.requireNonNull(article.slug()), headline(article));
    }
}
