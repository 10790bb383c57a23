package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.foundation.changes.ContentKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which articles are brought anew when a name changes, and how many at once. */
class ReindexedTest {

    private static final UUID AUTHOR = UUID.randomUUID();

    @TempDir
    Path directory;

    @Test
    void theArticlesOfAnAuthorAreBroughtAnewWithItsName() throws IOException {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        try (var index = Generation.create(directory)) {
            add(index, first, AUTHOR);
            add(index, second, AUTHOR);
            add(index, UUID.randomUUID(), UUID.randomUUID());

            assertEquals(Set.of(first, second), Reindexed.articlesWith(index, ContentKind.AUTHOR, Set.of(AUTHOR)));
            assertEquals(Set.of(), Reindexed.articlesWith(index, ContentKind.TAG, Set.of(AUTHOR)));
            assertEquals(Set.of(), Reindexed.articlesWith(index, ContentKind.AUTHOR, Set.of()));
        }
    }

    @Test
    void articlesAreBroughtInBatches() {
        var ids = IntStream.range(0, 2 * Reindexed.BATCH + 1)
                .mapToObj(number -> UUID.randomUUID())
                .toList();

        var batches = Reindexed.batches(ids);

        assertEquals(
                List.of(Reindexed.BATCH, Reindexed.BATCH, 1),
                batches.stream().map(List::size).toList());
        assertEquals(ids, batches.stream().flatMap(List::stream).toList());
        assertEquals(1, Reindexed.batches(ids.subList(0, Reindexed.BATCH)).size());
        assertEquals(List.of(), Reindexed.batches(List.of()));
    }

    private static void add(Generation index, UUID article, UUID author) throws IOException {
        var document = new Document();
        document.add(new StringField(Indexed.ID, article.toString(), Field.Store.YES));
        document.add(new StringField(Indexed.AUTHOR, author.toString(), Field.Store.NO));
        index.writer().addDocument(document);
    }
}
