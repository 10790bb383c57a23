package dev.midad.newsroom.pictures;

import java.awt.Point;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/**
 * Stands where a decoder of the JDK expects the memory for a whole picture, and passes each row on instead of keeping it. That of
 * JPEG sets a row at a time, that of PNG a pixel at a time; one that did otherwise would be found out, and never give a wrong
 * picture.
 */
final class RowRaster extends WritableRaster {

    private final PixelSink sink;
    private final Samples samples;
    private int scansToSkip;
    private int next;

    /** @param scansToSkip how many times the decoder gives a coarser picture before the whole one */
    RowRaster(SampleModel model, ColorModel colours, PixelSink sink, int scansToSkip) {
        super(model, oneElement(model), new Point());
        this.sink = sink;
        this.samples = new Samples(colours, model.getWidth());
        this.scansToSkip = scansToSkip;
        sink.begin(samples.layout());
    }

    boolean isComplete() {
        return scansToSkip == 0 && next == getHeight();
    }

    @Override
    public void setRect(int x, int y, Raster row) {
        if (scansToSkip > 0) {
            scansToSkip -= y == getHeight() - 1 ? 1 : 0;
            return;
        }
        if (x != 0 || y != next || row.getHeight() != 1 || row.getWidth() != getWidth()) {
            throw outOfOrder(y);
        }
        sink.row(y, samples.row(row, row.getMinY()));
        next++;
    }

    @Override
    public void setPixel(int x, int y, int[] pixel) {
        if (y != next) {
            throw outOfOrder(y);
        }
        samples.put(x, pixel);
        if (x == getWidth() - 1) {
            sink.row(y, samples.spreadRow());
            next++;
        }
    }

    private IllegalStateException outOfOrder(int y) {
        return new IllegalStateException("A decoder gave row " + y + " where row " + next + " was due");
    }

    private static DataBuffer oneElement(SampleModel model) {
        return model.getDataType() == DataBuffer.TYPE_USHORT ? new DataBufferUShort(1) : new DataBufferByte(1);
    }
}
