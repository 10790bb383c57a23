package dev.midad.outlets.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Knows how articles print the words that the index holds folded. */
final class PrintedWords {

    private static final char BEHIND_FOLDED = ' ';

    private final IndexReader index;

    PrintedWords(IndexReader index) {
        this.index = index;
    }

    /** Returns the term under which the index holds that articles print a word so. */
    static String term(String folded, String printed) {
        return folded + BEHIND_FOLDED + printed;
    }

    boolean isThere(String folded) throws IOException {
        return index.docFreq(new Term(Indexed.EXACT, folded)) > 0;
    }

    /**
     * Returns the spelling that most articles have of the word. An article with two of its spellings counts for both, so
     * that the folded one, which is not counted, is taken to be in the articles that are left.
     */
    String mostOften(String folded) throws IOException {
        var best = folded;
        var most = 0;
        var others = 0;
        var terms = MultiTerms.getTerms(index, Indexed.PRINTED);
        if (terms == null) {
            return folded;
        }
        var each = terms.iterator();
        var beginning = new BytesRef(term(folded, ""));
        if (each.seekCeil(beginning) == SeekStatus.END) {
            return folded;
        }
        for (var term = each.term(); term != null && StringHelper.startsWith(term, beginning); term = each.next()) {
            var articles = each.docFreq();
            others += articles;
            if (articles > most) {
                most = articles;
                best = term.utf8ToString().substring(folded.length() + 1);
            }
        }
        return index.docFreq(new Term(Indexed.EXACT, folded)) - others > most ? folded : best;
    }
}
