package dev.midad.newsroom.pictures;

import java.nio.file.Path;

/** Reads what a picture is from its header, without decoding it. */
public final class PictureHeaders {

    private PictureHeaders() {}

    /** @throws UnusablePicture where the file is no picture that can be decoded */
    public static PictureHeader read(Path file) {
        var structure = Structures.read(file);
        var seen = structure.seen();
        return new PictureHeader(structure.format(), seen.width(), seen.height(), structure.animated());
    }
}
