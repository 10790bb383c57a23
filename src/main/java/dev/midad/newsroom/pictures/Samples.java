package dev.midad.newsroom.pictures;

import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/** Turns the rows of a raster, however a decoder keeps them, into bytes of one layout. */
final class Samples {

    private final ColorModel model;
    private final Layout layout;
    private final int bands;
    private final byte[] row;
    private final int[] values;

    /** @param width pixels of a row */
    Samples(ColorModel model, int width) {
        this.model = model;
        this.layout = model.hasAlpha() ? Layout.RGBA : Layout.RGB;
        this.bands = model instanceof IndexColorModel ? 1 : model.getNumComponents();
        this.row = new byte[width * layout.channels()];
        this.values = new int[width * bands];
    }

    Layout layout() {
        return layout;
    }

    /** Returns the bytes of a row, in an array that the next call fills again. */
    byte[] row(Raster raster, int y) {
        if (isAlready(raster)) {
            var bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
            System.arraycopy(bytes, 0, row, 0, row.length);
            return row;
        }
        raster.getPixels(raster.getMinX(), y, raster.getWidth(), 1, values);
        return spreadRow();
    }

    /** Takes one pixel of a row that comes pixel by pixel. */
    void put(int x, int[] pixel) {
        System.arraycopy(pixel, 0, values, x * bands, bands);
    }

    /** Returns the bytes of the row whose pixels were put, in an array that the next call fills again. */
    byte[] spreadRow() {
        if (model instanceof IndexColorModel palette) {
            lookUp(palette);
        } else {
            spread();
        }
        return row;
    }

    private boolean isAlready(Raster raster) {
        if (raster.getHeight() != 1
                || bands != layout.channels()
                || !(raster.getSampleModel() instanceof PixelInterleavedSampleModel interleaved)
                || !(raster.getDataBuffer() instanceof DataBufferByte bytes)
                || interleaved.getPixelStride() != bands
                || bytes.getData().length != row.length) {
            return false;
        }
        var offsets = interleaved.getBandOffsets();
        for (var band = 0; band < bands; band++) {
            if (offsets[band] != band) {
                return false;
            }
        }
        return true;
    }

    private void lookUp(IndexColorModel palette) {
        var channels = layout.channels();
        for (var x = 0; x < values.length; x++) {
            var colour = palette.getRGB(values[x]);
            row[x * channels] = (byte) (colour >> 16);
            row[x * channels + 1] = (byte) (colour >> 8);
            row[x * channels + 2] = (byte) colour;
            if (layout == Layout.RGBA) {
                row[x * channels + 3] = (byte) (colour >>> 24);
            }
        }
    }

    /** Spreads grey over three colours, and rounds deep samples to eight bits. */
    private void spread() {
        var isDeep = model.getTransferType() == DataBuffer.TYPE_USHORT;
        var channels = layout.channels();
        var isGrey = bands < 3;
        for (int from = 0, to = 0; from < values.length; from += bands, to += channels) {
            for (var channel = 0; channel < channels; channel++) {
                var isOpacity = channel == 3;
                var band = isGrey ? (isOpacity ? 1 : 0) : channel;
                var value = values[from + band];
                row[to + channel] = (byte) (isDeep ? (value * 255 + 32_767) / 65_535 : value);
            }
        }
    }
}
