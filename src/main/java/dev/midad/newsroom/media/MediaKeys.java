package dev.midad.newsroom.media;

import dev.midad.foundation.database.Digests;
import dev.midad.newsroom.pictures.Preset;
import dev.midad.newsroom.pictures.RenditionFormat;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Makes the keys under which the bytes of media lie in the store: of their hashes, never of names. */
final class MediaKeys {

    static final String ORIGINALS = "originals/";
    static final String RENDITIONS = "renditions/";
    private static final int PART_BYTES = 16;

    private MediaKeys() {}

    static String original(String hash) {
        return ORIGINALS + hash.substring(0, 2) + '/' + hash;
    }

    /** Returns the key of a picture in one size, of one edition of its medium. */
    static String rendition(String hash, String edition, Preset preset, RenditionFormat format) {
        // A preset that is given another size makes other files.
        var size = preset.width() + (preset.height() == null ? "" : "x" + preset.height());
        return renditions(hash) + folder(edition) + '/' + size + '.' + format.extension();
    }

    /** Names the folder of an edition; that of a part of a picture has letters that no key may have. */
    private static String folder(String edition) {
        if (!edition.contains(UseCrops.SEPARATOR)) {
            return edition;
        }
        return HexFormat.of().formatHex(Digests.sha256(edition.getBytes(StandardCharsets.UTF_8)), 0, PART_BYTES);
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
