package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.language.words.SameWords;
import dev.midad.language.words.SearchLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

    @TempDir
    private Path directory;

    @Test
    void queriesAreReadInTheLanguagesThatArticlesHave() throws IOException {
        assertEquals(Set.of(SearchLanguage.ARABIC, SearchLanguage.ENGLISH), languages("ar", "en", "en"));
        assertEquals(Set.of(SearchLanguage.ENGLISH), languages("en"));
    }

    @Test
    void queriesOnAnIndexWithoutArticlesAreReadAsArabic() throws IOException {
        assertEquals(Set.of(SearchLanguage.ARABIC), languages());
    }

    private Set<SearchLanguage> languages(String... ofArticles) throws IOException {
        try (var index = Generation.create(directory)) {
            for (var lang : ofArticles) {
                var article = new Document();
                article.add(new StringField(Indexed.LANG, lang, Field.Store.NO));
                index.writer().addDocument(article);
            }
            index.searchers().maybeRefreshBlocking();
            return index.search(searcher -> Vocabulary.of(searcher.getIndexReader(), SameWords.own()))
                    .languages();
        }
    }
}
