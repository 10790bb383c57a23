package dev.midad.newsroom.pictures;

import org.jspecify.annotations.Nullable;

/**
 * Holds what a rendered picture says of itself; nothing else of the original's metadata reaches readers.
 *
 * @param credit who is named beside the picture, such as a photographer or an agency; at most 2,000 characters
 * @param copyright who holds the rights; at most 2,000 characters
 */
public record Credits(@Nullable String credit, @Nullable String copyright) {

    /** A segment of a JPEG takes 64 kB, and a character as many as six bytes of XML. */
    private static final int LONGEST = 2000;

    public static final Credits NONE = new Credits(null, null);

    public Credits {
        if (isTooLong(credit) || isTooLong(copyright)) {
            throw new IllegalArgumentException("Credits have at most " + LONGEST + " characters");
        }
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }
}
