package dev.midad.outlets.epub;

import dev.midad.newsroom.media.PictureFiles;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Holds one file of a book: a text in memory, or a picture that lies in the store.
 *
 * @param name where it lies within the book
 * @param properties what the package says of it (EPUB 3.3, D.4), empty where that is nothing
 * @param text its text; null for a picture
 * @param picture where the picture lies; null for a text
 */
record BookFile(
        String name,
        String mediaType,
        String properties,
        @Nullable String text,
        PictureFiles.@Nullable Found picture) {

    static final String XHTML = "application/xhtml+xml";

    static BookFile page(String name, String text) {
        return new BookFile(name, XHTML, "", text, null);
    }

    static BookFile picture(String name, PictureFiles.Found picture) {
        return new BookFile(name, "image/jpeg", "", null, picture);
    }

    BookFile with(String said) {
        return new BookFile(name, mediaType, said, text, picture);
    }

    boolean isPage() {
        return mediaType.equals(XHTML);
    }

    byte[] bytes() {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what names its content. */
    String fingerprint() {
        return picture == null ? name + '\n' + text : name + '\n' + picture.key();
    }

    /** Returns the id by which the package names it. */
    String id() {
        return "f-" + name.replaceAll("[^A-Za-z0-9]", "-");
    }
}
