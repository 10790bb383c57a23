package dev.midad.newsroom.pictures;

import java.awt.color.ICC_Profile;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Finds what a picture is by its first bytes, never by its name. */
final class Structures {

    /** A header has a few dozen parts; more are an attempt to keep us busy. */
    static final int MOST_PARTS = 10_000;

    /** Profiles of printing houses reach 2 MB. */
    static final int LARGEST_PROFILE = 4 << 20;

    private static final int JPEG = 0xffd8;
    private static final int PNG = 0x8950;
    private static final int GIF = 0x4749;
    private static final int RIFF = 0x5249;

    private Structures() {}

    static Structure read(Path file) {
        try (var in = new FileImageInputStream(file.toFile())) {
            return read(in);
        } catch (EOFException cut) {
            throw new UnusablePicture(UnusablePicture.Reason.UNREADABLE, "The picture ends in its header", cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Structure read(ImageInputStream in) throws IOException {
        if (in.length() < 2) {
            throw unsupported();
        }
        var start = in.readUnsignedShort();
        in.seek(0);
        return switch (start) {
            case JPEG -> new JpegHeader(in).read();
            case PNG -> new PngHeader(in).read();
            case GIF -> new GifHeader(in).read();
            case RIFF -> new WebpHeader(in).read();
            default -> throw unsupported();
        };
    }

    static UnusablePicture unsupported() {
        return new UnusablePicture(
                UnusablePicture.Reason.UNSUPPORTED, "The file is no picture of a kind that is known here");
    }

    /** Returns an ICC profile, or null where it is none: colours are then taken for sRGB, as browsers do. */
    static @Nullable ICC_Profile profile(byte[] bytes) {
        try {
            return ICC_Profile.getInstance(bytes);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
