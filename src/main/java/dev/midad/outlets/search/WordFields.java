package dev.midad.outlets.search;

import dev.midad.language.words.LanguageAnalyzer;
import dev.midad.language.words.SearchLanguage;
import dev.midad.language.words.Word;
import dev.midad.language.words.WordStream;
import dev.midad.language.words.Words;
import dev.midad.language.words.WrittenWord;
import dev.midad.newsroom.published.ArticleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes the words of an article into a document of an index. All words stand in one field, those of the headline and
 * the deck several times. So a word counts by where it stands, and once for the whole article (Robertson, Zaragoza and
 * Taylor, "Simple BM25 Extension to Multiple Weighted Fields", CIKM 2004), and a search reads only two lists for each
 * word.
 */
final class WordFields {

    // These weights were chosen with bench/search: see docs/search.md.
    private static final int HEADLINE_WEIGHT = 3;
    private static final int DECK_WEIGHT = 2;

    /** For terms of which nobody asks where they stand. */
    private static final FieldType COUNTED = ofTerms(IndexOptions.DOCS_AND_FREQS);

    /** For terms of which nobody asks how often they stand there either. */
    private static final FieldType LISTED = ofTerms(IndexOptions.DOCS);

    private final ArticleText text;
    private final LanguageAnalyzer analyzer;
    private final Document document;

    private WordFields(ArticleText text, Document document) {
        this.text = text;
        this.analyzer = SearchLanguage.of(text.lang()).analyzer();
        this.document = document;
    }

    private static FieldType ofTerms(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    static void add(ArticleText text, Document document) {
        var fields = new WordFields(text, document);
        fields.criteria();
        fields.words();
        fields.stored(Indexed.HEADLINE, text.headline());
        fields.stored(Indexed.DECK, text.deck());
        fields.stored(Indexed.BODY, text.body());
    }

    private void criteria() {
        var id = text.article().toString();
        document.add(new StringField(Indexed.KIND, Indexed.ARTICLE, Field.Store.NO));
        document.add(new StringField(Indexed.ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(Indexed.ID, new BytesRef(id)));
        document.add(new StringField(Indexed.LANG, text.lang(), Field.Store.YES));
        ids(Indexed.SECTION, text.section() == null ? List.of() : List.of(text.section()));
        ids(Indexed.AUTHOR, text.authors());
        ids(Indexed.TAG, text.tags());
    }

    private void ids(String field, List<UUID> ids) {
        ids.forEach(id -> document.add(new KeywordField(field, id.toString(), Field.Store.NO)));
    }

    private void words() {
        var headline = analyzer.written(text.headline());
        var deck = text.deck() == null ? List.<WrittenWord>of() : analyzer.written(text.deck());
        var body = analyzer.written(text.body());
        var once = new ArrayList<>(List.of(words(headline), words(deck)));
        once.addAll(rest());
        once.add(words(body));
        var weighed = new ArrayList<>(Collections.nCopies(HEADLINE_WEIGHT - 1, words(headline)));
        weighed.addAll(Collections.nCopies(DECK_WEIGHT - 1, words(deck)));
        var begins = WordStream.begins(
                Stream.concat(weighed.stream(), once.stream()).map(List::size).toList());
        places(begins.subList(weighed.size(), begins.size()), headline, deck, body);
        weighed.addAll(once);
        add(Indexed.EXACT, weighed, Words::places);
        add(Indexed.STEM, weighed, Words::stems);
        document.add(new Field(
                Indexed.PIECE,
                new WordStream(weighed.stream()
                        .map(words -> alone(Words.pieces(words)))
                        .toList()),
                COUNTED));
        document.add(new Field(Indexed.PRINTED, new WordStream(List.of(alone(printed(once)))), LISTED));
        add(Indexed.PAIR, once, words -> alone(Words.pairs(words)));
        Words.beginnings(once.get(0))
                .forEach(beginning -> document.add(new StringField(Indexed.BEGINNING, beginning, Field.Store.NO)));
    }

    private static List<Word> words(List<WrittenWord> written) {
        return written.stream().map(WrittenWord::word).toList();
    }

    /** @param begins of the texts that have all words once */
    private void places(
            List<Integer> begins, List<WrittenWord> headline, List<WrittenWord> deck, List<WrittenWord> body) {
        var output = new ByteBuffersDataOutput();
        try {
            TextPlaces.write(output, begins.get(0), headline);
            TextPlaces.write(output, begins.get(1), deck);
            TextPlaces.write(output, begins.get(begins.size() - 1), body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        document.add(new StoredField(Indexed.PLACES, output.toArrayCopy()));
    }

    private void add(String field, List<List<Word>> parts, Function<List<Word>, List<List<String>>> form) {
        document.add(
                new TextField(field, new WordStream(parts.stream().map(form).toList())));
    }

    private static List<String> printed(List<List<Word>> parts) {
        return parts.stream()
                .flatMap(List::stream)
                .filter(word -> !word.printed().equals(word.exact()))
                .map(word -> PrintedWords.term(word.exact(), word.printed()))
                .distinct()
                .toList();
    }

    private static List<List<String>> alone(List<String> words) {
        return words.stream().map(List::of).toList();
    }

    private List<List<Word>> rest() {
        var parts = new ArrayList<String>();
        if (text.kicker() != null) {
            parts.add(text.kicker());
        }
        parts.addAll(text.keyPoints());
        parts.addAll(text.keyPoints());
        parts.addAll(text.credits());
        parts.addAll(text.tagNames());
        return parts.stream().map(analyzer::words).toList();
    }

    private void stored(String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }
}
