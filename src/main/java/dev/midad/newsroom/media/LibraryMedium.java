package dev.midad.newsroom.media;

import dev.midad.newsroom.files.MediaKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the rooms above what they need to know of a medium before they use it. */
public final class LibraryMedium {

    private final Medium medium;

    LibraryMedium(Medium medium) {
        this.medium = medium;
    }

    public UUID id() {
        return medium.id;
    }

    public MediaKind kind() {
        return medium.kind();
    }

    /** Returns the type of its file, such as {@code application/pdf}. */
    public String mediaType() {
        return medium.mediaType;
    }

    /** Returns whether a page can show it as a picture: drawings of vectors are only given to be kept. */
    public boolean isPicture() {
        return medium.hasSizes();
    }

    public String fileName() {
        return medium.fileName;
    }

    /** Returns how many pages a document has; null where it is none, or where that is not known. */
    public @Nullable Integer pages() {
        return medium.pages;
    }

    /** Returns whether readers may get it at that moment, as far as its rights are known by now. */
    public boolean isUsableAt(Instant moment) {
        return medium.isUsableAt(moment);
    }

    /** Returns when it ceases to be usable that is usable at the moment; null where it is not, or never ceases. */
    public @Nullable Instant endAfter(Instant moment) {
        return medium.rights().endAfter(moment);
    }

    /** Returns whether it has a description for readers who do not see it, in that language. */
    public boolean hasAlt(String lang) {
        var text = medium.texts.get(lang);
        return text != null && text.alt() != null && !text.alt().isBlank();
    }
}
