package dev.midad.outlets.search;

import dev.midad.outlets.search.QueryTerm.Part;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Makes the queries for single words, which count by their stems and by how they are written. */
final class WordQueries {

    // These weights were chosen with bench/search: see docs/search.md.
    private static final float STEM_WEIGHT = 0.7f;
    private static final float EXACT_WEIGHT = 0.3f;

    private WordQueries() {}

    static void needed(BooleanQuery.Builder query, QueryTerm term) {
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

    static Query either(QueryTerm term) {
        return term.isPlain() ? either(term.parts().get(0)) : joined(term);
    }

    static Query either(Part word) {
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

    static Query exact(String word) {
        return new TermQuery(new Term(Indexed.EXACT, word));
    }

    private static Query stems(Part word) {
        return synonyms(Indexed.STEM, List.copyOf(word.stems()));
    }

    static Query synonyms(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.get(0)));
        }
        var synonyms = new SynonymQuery.Builder(field);
        words.forEach(word -> synonyms.addTerm(new Term(field, word)));
        return synonyms.build();
    }
}
