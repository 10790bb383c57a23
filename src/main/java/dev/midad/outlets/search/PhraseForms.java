package dev.midad.outlets.search;

import dev.midad.language.words.Proclitics;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Makes the query for words in their order. What is joined in the phrase may be one word in an article, and what is one
 * word in the phrase may be joined in an article: there it stands at the places of its first and its last part.
 */
final class PhraseForms {

    /** Limits how many words in the middle of a phrase are looked for in their joined form as well. */
    private static final int MOST_JOINED = 4;

    private PhraseForms() {}

    static Query of(String field, String text) {
        return either(field, of(text), Set::of);
    }

    /** Makes the query for the words with any particle before the first of them as well. */
    static Query withParticles(String field, String text) {
        return either(field, of(text), Proclitics::withParticles);
    }

    /** Returns the words that may stand side by side for it. */
    static Set<List<String>> of(String text) {
        var words = SearchLanguage.OTHER.analyzer().words(text);
        var forms = new LinkedHashSet<List<String>>();
        forms.add(words.stream().map(Word::exact).toList());
        forms.add(wholes(words));
        forms.addAll(List.copyOf(forms).stream()
                .flatMap(form -> joined(form).stream())
                .toList());
        return forms;
    }

    /** Returns the words, with the wholes in place of their parts. */
    private static List<String> wholes(List<Word> words) {
        var wholes = new ArrayList<String>();
        for (var at = 0; at < words.size(); ) {
            var compound = words.get(at).compound();
            if (compound == null || compound.whole() == null) {
                wholes.add(words.get(at).exact());
                at++;
            } else {
                wholes.add(compound.whole().exact());
                at += compound.parts();
            }
        }
        return wholes;
    }

    /** Returns the phrase with one of its words after another taken for a whole of two parts. */
    private static List<List<String>> joined(List<String> words) {
        var forms = new ArrayList<List<String>>();
        for (var i = 1; i < Math.min(words.size() - 1, MOST_JOINED + 1); i++) {
            var form = new ArrayList<>(words);
            form.add(i, words.get(i));
            forms.add(form);
        }
        return forms;
    }

    private static Query either(String field, Set<List<String>> forms, Function<String, Set<String>> before) {
        var queries = forms.stream().map(form -> phrase(field, form, before)).toList();
        if (queries.size() == 1) {
            return queries.get(0);
        }
        var either = new BooleanQuery.Builder();
        queries.forEach(query -> either.add(query, Occur.SHOULD));
        return either.build();
    }

    private static Query phrase(String field, List<String> words, Function<String, Set<String>> before) {
        var firsts = before.apply(words.get(0));
        if (firsts.size() == 1) {
            return new PhraseQuery(field, words.toArray(String[]::new));
        }
        var phrase = new MultiPhraseQuery.Builder();
        phrase.add(firsts.stream().map(first -> new Term(field, first)).toArray(Term[]::new));
        words.stream().skip(1).forEach(word -> phrase.add(new Term(field, word)));
        return phrase.build();
    }
}
