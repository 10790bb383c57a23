package dev.midad.foundation.store;

/** Says that the store works and has no file under the key. */
public class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStored(String key) {
        super("There is no file under " + key);
    }
}
