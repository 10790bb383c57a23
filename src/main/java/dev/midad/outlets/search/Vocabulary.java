package dev.midad.outlets.search;

import dev.midad.language.words.SameWords;
import dev.midad.language.words.SearchLanguage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/**
 * Holds what the words of a query are compared with.
 *
 * @param languages the languages of the index
 * @param same the words that mean the same
 */
record Vocabulary(Set<SearchLanguage> languages, SameWords same) {

    Vocabulary {
        languages = Set.copyOf(languages);
    }

    static Vocabulary of(IndexReader index, SameWords same) throws IOException {
        var languages = EnumSet.noneOf(SearchLanguage.class);
        var terms = MultiTerms.getTerms(index, Indexed.LANG);
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                languages.add(SearchLanguage.of(term.utf8ToString()));
            }
        }
        return new Vocabulary(languages.isEmpty() ? EnumSet.of(SearchLanguage.ARABIC) : languages, same);
    }
}
