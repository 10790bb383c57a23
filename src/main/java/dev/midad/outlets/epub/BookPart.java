package dev.midad.outlets.epub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one part of the contents, with the lines whose articles readers have. */
record BookPart(@Nullable String title, List<BookChapter> chapters) {

    BookPart {
        chapters = List.copyOf(chapters);
    }
}
