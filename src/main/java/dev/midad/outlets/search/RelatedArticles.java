package dev.midad.outlets.search;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.ProblemException;
import dev.midad.language.words.SearchLanguage;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.FoundArticles;
import dev.midad.newsroom.published.Matter;
import dev.midad.newsroom.published.OnTheSameMatter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/**
 * Finds articles on the same matter as an article: by the words that few other articles have, by tags and by section. One
 * word in common is no evidence, and neither is the section.
 */
@ApplicationScoped
class RelatedArticles implements OnTheSameMatter {

    static final int USUAL = 5;

    private static final int WORDS = 25;
    private static final int FEWEST_WITH_WORD = 2;
    /** Ignores words that more than one in this many articles has, because they tell nothing. */
    private static final int MOST_WITH_WORD = 10;

    /** Counts a word as rare in any case that no more articles have; in a small archive each word is in many of them. */
    private static final int FEW = 5;

    private static final int FEWEST_WORDS_IN_COMMON = 2;
    private static final Sort NEAREST = new Sort(
            SortField.FIELD_SCORE, LongField.newSortField(Indexed.PUBLISHED_AT, true, SortedNumericSelector.Type.MIN));
    // The words of an article on the same matter score 10 to 60; a tag is worth some of them, and a section breaks
    // ties.
    private static final float TAG_WEIGHT = 4;
    private static final float SECTION_WEIGHT = 1;

    private final PublishedIndex index;
    private final FoundArticles articles;
    private final Freshness freshness;

    RelatedArticles(PublishedIndex index, FoundArticles articles, Freshness freshness) {
        this.index = index;
        this.articles = articles;
        this.freshness = freshness;
    }

    @Override
    public List<ArticleView> nearest(UUID article) {
        return orNone(() -> of(article, USUAL));
    }

    @Override
    public List<ArticleView> nearest(Matter draft) {
        var now = articles.now();
        return orNone(() -> index.search(searcher -> {
            var isAbsent = self(searcher, draft.article(), now) < 0;
            return near(searcher, like(searcher, draft, isAbsent, now), USUAL);
        }));
    }

    /** Gives an article without related ones while the index is being made, since the article itself is there. */
    private List<ArticleView> orNone(Supplier<List<ArticleView>> search) {
        try {
            return search.get();
        } catch (ProblemException unavailable) {
            freshness.doubt();
            return List.of();
        }
    }

    /** Returns related articles, the nearest first, and of equals the newest; never the article itself or a translation of it. */
    List<ArticleView> of(UUID article, int most) {
        var now = articles.now();
        return index.search(searcher -> {
            var self = self(searcher, article, now);
            return self < 0 ? List.of() : near(searcher, like(searcher, matter(searcher, self), false, now), most);
        });
    }

    private List<ArticleView> near(IndexSearcher searcher, Query query, int most) throws IOException {
        var stored = searcher.storedFields();
        var snapshots = new ArrayList<UUID>();
        for (var hit : searcher.search(query, most, NEAREST).scoreDocs) {
            snapshots.add(UUID.fromString(stored.document(hit.doc).get(Indexed.SNAPSHOT)));
        }
        var visible = articles.summaries(snapshots);
        return snapshots.stream().map(visible::get).filter(Objects::nonNull).toList();
    }

    private static int self(IndexSearcher searcher, UUID article, Instant now) throws IOException {
        var query =
                new BooleanQuery.Builder().add(new TermQuery(new Term(Indexed.ID, article.toString())), Occur.FILTER);
        Criteria.visible(query, now);
        var found = searcher.search(query.build(), 1).scoreDocs;
        return found.length == 0 ? -1 : found[0].doc;
    }

    private static Matter matter(IndexSearcher searcher, int self) throws IOException {
        var document = searcher.storedFields().document(self);
        return new Matter(
                UUID.fromString(document.get(Indexed.ID)),
                UUID.fromString(document.get(Indexed.GROUP)),
                document.get(Indexed.LANG),
                values(searcher, self, Indexed.SECTION).stream().findFirst().orElse(null),
                values(searcher, self, Indexed.TAG),
                Stream.of(Indexed.HEADLINE, Indexed.DECK, Indexed.BODY)
                        .map(document::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Query like(IndexSearcher searcher, Matter matter, boolean isAbsent, Instant now) throws IOException {
        var evidence = new BooleanQuery.Builder().add(words(searcher, matter, isAbsent ? 1 : 0), Occur.SHOULD);
        matter.tags().forEach(tag -> evidence.add(constant(Indexed.TAG, tag, TAG_WEIGHT), Occur.SHOULD));
        var query = new BooleanQuery.Builder()
                .add(evidence.build(), Occur.MUST)
                .add(new TermQuery(new Term(Indexed.LANG, matter.lang())), Occur.FILTER)
                .add(
                        new TermQuery(new Term(
                                Indexed.GROUP, matter.translationGroup().toString())),
                        Occur.MUST_NOT);
        if (matter.section() != null) {
            query.add(constant(Indexed.SECTION, matter.section(), SECTION_WEIGHT), Occur.SHOULD);
        }
        Criteria.visible(query, now);
        return query.build();
    }

    private static Query constant(String field, UUID value, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value.toString()))), weight);
    }

    private static List<UUID> values(IndexSearcher searcher, int document, String field) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = DocValues.getSortedSet(leaf.reader(), field);
        var all = new ArrayList<UUID>();
        if (values.advanceExact(document - leaf.docBase)) {
            for (var i = 0; i < values.docValueCount(); i++) {
                all.add(UUID.fromString(values.lookupOrd(values.nextOrd()).utf8ToString()));
            }
        }
        return all;
    }

    /** @param absent how many articles the index lacks that count, so that a draft has the words that it will have */
    private static Query words(IndexSearcher searcher, Matter matter, int absent) throws IOException {
        var alike = new MoreLikeThis(searcher.getIndexReader());
        alike.setAnalyzer(SearchLanguage.of(matter.lang()).analyzer());
        alike.setFieldNames(new String[] {Indexed.STEM});
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(FEWEST_WITH_WORD - absent);
        alike.setMaxDocFreq(Math.max(FEW, (searcher.getIndexReader().numDocs() + absent) / MOST_WITH_WORD) - absent);
        alike.setMaxQueryTerms(WORDS);
        alike.setBoost(true);
        var words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(FEWEST_WORDS_IN_COMMON);
        var text = new StringReader(String.join("\n", matter.texts()));
        if (alike.like(Indexed.STEM, text) instanceof BooleanQuery all) {
            all.forEach(words::add);
        }
        return words.build();
    }
}
