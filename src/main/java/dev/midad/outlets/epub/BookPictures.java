package dev.midad.outlets.epub;

import dev.midad.newsroom.media.PictureFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the pictures that the pages of a book show, each once. */
final class BookPictures {

    /** Bounds a book: an issue with more pictures shows the rest as their words alone. */
    private static final int MOST = 1_000;

    private final PictureFiles library;
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final List<BookFile> files = new ArrayList<>();

    BookPictures(PictureFiles library) {
        this.library = library;
    }

    /** Returns where the picture of that address lies within the book; empty where readers cannot have it from here. */
    Optional<String> name(String url) {
        return names.computeIfAbsent(url, this::added);
    }

    private Optional<String> added(String url) {
        if (files.size() >= MOST) {
            return Optional.empty();
        }
        return library.find(url).map(found -> {
            var name = "images/%04d.jpg".formatted(files.size() + 1);
            files.add(BookFile.picture(name, found));
            return name;
        });
    }

    List<BookFile> files() {
        return List.copyOf(files);
    }
}
