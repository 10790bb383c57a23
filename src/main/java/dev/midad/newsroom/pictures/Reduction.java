package dev.midad.newsroom.pictures;

import java.util.Arrays;

/**
 * Makes an area of a picture smaller: each pixel is the average of what it covers, edges by the share that is covered. The rows
 * come one by one, and the cost is one pass over the area however much smaller it gets.
 */
final class Reduction {

    private final Area area;
    private final Pixels made;
    private final Layout layout;
    private final int[] line;
    private final float[] sums;
    private int filled;
    private int rowsMade;

    /** @param size at most that of the area */
    Reduction(Area area, Size size, Layout layout) {
        this.area = area;
        this.layout = layout;
        this.made = new Pixels(size.width(), size.height(), layout);
        this.line = new int[size.width() * layout.channels()];
        this.sums = new float[line.length];
    }

    Pixels made() {
        return made;
    }

    /** Takes a row of the picture. A row is as high as the made picture, and fills made rows that are as high as the area. */
    void add(int y, byte[] samples) {
        if (y < area.y() || y >= area.y() + area.height()) {
            return;
        }
        if (layout == Layout.RGBA) {
            averageWithOpacity(samples);
        } else {
            average(samples);
        }
        var left = Math.min(made.height(), area.height() - filled);
        addLine(left);
        filled += left;
        if (filled == area.height()) {
            finishRow();
            filled = made.height() - left;
            addLine(filled);
        }
    }

    private void addLine(int weight) {
        if (weight > 0) {
            for (var i = 0; i < sums.length; i++) {
                sums[i] += (float) line[i] * weight;
            }
        }
    }

    /** Sums the pixels of a row that each made pixel covers; a pixel counts as often as the made picture is wide. */
    private void average(byte[] samples) {
        var channels = layout.channels();
        var wide = made.width();
        for (var x = 0; x < wide; x++) {
            var from = x * area.width();
            var to = from + area.width();
            var first = from / wide;
            var last = (to - 1) / wide;
            for (var channel = 0; channel < channels; channel++) {
                var at = (area.x() + first) * channels + channel;
                if (first == last) {
                    line[x * channels + channel] = (samples[at] & 0xff) * area.width();
                    continue;
                }
                var sum = 0;
                var end = (area.x() + last) * channels + channel;
                for (var i = at + channels; i < end; i += channels) {
                    sum += samples[i] & 0xff;
                }
                line[x * channels + channel] = sum * wide
                        + (samples[at] & 0xff) * ((first + 1) * wide - from)
                        + (samples[end] & 0xff) * (to - last * wide);
            }
        }
    }

    /** Sums as {@link #average} does, each colour as far as it is opaque, so that what is transparent lends no colour. */
    private void averageWithOpacity(byte[] samples) {
        var wide = made.width();
        for (var x = 0; x < wide; x++) {
            var from = x * area.width();
            var to = from + area.width();
            int red = 0;
            int green = 0;
            int blue = 0;
            int opaque = 0;
            for (var i = from / wide; i * wide < to; i++) {
                var covered = Math.min(to, (i + 1) * wide) - Math.max(from, i * wide);
                var at = (area.x() + i) * 4;
                var opacity = (samples[at + 3] & 0xff) * covered;
                red += (samples[at] & 0xff) * opacity;
                green += (samples[at + 1] & 0xff) * opacity;
                blue += (samples[at + 2] & 0xff) * opacity;
                opaque += opacity;
            }
            line[x * 4] = red;
            line[x * 4 + 1] = green;
            line[x * 4 + 2] = blue;
            line[x * 4 + 3] = opaque;
        }
    }

    private void finishRow() {
        var whole = (float) area.width() * area.height();
        var bytes = made.bytes();
        var start = rowsMade * line.length;
        for (var i = 0; i < sums.length; i++) {
            var isColourOfOpacity = layout == Layout.RGBA && i % 4 != 3;
            var weight = isColourOfOpacity ? sums[i | 3] : whole;
            bytes[start + i] = (byte) (weight == 0 ? 0 : Math.min(255, Math.round(sums[i] / weight)));
        }
        Arrays.fill(sums, 0);
        rowsMade++;
    }
}
