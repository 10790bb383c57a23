package dev.midad.outlets.search;

import dev.midad.language.words.LanguageAnalyzer;
import dev.midad.language.words.SearchLanguage;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Shows where the words of a query are in an article, in the article's own letters. */
final class Highlights {

    private static final String FIELD = "text";
    private static final int PASSAGES = 2;
    private static final int PASSAGE_LETTERS = 160;
    private static final DefaultPassageFormatter MARKED = new DefaultPassageFormatter("<mark>", "</mark>", "", true);

    /** Marks the words in each passage on its own. */
    private static final class Apart extends PassageFormatter {

        @Override
        public List<String> format(Passage[] passages, String content) {
            return Arrays.stream(passages)
                    .map(passage ->
                            MARKED.format(new Passage[] {passage}, content).strip())
                    .toList();
        }
    }

    private final Query query;

    Highlights(LuceneQuery query) {
        this.query = query.inText(FIELD);
    }

    HighlightsView of(Document article) throws IOException {
        var lang = article.get(Indexed.LANG);
        var analyzer = SearchLanguage.of(lang).analyzer();
        var body = passages(
                highlighter(
                        analyzer,
                        LengthGoalBreakIterator.createClosestToLength(
                                BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang)), PASSAGE_LETTERS, 0.5f)),
                article.get(Indexed.BODY),
                PASSAGES);
        var whole = highlighter(analyzer, new WholeBreakIterator());
        return new HighlightsView(
                first(whole, article.get(Indexed.HEADLINE)), first(whole, article.get(Indexed.DECK)), body);
    }

    private static UnifiedHighlighter highlighter(LanguageAnalyzer analyzer, BreakIterator passages) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(() -> passages)
                .withFormatter(new Apart())
                .withMaxNoHighlightPassages(0)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .build();
    }

    private @Nullable String first(UnifiedHighlighter highlighter, @Nullable String text) throws IOException {
        var found = passages(highlighter, text, 1);
        return found.isEmpty() ? null : found.get(0);
    }

    @SuppressWarnings("unchecked")
    private List<String> passages(UnifiedHighlighter highlighter, @Nullable String text, int most) throws IOException {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        var found = highlighter.highlightWithoutSearcher(FIELD, query, text, most);
        return found == null ? List.of() : (List<String>) found;
    }
}
