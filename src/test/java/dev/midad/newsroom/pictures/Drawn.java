package dev.midad.newsroom.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

/** Finds and draws the pictures of tests. */
final class Drawn {

    private Drawn() {}

    /**
     * Returns a picture of 48 × 32 pixels that is red on its left half and blue on its right, with a white block of 12 × 8 in the
     * upper left corner.
     */
    static Path fixture(String name) {
        try {
            return Path.of(Objects.requireNonNull(Drawn.class.getResource("/media/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Draws grain over a gradient, so that no two parts are alike. */
    static Path grain(Path directory, String format, int width, int height) {
        var random = new Random(1);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var grain = random.nextInt(64);
                image.setRGB(x, y, (grain + 150 * x / width) << 16 | (grain + 150 * y / height) << 8 | grain);
            }
        }
        var file = directory.resolve("grain-" + width + "x" + height + "." + format);
        try {
            ImageIO.write(image, format, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Returns a copy of which the last part is missing. */
    static Path cut(Path directory, Path file, double left) {
        try {
            var bytes = Files.readAllBytes(file);
            var copy = directory.resolve("cut-" + file.getFileName());
            return Files.write(copy, Arrays.copyOf(bytes, (int) (bytes.length * left)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
