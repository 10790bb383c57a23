package dev.midad.newsroom.uploads;

import dev.midad.foundation.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps the parts of uploads in the store, and joins them. */
@ApplicationScoped
class UploadParts {

    private static final String UPLOADS = "uploads/";

    private final Store store;

    UploadParts(Store store) {
        this.store = store;
    }

    /**
     * Keeps what one request has sent, and returns the name of the part. The name is of this request alone, so that no
     * other one that begins at the same byte can write over it.
     */
    String put(UUID upload, long offset, UUID request, Path file) {
        var name = offset + "-" + request;
        store.put(key(upload, name), file);
        return name;
    }

    /** Writes the parts into the file, one after the other. */
    void join(UUID upload, List<String> names, long most, Path file) {
        try (var out = Files.newOutputStream(file)) {
            for (var name : names) {
                try (var part = store.open(key(upload, name), 0, most)) {
                    part.transferTo(out);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete(UUID upload, Collection<String> names) {
        names.forEach(name -> store.delete(key(upload, name)));
    }

    /** Returns the beginning of the keys of all parts of an upload. */
    private static String keys(UUID upload) {
        return UPLOADS + upload + '/';
    }

    private static String key(UUID upload, String name) {
        return keys(upload) + name;
    }

    /** Deletes everything that lies under the upload, also what a request left that ended in the middle. */
    void deleteAll(UUID upload) {
        try (var files = store.list(keys(upload))) {
            files.toList().forEach(file -> store.delete(file.key()));
        }
    }
}
