package dev.midad.newsroom.media;

import java.nio.file.Path;

/** Names files in a folder in which media move, by their hashes. */
final class MovedFiles {

    private static final int BEGINNING = 2;

    private MovedFiles() {}

    /** Returns the place of a file; folders by the beginnings of the hashes keep each of them short. */
    static Path place(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, BEGINNING)).resolve(sha256);
    }
}
