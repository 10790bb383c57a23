package dev.midad.outlets.search;

import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import dev.midad.outlets.search.QueryTerm.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final float PIECE_WEIGHT = 0.2f;
    /** Weighs recency: an article of this moment gets all of it, one that is a month old gets half. */
    private static final float RECENT_WEIGHT = 0.5f;

    private static final long MONTH = 30L * 24 * 60 * 60 * 1_000;
    /**
     * Sets up to how many words must all be in an article. Longer queries are often questions, so any word is enough
     * for them, and the best articles still come first.
     */
    private static final int ALL_NEEDED = 2;

    /** Bounds what a very long query costs. */
    private static final int MOST_PIECES = 200;

    private final TypedQuery typed;
    private final Set<SearchLanguage> languages;
    private final boolean isWide;

    private LuceneQuery(TypedQuery typed, Set<SearchLanguage> languages, boolean isWide) {
        this.typed = typed;
        this.languages = languages;
        this.isWide = isWide;
    }

    LuceneQuery(TypedQuery typed, Set<SearchLanguage> languages) {
        this(typed, languages, terms(typed, languages).size() > ALL_NEEDED);
    }

    /** Returns the same query, for which any of the words is enough. */
    LuceneQuery wide() {
        return new LuceneQuery(typed, languages, true);
    }

    boolean isWide() {
        return isWide;
    }

    private static List<QueryTerm> terms(TypedQuery typed, Set<SearchLanguage> languages) {
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
        typed.phrases().forEach(phrase -> query.add(PhraseForms.of(Indexed.EXACT, phrase), Occur.MUST));
        typed.beginnings().forEach(beginning -> query.add(beginning(beginning), Occur.MUST));
        typed.exclusions().forEach(excluded -> query.add(excluded(excluded), Occur.MUST_NOT));
        return query;
    }

    private void words(BooleanQuery.Builder query) {
        var terms = terms(typed, languages);
        if (terms.isEmpty()) {
            return;
        }
        if (!isWide) {
            terms.forEach(term -> needed(query, term));
        } else {
            terms = asked(terms);
            var some = new BooleanQuery.Builder();
            terms.forEach(term -> some.add(either(term), Occur.SHOULD));
            query.add(some.build(), Occur.MUST);
            pieces(query, terms);
        }
        var words = terms.stream().flatMap(term -> term.telling().stream()).toList();
        for (var i = 1; i < words.size(); i++) {
            pair(query, words.get(i - 1), words.get(i));
        }
    }

    /** Returns the terms without the words of the question, unless there are no others. */
    private static List<QueryTerm> asked(List<QueryTerm> terms) {
        var asked = terms.stream().filter(term -> !term.asks()).toList();
        return asked.isEmpty() ? terms : asked;
    }

    /** Adds what articles have of the words' pieces; it finds no others than the words do. */
    private static void pieces(BooleanQuery.Builder query, List<QueryTerm> terms) {
        var pieces = terms.stream()
                .flatMap(term -> term.telling().stream())
                .filter(part -> !part.stems().isEmpty() && !part.isNumber())
                .flatMap(part -> Words.pieces(part.exact()).stream())
                .limit(MOST_PIECES)
                .collect(Collectors.toSet());
        query.add(new BoostQuery(new TellingPieces(pieces), PIECE_WEIGHT), Occur.SHOULD);
    }

    private static void needed(BooleanQuery.Builder query, QueryTerm term) {
        if (term.isPlain()) {
            needed(query, term.parts().get(0));
        } else {
            query.add(joined(term), Occur.MUST);
        }
    }

    private static void needed(BooleanQuery.Builder query, Part word) {
        if (word.stems().isEmpty()) {
            query.add(exact(word.exact()), Occur.MUST);
        } else {
            query.add(new BoostQuery(stems(word), STEM_WEIGHT), Occur.MUST);
            query.add(new BoostQuery(exact(word.exact()), EXACT_WEIGHT), Occur.SHOULD);
        }
    }

    private static Query either(QueryTerm term) {
        return term.isPlain() ? either(term.parts().get(0)) : joined(term);
    }

    private static Query either(Part word) {
        if (word.stems().isEmpty()) {
            return exact(word.exact());
        }
        return new BooleanQuery.Builder()
                .add(new BoostQuery(stems(word), STEM_WEIGHT), Occur.SHOULD)
                .add(new BoostQuery(exact(word.exact()), EXACT_WEIGHT), Occur.SHOULD)
                .build();
    }

    /** Returns the query for what is joined: all of it as one word, or its parts. */
    private static Query joined(QueryTerm term) {
        var parts = term.isName() ? sideBySide(Indexed.EXACT, term) : all(term);
        if (term.whole() == null) {
            return parts;
        }
        return new BooleanQuery.Builder()
                .add(parts, Occur.SHOULD)
                .add(either(term.whole()), Occur.SHOULD)
                .build();
    }

    private static Query all(QueryTerm term) {
        var all = new BooleanQuery.Builder();
        term.telling().forEach(part -> needed(all, part));
        return all.build();
    }

    private static Query sideBySide(String field, QueryTerm term) {
        return new PhraseQuery(field, term.parts().stream().map(Part::exact).toArray(String[]::new));
    }

    private static Query exact(String word) {
        return new TermQuery(new Term(Indexed.EXACT, word));
    }

    private static Query stems(Part word) {
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

    private static void pair(BooleanQuery.Builder query, Part first, Part second) {
        var pairs = first.stems().stream()
                .flatMap(one -> second.stems().stream().map(other -> Words.pair(one, other)))
                .toList();
        if (!pairs.isEmpty()) {
            query.add(new BoostQuery(synonyms(Indexed.PAIR, pairs), PAIR_WEIGHT), Occur.SHOULD);
        }
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
        var terms = QueryWords.of(text, languages).terms();
        return terms.size() > 1 ? PhraseForms.of(Indexed.EXACT, text) : either(terms.get(0));
    }

    /** Returns what is to be shown of the query in a text. */
    Sought sought() {
        var sought = new Sought();
        terms(typed, languages).forEach(term -> add(sought, term));
        typed.phrases().forEach(phrase -> PhraseForms.of(phrase).forEach(sought::addPhrase));
        typed.beginnings().forEach(beginning -> sought.beginnings()
                .addAll(Words.exact(SearchLanguage.OTHER.analyzer().words(beginning))));
        return sought;
    }

    private static void add(Sought sought, QueryTerm term) {
        if (term.isName()) {
            sought.addPhrase(term.parts().stream().map(Part::exact).toList());
        } else {
            term.telling().forEach(part -> add(sought, part));
        }
        if (term.whole() != null) {
            add(sought, term.whole());
        }
    }

    private static void add(Sought sought, Part word) {
        sought.forms().addAll(word.stems());
        sought.forms().add(word.exact());
    }
}
