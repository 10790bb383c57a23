package dev.midad.outlets.search;

import dev.midad.language.words.DateWritings;
import dev.midad.language.words.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Holds the days that a query names, and the words beside them.
 *
 * @param beside the words that name no day, as they were typed
 */
record DatedWords(Set<LocalDate> days, List<String> beside) {

    /** Is more than a recent article has, so that those of the day come first. */
    private static final float PUBLISHED_WEIGHT = 3;

    private static final float NAMED_WEIGHT = 2;

    DatedWords {
        days = Set.copyOf(days);
        beside = List.copyOf(beside);
    }

    static DatedWords of(List<String> words) {
        var dates = WrittenDate.in(words);
        var beside = new ArrayList<String>();
        var at = 0;
        for (var date : dates) {
            beside.addAll(words.subList(at, date.from()));
            at = date.to();
        }
        beside.addAll(words.subList(at, words.size()));
        return new DatedWords(
                new LinkedHashSet<>(dates.stream().map(WrittenDate::day).toList()), beside);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** Returns the query for articles that were published on one of the days, or that name it in their text. */
    Query query(PublicationDays published) {
        var query = new BooleanQuery.Builder();
        for (var day : days) {
            query.add(weighed(published.on(day), PUBLISHED_WEIGHT), Occur.SHOULD);
            var named = new BooleanQuery.Builder();
            DateWritings.of(day).forEach(writing -> named.add(phrase(writing), Occur.SHOULD));
            query.add(weighed(named.build(), NAMED_WEIGHT), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static Query phrase(List<Set<String>> writing) {
        var phrase = new MultiPhraseQuery.Builder();
        for (var words : writing) {
            phrase.add(words.stream().map(word -> new Term(Indexed.EXACT, word)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** Returns all that may stand side by side in a text that names one of the days. */
    Set<List<String>> phrases() {
        var phrases = new LinkedHashSet<List<String>>();
        days.forEach(day -> DateWritings.of(day).forEach(writing -> phrases.addAll(spelledOut(writing))));
        return phrases;
    }

    private static List<List<String>> spelledOut(List<Set<String>> writing) {
        var all = List.of(List.<String>of());
        for (var words : writing) {
            var longer = new ArrayList<List<String>>();
            for (var begun : all) {
                for (var word : words) {
                    var phrase = new ArrayList<>(begun);
                    phrase.add(word);
                    longer.add(phrase);
                }
            }
            all = longer;
        }
        return all;
    }
}
