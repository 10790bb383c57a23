package dev.midad.newsroom.media;

/** Tells that a medium has a row and no file in the store, which {@code midad check} finds. */
final class MissingFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingFile(String key) {
        super("The store has no file " + key);
    }
}
