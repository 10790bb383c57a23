package dev.midad.newsroom.media;

import dev.midad.newsroom.pictures.Preset;
import dev.midad.newsroom.pictures.RenditionFormat;

/** Makes the keys under which the bytes of media lie in the store: of their hashes, never of names. */
final class MediaKeys {

    static final String ORIGINALS = "originals/";
    static final String RENDITIONS = "renditions/";

    private MediaKeys() {}

    static String original(String hash) {
        return ORIGINALS + hash.substring(0, 2) + '/' + hash;
    }

    /** Returns the key of a picture in one size, of one edition of its medium. */
    static String rendition(String hash, String edition, Preset preset, RenditionFormat format) {
        // A preset that is given another size makes other files.
        var size = preset.width() + (preset.height() == null ? "" : "x" + preset.height());
        return renditions(hash) + edition + '/' + size + '.' + format.extension();
    }

    /** Returns the beginning of the keys of all renditions of an original. */
    static String renditions(String hash) {
        return RENDITIONS + hash.substring(0, 2) + '/' + hash + '/';
    }

    /** Returns the key of the picture of a document's first page, of which its sizes are made. */
    static String poster(String hash) {
        return renditions(hash) + "poster.jpg";
    }
}
