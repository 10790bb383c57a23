package dev.midad.outlets.search;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import dev.midad.newsroom.authors.Authors;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.published.FoundArticles;
import dev.midad.newsroom.sections.Sections;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Completes what a reader is typing: with names first, and then with headlines, the newest first. */
@ApplicationScoped
class Suggest {

    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_OF_A_KIND = 3;
    private static final List<ContentKind> NAMED = List.of(ContentKind.SECTION, ContentKind.AUTHOR, ContentKind.TAG);
    private static final Sort NEWEST =
            new Sort(LongField.newSortField(Indexed.PUBLISHED_AT, true, SortedNumericSelector.Type.MIN));

    private final PublishedIndex index;
    private final FoundArticles articles;
    private final Authors authors;
    private final Sections sections;
    private final Tags tags;
    private final Publications publications;

    Suggest(
            PublishedIndex index,
            FoundArticles articles,
            Authors authors,
            Sections sections,
            Tags tags,
            Publications publications) {
        this.index = index;
        this.articles = articles;
        this.authors = authors;
        this.sections = sections;
        this.tags = tags;
        this.publications = publications;
    }

    /** @param lang the language of the names; null for the publication's own */
    SuggestionsView complete(String typed, int limit, @Nullable String lang) {
        var words = Words.exact(SearchLanguage.OTHER.analyzer().words(typed));
        var letters = words.stream().mapToInt(String::length).sum();
        if (letters < FEWEST_LETTERS) {
            return new SuggestionsView(List.of());
        }
        var now = articles.now();
        var language = publications.languageOr(lang);
        return index.search(searcher -> {
            var all = new ArrayList<SuggestionView>();
            for (var kind : NAMED) {
                all.addAll(named(kind, ids(searcher, begun(words), kind), language));
            }
            var names = all.size() > limit ? all.subList(0, limit) : all;
            return new SuggestionsView(
                    Stream.concat(names.stream(), headlines(searcher, begun(words), now, limit - names.size()))
                            .toList());
        });
    }

    /** Takes each word for the beginning of one, because readers also type on in the middle. */
    private static BooleanQuery.Builder begun(List<String> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(
                word -> query.add(new TermQuery(new Term(Indexed.BEGINNING, Words.beginning(word))), Occur.FILTER));
        return query;
    }

    private static List<UUID> ids(IndexSearcher searcher, BooleanQuery.Builder begun, ContentKind kind)
            throws IOException {
        var query = begun.add(new TermQuery(new Term(Indexed.KIND, kind.tag())), Occur.FILTER)
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

    private Stream<SuggestionView> headlines(IndexSearcher searcher, BooleanQuery.Builder begun, Instant now, int most)
            throws IOException {
        if (most <= 0) {
            return Stream.empty();
        }
        Criteria.visible(begun, now);
        var stored = searcher.storedFields();
        var snapshots = new ArrayList<UUID>();
        for (var hit : searcher.search(begun.build(), most, NEWEST).scoreDocs) {
            snapshots.add(UUID.fromString(stored.document(hit.doc).get(Indexed.SNAPSHOT)));
        }
        var visible = articles.headlines(snapshots);
        return snapshots.stream()
                .map(visible::get)
                .filter(Objects::nonNull)
                .map(article -> new SuggestionView(
                        Indexed.ARTICLE,
                        article.id(),
                        Objects.requireNonNull(article.slug()),
                        Objects.requireNonNull(article.headline())));
    }
}
