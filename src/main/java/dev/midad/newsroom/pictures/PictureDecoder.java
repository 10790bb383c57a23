package dev.midad.newsroom.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes one picture, and gives its rows as they are stored: not turned, in the colours of its profile. */
final class PictureDecoder {

    private final Path file;
    private final Structure structure;
    private @Nullable String damage;

    PictureDecoder(Path file, Structure structure) {
        this.file = file;
        this.structure = structure;
    }

    /** @throws UnusablePicture where the picture is not whole, even if a part of it could be shown */
    void decode(PixelSink sink) {
        try {
            switch (structure.decoding()) {
                case ROWS -> decodeInRows(sink, 0);
                case SCANS -> decodeInRows(sink, Scans.count(file) - 1);
                case INK -> decodeInk(sink);
                case WHOLE, WHOLE_DEEP -> decodeWhole(sink);
                case NATIVE -> sendFrame(WebpFrames.first(file), sink);
            }
        } catch (UnusablePicture e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders meet damage with exceptions of every kind, down to indexes out of bounds.
            throw new UnusablePicture(UnusablePicture.Reason.UNREADABLE, "The picture is damaged", e);
        }
        if (damage != null) {
            throw UnusablePicture.unreadable("The picture is damaged: " + damage);
        }
    }

    private void decodeInRows(PixelSink sink, int scansToSkip) throws IOException {
        withReader(reader -> {
            var type = ownType(reader);
            var stored = structure.stored();
            var colours = type.getColorModel();
            var model = type.getSampleModel(stored.width(), stored.height());
            var rows = new RowRaster(model, colours, sink, scansToSkip);
            var parameters = reader.getDefaultReadParam();
            parameters.setDestination(new BufferedImage(colours, rows, colours.isAlphaPremultiplied(), null));
            reader.read(0, parameters);
            if (!rows.isComplete()) {
                throw UnusablePicture.unreadable("The picture has fewer rows than its header says");
            }
        });
    }

    private void decodeInk(PixelSink sink) throws IOException {
        withReader(reader -> {
            Raster raster = reader.readRaster(0, reader.getDefaultReadParam());
            sink.begin(Layout.CMYK);
            var row = new byte[raster.getWidth() * Layout.CMYK.channels()];
            for (var y = 0; y < raster.getHeight(); y++) {
                raster.getDataElements(0, y, raster.getWidth(), 1, row);
                structure.ink().make(row);
                sink.row(y, row);
            }
        });
    }

    private void decodeWhole(PixelSink sink) throws IOException {
        withReader(reader -> sendFrame(reader.read(0), sink));
    }

    /** Gives the rows of a frame, and nothing where the picture is larger than the frame. */
    private void sendFrame(BufferedImage image, PixelSink sink) {
        if (structure.fillsItsFrame()) {
            var samples = new Samples(image.getColorModel(), image.getWidth());
            sink.begin(samples.layout());
            for (var y = 0; y < image.getHeight(); y++) {
                sink.row(y, samples.row(image.getRaster(), y));
            }
        } else {
            sendPlaced(image, sink);
        }
    }

    private void sendPlaced(BufferedImage image, PixelSink sink) {
        var stored = structure.stored();
        var frame = structure.frame();
        var argb = new int[image.getWidth()];
        var shown = Math.min(argb.length, stored.width() - frame.x());
        sink.begin(Layout.RGBA);
        for (var y = 0; y < stored.height(); y++) {
            var row = new byte[stored.width() * 4];
            var frameRow = y - frame.y();
            if (frameRow >= 0 && frameRow < image.getHeight()) {
                image.getRGB(0, frameRow, argb.length, 1, argb, 0, argb.length);
                for (var x = 0; x < shown; x++) {
                    put(row, (frame.x() + x) * 4, argb[x]);
                }
            }
            sink.row(y, row);
        }
    }

    private static void put(byte[] row, int at, int argb) {
        row[at] = (byte) (argb >> 16);
        row[at + 1] = (byte) (argb >> 8);
        row[at + 2] = (byte) argb;
        row[at + 3] = (byte) (argb >>> 24);
    }

    private void withReader(Reading reading) throws IOException {
        var reader = reader();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.addIIOReadWarningListener((source, warning) -> noteDamage(warning));
            reader.setInput(in, true, true);
            reading.by(reader);
        } finally {
            reader.dispose();
        }
    }

    /** Readers fill with grey what is missing of a JPEG, and only warn; bytes too many between two segments do no harm. */
    private void noteDamage(String warning) {
        if (warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous")) {
            damage = warning;
        }
    }

    /** Returns the reader of the JDK: it alone gives rows as they come, and others convert colours of every pixel. */
    private ImageReader reader() {
        return stream(ImageIO.getImageReadersByFormatName(structure.format().name()))
                .filter(reader -> reader.getClass().getName().startsWith("com.sun."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The JDK reads no " + structure.format()));
    }

    /** Returns the type in which a picture is stored, in the colours of its profile, so that nothing is converted. */
    private static ImageTypeSpecifier ownType(ImageReader reader) throws IOException {
        var first = reader.getImageTypes(0).next();
        return stream(reader.getImageTypes(0))
                .filter(type -> type.getNumBands() == first.getNumBands())
                .filter(type -> !type.getColorModel().getColorSpace().isCS_sRGB())
                .findFirst()
                .orElse(first);
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> iterable = () -> iterator;
        return StreamSupport.stream(iterable.spliterator(), false);
    }

    /** Does something with a reader that is closed afterwards. */
    @FunctionalInterface
    private interface Reading {
        void by(ImageReader reader) throws IOException;
    }
}
