package dev.midad.newsroom.media;

import dev.midad.foundation.web.SignedValues;
import dev.midad.language.text.PictureCrop;
import dev.midad.newsroom.pictures.Crop;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the part of a picture that one use of it shows into the edition of its addresses, and reads it there. It is
 * signed, so that nobody has parts made that no editor chose; the same part has the same addresses always.
 */
@Singleton
class UseCrops {

    private static final String PURPOSE = "media-crop ";
    static final String SEPARATOR = ".";
    // This is finer than a pixel of the widest picture that is shown.
    private static final int PARTS = 100_000;
    private static final int NUMBERS = 4;
    private static final int RADIX = 36;

    private final SignedValues signed;

    UseCrops(SignedValues signed) {
        this.signed = signed;
    }

    /** Returns the medium as it is where only that part of it is shown; the same where it has no sizes. */
    MediumRow of(MediumRow medium, PictureCrop crop) {
        if (!medium.hasSizes()) {
            return medium;
        }
        var x = parts(crop.x());
        var y = parts(crop.y());
        var width = Math.max(1, parts(crop.x() + crop.width()) - x);
        var height = Math.max(1, parts(crop.y() + crop.height()) - y);
        var token = signed.write(
                PURPOSE + medium.id(),
                Stream.of(x, y, width, height)
                        .map(number -> Integer.toString(number, RADIX))
                        .toList());
        return shown(medium, List.of(x, y, width, height), token);
    }

    private static int parts(double fraction) {
        return (int) Math.min(PARTS, Math.round(fraction * PARTS));
    }

    /** Reads the edition of an address; empty where it names a part that was not signed here. */
    Optional<MediumRow> read(MediumRow medium, String edition) {
        var separator = edition.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.of(medium);
        }
        var token = edition.substring(separator + 1);
        return signed.read(PURPOSE + medium.id(), token)
                .filter(numbers -> medium.hasSizes() && numbers.size() == NUMBERS)
                .map(numbers -> shown(
                        medium,
                        numbers.stream()
                                .map(number -> Integer.valueOf(number, RADIX))
                                .toList(),
                        token));
    }

    private static MediumRow shown(MediumRow medium, List<Integer> numbers, String token) {
        var crop = new Crop(
                (double) numbers.get(0) / PARTS,
                (double) numbers.get(1) / PARTS,
                (double) numbers.get(2) / PARTS,
                (double) numbers.get(3) / PARTS);
        return medium.within(crop, medium.edition() + SEPARATOR + token);
    }
}
