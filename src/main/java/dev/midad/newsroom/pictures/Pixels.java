package dev.midad.newsroom.pictures;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Holds a picture of some size, a byte a channel. */
final class Pixels {

    private final int width;
    private final int height;
    private final Layout layout;
    private final byte[] bytes;

    Pixels(int width, int height, Layout layout) {
        this.width = width;
        this.height = height;
        this.layout = layout;
        this.bytes = new byte[width * height * layout.channels()];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Layout layout() {
        return layout;
    }

    /** Returns the bytes themselves, pixel after pixel and row after row. */
    byte[] bytes() {
        return bytes;
    }

    void copy(int x, int y, Pixels from, int fromX, int fromY) {
        var channels = layout.channels();
        System.arraycopy(
                from.bytes, (fromY * from.width + fromX) * channels, bytes, (y * width + x) * channels, channels);
    }

    /** Returns a smaller picture of the whole. */
    Pixels reduced(Size size) {
        var reduction = new Reduction(new Area(0, 0, width, height), size, layout);
        var row = new byte[width * layout.channels()];
        for (var y = 0; y < height; y++) {
            System.arraycopy(bytes, y * row.length, row, 0, row.length);
            reduction.add(y, row);
        }
        return reduction.made();
    }

    /** Returns a raster upon the same bytes. */
    WritableRaster raster() {
        var channels = layout.channels();
        var offsets = new int[channels];
        for (var channel = 0; channel < channels; channel++) {
            offsets[channel] = channel;
        }
        var model = new PixelInterleavedSampleModel(
                DataBufferByte.TYPE_BYTE, width, height, channels, width * channels, offsets);
        return Raster.createWritableRaster(model, new DataBufferByte(bytes, bytes.length), new Point());
    }

    /** Returns the picture for an encoder that knows opacity. */
    BufferedImage image() {
        var hasOpacity = layout == Layout.RGBA;
        var image = new BufferedImage(
                width, height, hasOpacity ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setRect(raster());
        return image;
    }

    /** Returns the picture as it looks on white paper. */
    Pixels onWhite() {
        if (layout == Layout.RGB) {
            return this;
        }
        var opaque = new Pixels(width, height, Layout.RGB);
        for (int from = 0, to = 0; from < bytes.length; from += 4, to += 3) {
            var opacity = bytes[from + 3] & 0xff;
            for (var channel = 0; channel < 3; channel++) {
                var colour = bytes[from + channel] & 0xff;
                opaque.bytes[to + channel] = (byte) ((colour * opacity + 255 * (255 - opacity) + 127) / 255);
            }
        }
        return opaque;
    }
}
