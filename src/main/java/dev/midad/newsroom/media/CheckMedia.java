package dev.midad.newsroom.media;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.store.Store;
import dev.midad.foundation.store.StoredFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares the library with the store: a medium has its file, whole, and a file its medium. */
@ApplicationScoped
class CheckMedia {

    /** Says how old a file is that no upload is still going to make a medium of. */
    private static final Duration LEFT = Duration.ofDays(1);

    private static final int BATCH = 10_000;

    private final MediaRepository media;
    private final Store store;
    private final DatabaseClock clock;

    CheckMedia(MediaRepository media, Store store, DatabaseClock clock) {
        this.media = media;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts what it found.
     *
     * @param incomplete media whose file is missing, or has another length
     * @param strays files that are no medium's, and older than a day
     */
    record Found(long media, long incomplete, long strays) {}

    /**
     * Compares all of both.
     *
     * @param told gets a line for each fault
     * @param isRemoving whether files that are no medium's are removed
     */
    Found check(Consumer<String> told, boolean isRemoving) {
        var strays = new HashMap<String, StoredFile>();
        // The files are listed first, so that a medium that is made meanwhile is not taken for one without a file.
        try (var files = store.list(MediaKeys.ORIGINALS)) {
            files.forEach(file -> strays.put(file.key(), file));
        }
        var before = QuarkusTransaction.requiringNew().call(clock::now).minus(LEFT);
        var count = 0L;
        var incomplete = 0L;
        for (var rows = rows("");
                !rows.isEmpty();
                rows = rows(rows.get(rows.size() - 1).getKey())) {
            for (var row : rows) {
                count++;
                incomplete += isWhole(row, strays, told) ? 0 : 1;
            }
        }
        strays.values().removeIf(file -> !file.lastModified().isBefore(before));
        for (var key : strays.keySet()) {
            told.accept((isRemoving ? "removed, of no medium: " : "of no medium: ") + key);
            if (isRemoving) {
                store.delete(key);
            }
        }
        return new Found(count, incomplete, strays.size());
    }

    private boolean isWhole(Map.Entry<String, Long> row, Map<String, StoredFile> files, Consumer<String> told) {
        var key = MediaKeys.original(row.getKey());
        var listed = files.remove(key);
        var length = Optional.ofNullable(listed).or(() -> store.find(key)).map(StoredFile::size);
        if (length.isEmpty()) {
            told.accept("missing: " + key);
        } else if (!length.get().equals(row.getValue())) {
            told.accept("of another length: " + key);
        }
        return length.equals(Optional.of(row.getValue()));
    }

    private List<Map.Entry<String, Long>> rows(String after) {
        return QuarkusTransaction.requiringNew().call(() -> media.listFilesAfter(after, BATCH));
    }
}
