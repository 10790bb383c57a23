package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.changes.LogPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

    private static final String ORIGIN = "this database, this form";
    private static final LogPosition POSITION = new LogPosition("4711", 12);

    @TempDir
    private Path path;

    @Test
    void whatIsReplacedByNothingIsGoneAndTakesNoMemoryOfTheWriter() throws IOException {
        try (var index = Generation.create(path)) {
            var id = UUID.randomUUID();
            index.replace(id, List.of(document(id), document(id)));
            assertEquals(2, count(index));

            for (var nothing : List.of(id, UUID.randomUUID(), UUID.randomUUID())) {
                index.replace(nothing, List.of());
                index.searchers().maybeRefreshBlocking();
            }

            assertEquals(0, count(index));
            assertEquals(0, index.writer().ramBytesUsed());
        }
    }

    @Test
    void theDocumentsOfAnIdTakeThePlaceOfThoseItHad() throws IOException {
        try (var index = Generation.create(path)) {
            var id = UUID.randomUUID();
            index.replace(id, List.of(document(id), document(id)));
            index.replace(UUID.randomUUID(), List.of(new Document()));

            index.replace(id, List.of(document(id)));

            assertEquals(2, count(index));
        }
    }

    @Test
    void aNewIndexBeginsWhereTheLogBegins() throws IOException {
        try (var index = Generation.create(path)) {
            assertEquals(new LogPosition("0", 0), index.position());
        }
    }

    @Test
    void anIndexIsReopenedWhereItsLastCommitWas() throws IOException {
        try (var index = Generation.create(path)) {
            index.replace(UUID.randomUUID(), List.of(new Document()));
            index.commit(ORIGIN, POSITION);
            index.replace(UUID.randomUUID(), List.of(new Document()));
        }

        try (var again = Generation.reopen(path, ORIGIN)) {
            assertNotNull(again);
            assertEquals(POSITION, again.position());
            assertEquals(path, again.path());
            assertEquals(1, count(again));
        }
    }

    @Test
    void anIndexOfAnotherDatabaseOrFormIsNotReopened() throws IOException {
        try (var index = Generation.create(path)) {
            index.commit(ORIGIN, POSITION);
        }

        assertNull(Generation.reopen(path, "another database, this form"));
    }

    @Test
    void whatIsNoIndexIsNotReopened() throws IOException {
        assertNull(Generation.reopen(path, ORIGIN));
    }

    @Test
    void anIndexIsWholeUntilSomeoneDeletesAFileOfIt() throws IOException {
        try (var index = Generation.create(path)) {
            index.replace(UUID.randomUUID(), List.of(new Document()));
            index.commit(ORIGIN, POSITION);
            assertTrue(index.isWhole());

            try (var files = Files.list(path)) {
                Files.delete(files.filter(file -> file.toString().endsWith(".cfs"))
                        .findFirst()
                        .orElseThrow());
            }

            assertFalse(index.isWhole());
        }
    }

    private static Document document(UUID id) {
        var document = new Document();
        document.add(new StringField(Indexed.ID, id.toString(), Field.Store.NO));
        return document;
    }

    private static int count(Generation index) throws IOException {
        index.searchers().maybeRefreshBlocking();
        return index.search(searcher -> searcher.getIndexReader().numDocs());
    }
}
