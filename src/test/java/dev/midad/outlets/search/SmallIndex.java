package dev.midad.outlets.search;

import dev.midad.language.words.SameWords;
import dev.midad.language.words.SearchLanguage;
import dev.midad.newsroom.published.ArticleText;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;

/** An index of a few Arabic articles, which are told by their bodies. */
final class SmallIndex implements Closeable {

    private final Generation generation;

    SmallIndex(Path directory, String... bodies) throws IOException {
        generation = Generation.create(directory);
        add(bodies);
    }

    /** Adds articles in a segment of their own. */
    void add(String... bodies) throws IOException {
        for (var body : bodies) {
            var document = new Document();
            WordFields.add(text(body), document);
            generation.writer().addDocument(document);
        }
        generation.searchers().maybeRefreshBlocking();
    }

    private static ArticleText text(String body) {
        return new ArticleText(
                UUID.randomUUID(),
                "ar",
                null,
                "خبر",
                null,
                List.of(),
                body,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** Returns the bodies that a search finds which takes any of the words for enough, the best first. */
    List<String> found(String typed) throws IOException {
        return bodies(query(typed).wide());
    }

    /** Returns the bodies that are found where few words must all be there, the best first. */
    List<String> foundAsTyped(String typed) throws IOException {
        return bodies(query(typed));
    }

    /** Returns the passages of all bodies that are found, the best first. */
    List<String> highlights(String typed) throws IOException {
        return highlighted(typed).stream().flatMap(view -> view.body().stream()).toList();
    }

    /** Returns where the words are in all articles that are found, the best first. */
    List<HighlightsView> highlighted(String typed) throws IOException {
        var query = query(typed);
        return generation.search(searcher -> {
            var numbers = Arrays.stream(searcher.search(query.wide().matching().build(), 100).scoreDocs)
                    .map(hit -> hit.doc)
                    .toList();
            var highlights = new Highlights(searcher.getIndexReader(), query, numbers);
            var views = new ArrayList<HighlightsView>();
            for (var number : numbers) {
                views.add(highlights.of(number, searcher.storedFields().document(number)));
            }
            return views;
        });
    }

    /** Returns other ways to write the query. */
    List<String> otherwise(String typed) throws IOException {
        return generation.search(searcher -> spelling(searcher).otherwise(TypedQuery.read(typed)));
    }

    /** Tells whether the query has a word that no article has. */
    boolean doubts(String typed) throws IOException {
        return generation.search(searcher -> spelling(searcher).doubts(TypedQuery.read(typed)));
    }

    /** Returns what goes on with the typed words in the headlines. */
    List<String> continued(String typed, String... headlines) throws IOException {
        return generation.search(searcher -> {
            var continuation = new Continuation(
                    SearchLanguage.OTHER.analyzer().words(typed), new PrintedWords(searcher.getIndexReader()));
            List.of(headlines).forEach(continuation::read);
            return continuation.most(10);
        });
    }

    private List<String> bodies(LuceneQuery query) throws IOException {
        return generation.search(searcher -> {
            var bodies = new ArrayList<String>();
            for (var hit : searcher.search(query.matching().build(), 100).scoreDocs) {
                bodies.add(Objects.requireNonNull(
                        searcher.storedFields().document(hit.doc).get(Indexed.BODY)));
            }
            return bodies;
        });
    }

    private LuceneQuery query(String typed) throws IOException {
        return generation.search(searcher -> new LuceneQuery(
                TypedQuery.read(typed),
                vocabulary(searcher),
                new PublicationDays(Indexed.PUBLISHED_AT, ZoneOffset.UTC)));
    }

    private static Spelling spelling(IndexSearcher searcher) throws IOException {
        return new Spelling(searcher.getIndexReader(), vocabulary(searcher));
    }

    private static Vocabulary vocabulary(IndexSearcher searcher) throws IOException {
        return Vocabulary.of(searcher.getIndexReader(), SameWords.own());
    }

    @Override
    public void close() throws IOException {
        generation.close();
    }
}
