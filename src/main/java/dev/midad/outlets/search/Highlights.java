package dev.midad.outlets.search;

import dev.midad.outlets.search.Occurrences.Occurrence;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the words of a query are in articles, in the articles' own letters. The index knows where they are, so that no
 * text is read for it.
 */
final class Highlights {

    private static final int PASSAGES = 2;
    private static final int PASSAGE_LETTERS = 160;
    private static final int TEXTS = 3;

    private final Occurrences occurrences;

    /** @param documents those that will be shown */
    Highlights(IndexReader index, LuceneQuery query, Collection<Integer> documents) throws IOException {
        this.occurrences = Occurrences.of(
                index, query.sought(), documents.stream().sorted().toList());
    }

    HighlightsView of(int number, Document article) throws IOException {
        var found = occurrences.in(number);
        var bytes = article.getBinaryValue(Indexed.PLACES);
        if (found.isEmpty() || bytes == null) {
            return new HighlightsView(null, null, List.of());
        }
        var places = TextPlaces.read(bytes.bytes, bytes.offset, bytes.length, TEXTS);
        return new HighlightsView(
                whole(article.get(Indexed.HEADLINE), places[0], found),
                whole(article.get(Indexed.DECK), places[1], found),
                passages(article.get(Indexed.BODY), places[2], found, sentences(article.get(Indexed.LANG)), PASSAGES));
    }

    private static BreakIterator sentences(String lang) {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang)), PASSAGE_LETTERS, 0.5f);
    }

    private static @Nullable String whole(@Nullable String text, TextPlaces places, Set<Occurrence> found)
            throws IOException {
        var passages = passages(text, places, found, new WholeBreakIterator(), 1);
        return passages.isEmpty() ? null : passages.get(0);
    }

    private static List<String> passages(
            @Nullable String text, TextPlaces places, Set<Occurrence> found, BreakIterator breaks, int most)
            throws IOException {
        return text == null ? List.of() : new MarkedPassages(breaks, most).of(text, new Marks(places, found));
    }
}
