package dev.midad.outlets.search;

import dev.midad.foundation.changes.LogPosition;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Holds one index in a directory of its own. It is used as long as its files are whole; a damaged one is replaced,
 * never repaired.
 */
final class Generation implements Closeable {

    private static final String ORIGIN = "origin";
    private static final String TRANSACTION = "transaction";
    private static final String SEQ = "seq";
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);
    private static final double BUFFERED_MEGABYTES = 64;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Generation(Path path, Directory directory, IndexWriter writer) throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    static Generation create(Path path) throws IOException {
        Files.createDirectories(path);
        return open(path, IndexWriterConfig.OpenMode.CREATE);
    }

    /**
     * Opens the index that an earlier run left; null where it belongs to another database, or has a form that this
     * program would not write.
     *
     * @param origin tells the database and the form of the index
     */
    static @Nullable Generation reopen(Path path, String origin) throws IOException {
        try (var directory = files(path)) {
            if (!DirectoryReader.indexExists(directory)
                    || !origin.equals(SegmentInfos.readLatestCommit(directory)
                            .getUserData()
                            .get(ORIGIN))) {
                return null;
            }
        }
        return open(path, IndexWriterConfig.OpenMode.APPEND);
    }

    /**
     * Opens files that are read piece by piece. Mapped, what was ever read stays in the resident memory of the program,
     * some 350 MB at 100,000 articles, and a search takes a tenth less time.
     */
    private static Directory files(Path path) throws IOException {
        return new NIOFSDirectory(path);
    }

    private static Generation open(Path path, IndexWriterConfig.OpenMode mode) throws IOException {
        var directory = files(path);
        try {
            var writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new KeywordAnalyzer())
                            .setOpenMode(mode)
                            .setRAMBufferSizeMB(BUFFERED_MEGABYTES)
                            .setCommitOnClose(false));
            try {
                return new Generation(path, directory, writer);
            } catch (IOException | RuntimeException failure) {
                writer.rollback();
                throw failure;
            }
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    IndexWriter writer() {
        return writer;
    }

    /**
     * Replaces all documents of this id. An empty list becomes a deletion, because the writer never gives back the
     * memory that it counts for an empty block.
     */
    void replace(UUID id, List<Document> documents) throws IOException {
        var own = new Term(Indexed.ID, id.toString());
        if (documents.isEmpty()) {
            writer.deleteDocuments(own);
        } else {
            writer.updateDocuments(own, documents);
        }
    }

    /**
     * Runs a search on the index as it was when it was last refreshed. A search that takes too long returns what it has
     * found until then.
     */
    <T> T search(SearchWork<T> work) throws IOException {
        var shared = searchers.acquire();
        try {
            var searcher = new IndexSearcher(shared.getIndexReader());
            var end = System.nanoTime() + LONGEST_SEARCH.toNanos();
            searcher.setTimeout(() -> System.nanoTime() - end > 0);
            return work.with(searcher);
        } finally {
            searchers.release(shared);
        }
    }

    SearcherManager searchers() {
        return searchers;
    }

    Path path() {
        return path;
    }

    /** Returns the position in the change log that the last commit has reached. */
    LogPosition position() {
        var data = commitData();
        return new LogPosition(data.getOrDefault(TRANSACTION, "0"), Long.parseLong(data.getOrDefault(SEQ, "0")));
    }

    private Map<String, String> commitData() {
        var data = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    void commit(String origin, LogPosition position) throws IOException {
        writer.setLiveCommitData(
                Map.of(ORIGIN, origin, TRANSACTION, position.transaction(), SEQ, Long.toString(position.seq()))
                        .entrySet());
        writer.commit();
    }

    /** Tells whether the files of the last commit are there; someone may have deleted some of them. */
    boolean isWhole() throws IOException {
        var files = Set.of(directory.listAll());
        return files.containsAll(SegmentInfos.readLatestCommit(directory).files(true));
    }

    /** Closes the index without a commit; changes that were not committed are read from the log again. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }
}
