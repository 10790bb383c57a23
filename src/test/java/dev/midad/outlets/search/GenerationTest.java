package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

    @Test
    void whatIsReplacedByNothingIsGoneAndTakesNoMemoryOfTheWriter(@TempDir Path path) throws IOException {
        try (var index = Generation.create(path)) {
            var id = UUID.randomUUID();
            var document = new Document();
            document.add(new StringField(Indexed.ID, id.toString(), Field.Store.NO));
            index.replace(id, List.of(document, document));
            index.searchers().maybeRefreshBlocking();
            assertEquals(2, count(index));

            for (var nothing : List.of(id, UUID.randomUUID(), UUID.randomUUID())) {
                index.replace(nothing, List.of());
                index.searchers().maybeRefreshBlocking();
            }

            assertEquals(0, count(index));
            assertEquals(0, index.writer().ramBytesUsed());
        }
    }

    private static int count(Generation index) throws IOException {
        var searcher = index.searchers().acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            index.searchers().release(searcher);
        }
    }
}
