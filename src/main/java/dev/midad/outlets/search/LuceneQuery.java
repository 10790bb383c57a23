package dev.midad.outlets.search;

import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import dev.midad.outlets.search.QueryWords.QueryWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Turns a typed query into a query of Lucene's. */
final class LuceneQuery {

    // These weights were chosen with bench/search: see docs/search.md.
    private static final float STEM_WEIGHT = 0.7f;
    private static final float EXACT_WEIGHT = 0.3f;
    private static final float PAIR_WEIGHT = 0.2f;
    /** Weighs recency: an article of this moment gets all of it, one that is a month old gets half. */
    private static final float RECENT_WEIGHT = 0.5f;

    private static final long MONTH = 30L * 24 * 60 * 60 * 1_000;
    /**
     * Sets up to how many words must all be in an article. Longer queries are often questions, so any word is enough
     * for them, and the best articles still come first.
     */
    private static final int ALL_NEEDED = 2;

    private final TypedQuery typed;
    private final Set<SearchLanguage> languages;
    private final boolean isWide;

    private LuceneQuery(TypedQuery typed, Set<SearchLanguage> languages, boolean isWide) {
        this.typed = typed;
        this.languages = languages;
        this.isWide = isWide;
    }

    LuceneQuery(TypedQuery typed, Set<SearchLanguage> languages) {
        this(typed, languages, words(typed, languages).size() > ALL_NEEDED);
    }

    /** Returns the same query, for which any of the words is enough. */
    LuceneQuery wide() {
        return new LuceneQuery(typed, languages, true);
    }

    boolean isWide() {
        return isWide;
    }

    private static List<QueryWord> words(TypedQuery typed, Set<SearchLanguage> languages) {
        return QueryWords.of(String.join(" ", typed.words()), languages).telling();
    }

    /**
     * Returns the query that scores by words and recency.
     *
     * @param moment milliseconds since 1970, from which recency is measured
     */
    BooleanQuery.Builder ranked(long moment) {
        var query = matching();
        query.add(LongField.newDistanceFeatureQuery(Indexed.PUBLISHED_AT, RECENT_WEIGHT, moment, MONTH), Occur.SHOULD);
        return query;
    }

    BooleanQuery.Builder matching() {
        var query = new BooleanQuery.Builder();
        words(query);
        typed.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
        typed.beginnings().forEach(beginning -> query.add(beginning(beginning), Occur.MUST));
        typed.exclusions().forEach(excluded -> query.add(excluded(excluded), Occur.MUST_NOT));
        return query;
    }

    private void words(BooleanQuery.Builder query) {
        var words = words(typed, languages);
        if (words.isEmpty()) {
            return;
        }
        if (!isWide) {
            words.forEach(word -> needed(query, word));
        } else {
            var some = new BooleanQuery.Builder();
            words.forEach(word -> some.add(either(word), Occur.SHOULD));
            query.add(some.build(), Occur.MUST);
        }
        for (var i = 1; i < words.size(); i++) {
            pair(query, words.get(i - 1), words.get(i));
        }
    }

    private static void needed(BooleanQuery.Builder query, QueryWord word) {
        if (word.stems().isEmpty()) {
            query.add(exact(word.exact()), Occur.MUST);
        } else {
            query.add(new BoostQuery(stems(word), STEM_WEIGHT), Occur.MUST);
            query.add(new BoostQuery(exact(word.exact()), EXACT_WEIGHT), Occur.SHOULD);
        }
    }

    private static Query either(QueryWord word) {
        if (word.stems().isEmpty()) {
            return exact(word.exact());
        }
        return new BooleanQuery.Builder()
                .add(new BoostQuery(stems(word), STEM_WEIGHT), Occur.SHOULD)
                .add(new BoostQuery(exact(word.exact()), EXACT_WEIGHT), Occur.SHOULD)
                .build();
    }

    private static Query exact(String word) {
        return new TermQuery(new Term(Indexed.EXACT, word));
    }

    private static Query stems(QueryWord word) {
        return synonyms(Indexed.STEM, List.copyOf(word.stems()));
    }

    private static Query synonyms(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.get(0)));
        }
        var synonyms = new SynonymQuery.Builder(field);
        words.forEach(word -> synonyms.addTerm(new Term(field, word)));
        return synonyms.build();
    }

    private static void pair(BooleanQuery.Builder query, QueryWord first, QueryWord second) {
        var pairs = first.stems().stream()
                .flatMap(one -> second.stems().stream().map(other -> Words.pair(one, other)))
                .toList();
        if (!pairs.isEmpty()) {
            query.add(new BoostQuery(synonyms(Indexed.PAIR, pairs), PAIR_WEIGHT), Occur.SHOULD);
        }
    }

    private static Query phrase(String text) {
        var words = Words.exact(SearchLanguage.OTHER.analyzer().words(text));
        return new PhraseQuery(Indexed.EXACT, words.toArray(String[]::new));
    }

    private static Query beginning(String text) {
        var words = Words.exact(SearchLanguage.OTHER.analyzer().words(text));
        var query = new BooleanQuery.Builder();
        for (var i = 0; i < words.size() - 1; i++) {
            query.add(exact(words.get(i)), Occur.MUST);
        }
        query.add(new PrefixQuery(new Term(Indexed.EXACT, words.get(words.size() - 1))), Occur.MUST);
        return query.build();
    }

    private Query excluded(String text) {
        var words = QueryWords.of(text, languages).words();
        return words.size() > 1 ? phrase(text) : either(words.get(0));
    }

    /**
     * Returns the query for one field that holds exact words and stems alike, to show where the words are in a text.
     */
    Query inText(String field) {
        var query = new BooleanQuery.Builder();
        for (var word :
                QueryWords.of(String.join(" ", typed.words()), languages).telling()) {
            var forms = new ArrayList<>(word.stems());
            forms.add(word.exact());
            forms.stream().distinct().forEach(form -> query.add(new TermQuery(new Term(field, form)), Occur.SHOULD));
        }
        typed.phrases()
                .forEach(phrase -> query.add(
                        new PhraseQuery(
                                field,
                                Words.exact(SearchLanguage.OTHER.analyzer().words(phrase))
                                        .toArray(String[]::new)),
                        Occur.SHOULD));
        typed.beginnings().forEach(beginning -> Words.exact(
                        SearchLanguage.OTHER.analyzer().words(beginning))
                .forEach(word -> query.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD)));
        return query.build();
    }
}
