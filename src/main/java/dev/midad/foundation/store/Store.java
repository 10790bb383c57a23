package dev.midad.foundation.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps files by key. Keys are made of hashes by their users, never of names that people give, and match
 * {@code [a-z0-9/.-]{1,200}} without empty segments or such of dots alone. Every verb may throw
 * {@link StoreUnavailable}, in bounded time.
 */
public interface Store {

    /**
     * Keeps a copy of the file. The key is whole or not there for everybody, also after a loss of power, once this
     * returns; putting the same key again replaces the file, and readers of the one before read on.
     */
    void put(String key, Path file);

    /**
     * Opens the bytes from the offset on, at most so many and none after the end; the caller closes the stream.
     *
     * @throws NotStored where there is no such key
     */
    InputStream open(String key, long offset, long length);

    /** Returns what is known of the file without reading it. */
    Optional<StoredFile> find(String key);

    /** Removes the file; does nothing where there is none. */
    void delete(String key);

    /**
     * Returns all files whose key begins with the prefix, in no order, page by page as they are taken; the caller
     * closes the stream. It may look at every file of the store, so it is for checks and not for requests.
     */
    Stream<StoredFile> list(String prefix);

    /**
     * Returns the file itself where the operating system can send it without a copy in the program; empty where it is
     * elsewhere, or there is none. The file is only to be read.
     */
    Optional<Path> local(String key);
}
