package dev.midad.outlets.search;

import dev.midad.language.words.Proclitics;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Words;
import dev.midad.outlets.search.QueryTerm.Part;
import dev.midad.outlets.search.SameMeaning.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Turns a typed query into a query of Lucene's. */
final class LuceneQuery {

    // These weights were chosen with bench/search: see docs/search.md.
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
    private final Vocabulary vocabulary;
    private final PublicationDays published;
    private final DatedWords dated;
    private final boolean isWide;

    private LuceneQuery(
            TypedQuery typed, Vocabulary vocabulary, PublicationDays published, DatedWords dated, boolean isWide) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.published = published;
        this.dated = dated;
        this.isWide = isWide;
    }

    private LuceneQuery(TypedQuery typed, Vocabulary vocabulary, PublicationDays published, DatedWords dated) {
        this(
                typed,
                vocabulary,
                published,
                dated,
                needed(typed, vocabulary, dated).size() > ALL_NEEDED);
    }

    LuceneQuery(TypedQuery typed, Vocabulary vocabulary, PublicationDays published) {
        this(typed, vocabulary, published, DatedWords.of(typed.words()));
    }

    /** Returns the same query, for which any of the words is enough, those of a date among them. */
    LuceneQuery wide() {
        return new LuceneQuery(typed, vocabulary, published, dated, true);
    }

    boolean isWide() {
        return isWide;
    }

    /** Tells whether it finds only what was published on the days that it names, or names them as well. */
    boolean isOfDays() {
        return !isWide && !dated.isEmpty();
    }

    private static List<QueryTerm> terms(TypedQuery typed, Vocabulary vocabulary) {
        return QueryWords.of(String.join(" ", typed.words()), vocabulary.languages())
                .telling();
    }

    /** Returns the words that must all be in an article where they are few: those beside a date, which is no word. */
    private static List<QueryTerm> needed(TypedQuery typed, Vocabulary vocabulary, DatedWords dated) {
        if (dated.isEmpty()) {
            return terms(typed, vocabulary);
        }
        return QueryWords.of(String.join(" ", dated.beside()), vocabulary.languages()).terms().stream()
                .filter(QueryTerm::isTelling)
                .toList();
    }

    private List<QueryTerm> terms() {
        return isWide ? terms(typed, vocabulary) : needed(typed, vocabulary, dated);
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
        if (!dated.isEmpty()) {
            query.add(dated.query(published), isWide ? Occur.SHOULD : Occur.MUST);
        }
        typed.phrases().forEach(phrase -> query.add(PhraseForms.of(Indexed.EXACT, phrase), Occur.MUST));
        typed.beginnings().forEach(beginning -> query.add(beginning(beginning), Occur.MUST));
        typed.exclusions().forEach(excluded -> query.add(excluded(excluded), Occur.MUST_NOT));
        return query;
    }

    private void words(BooleanQuery.Builder query) {
        var terms = terms();
        if (terms.isEmpty()) {
            return;
        }
        if (!isWide) {
            SameTerms.of(terms, vocabulary).forEach(same -> needed(query, same));
        } else {
            terms = asked(terms);
            var some = new BooleanQuery.Builder();
            SameTerms.of(terms, vocabulary).forEach(same -> some.add(any(same), Occur.SHOULD));
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

    private void needed(BooleanQuery.Builder query, SameTerms same) {
        if (same.isPlain()) {
            WordQueries.needed(query, same.terms().get(0));
        } else {
            query.add(any(same), Occur.MUST);
        }
    }

    /** Returns the query for the terms, or what means the same. */
    private Query any(SameTerms same) {
        if (same.isPlain()) {
            return WordQueries.either(same.terms().get(0));
        }
        var others = Stream.concat(
                same.others().stream().map(LuceneQuery::other),
                same.seated().stream().map(LuceneQuery::seated));
        var withoutAnd = same.withoutAnd();
        return new SameMeaning(
                typed(same.terms()),
                others.toList(),
                withoutAnd == null
                        ? List.of()
                        : List.of(new Way(WordQueries.either(withoutAnd), List.of(forms(withoutAnd)))));
    }

    private static Way seated(Part word) {
        var forms = new ArrayList<>(forms(word));
        word.stems().forEach(stem -> forms.add(new Term(Indexed.STEM, stem)));
        return new Way(WordQueries.either(word), List.of(forms));
    }

    private Way typed(List<QueryTerm> terms) {
        var parts = terms.stream().flatMap(term -> term.telling().stream()).toList();
        var words = parts.stream().map(LuceneQuery::forms).toList();
        if (terms.size() == 1) {
            return new Way(WordQueries.either(terms.get(0)), words);
        }
        var all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(any(SameTerms.single(term, vocabulary)), isWide ? Occur.SHOULD : Occur.MUST));
        return new Way(all.build(), words);
    }

    private static List<Term> forms(Part word) {
        return List.of(new Term(Indexed.EXACT, word.exact()));
    }

    /** Returns the query for another way to write something, with what Arabic writes before it. */
    private static Way other(List<String> words) {
        return new Way(other(Indexed.EXACT, words), forms(Indexed.EXACT, words));
    }

    private static List<List<Term>> forms(String field, List<String> words) {
        var forms = new ArrayList<List<Term>>();
        for (var word : words) {
            var before = forms.isEmpty() ? Proclitics.forms(word) : List.of(word);
            forms.add(before.stream().map(form -> new Term(field, form)).toList());
        }
        return forms;
    }

    private static Query other(String field, List<String> words) {
        var forms = forms(field, words);
        if (forms.size() == 1) {
            return WordQueries.synonyms(
                    field, forms.get(0).stream().map(Term::text).toList());
        }
        var phrase = new MultiPhraseQuery.Builder();
        forms.forEach(word -> phrase.add(word.toArray(Term[]::new)));
        return phrase.build();
    }

    private static void pair(BooleanQuery.Builder query, Part first, Part second) {
        var pairs = first.stems().stream()
                .flatMap(one -> second.stems().stream().map(other -> Words.pair(one, other)))
                .toList();
        if (!pairs.isEmpty()) {
            query.add(new BoostQuery(WordQueries.synonyms(Indexed.PAIR, pairs), PAIR_WEIGHT), Occur.SHOULD);
        }
    }

    private static Query beginning(String text) {
        var words = Words.exact(SearchLanguage.OTHER.analyzer().words(text));
        var query = new BooleanQuery.Builder();
        for (var i = 0; i < words.size() - 1; i++) {
            query.add(WordQueries.exact(words.get(i)), Occur.MUST);
        }
        query.add(new ConstantScoreQuery(begun(Indexed.EXACT, words.get(words.size() - 1))), Occur.MUST);
        return query.build();
    }

    /** Returns the query for words that begin so, with or without what Arabic writes before a word. */
    private static Query begun(String field, String beginning) {
        var begun = new BooleanQuery.Builder();
        Proclitics.formsOfBeginning(beginning)
                .forEach(form -> begun.add(new PrefixQuery(new Term(field, form)), Occur.SHOULD));
        return begun.build();
    }

    private Query excluded(String text) {
        var terms = QueryWords.of(text, vocabulary.languages()).terms();
        return terms.size() > 1 ? PhraseForms.withParticles(Indexed.EXACT, text) : WordQueries.either(terms.get(0));
    }

    /** Returns what is to be shown of the query in a text. */
    Sought sought() {
        return Sought.of(typed, terms(), dated, vocabulary);
    }
}
