package dev.midad.newsroom.pictures;

/** Works out which part of a picture a preset shows, and in which size. */
public final class Presets {

    private Presets() {}

    /**
     * Returns the size in which a picture is rendered, without looking at the picture. A preset that asks for more than there is
     * gives what there is.
     *
     * @param width of the picture as it is seen, in pixels
     * @param height of the picture as it is seen, in pixels
     */
    public static Size sizeOf(int width, int height, Framing framing, Preset preset) {
        return sizeOf(areaOf(width, height, framing, preset), preset);
    }

    /** Returns the size of what is shown of a picture where nothing makes it smaller. */
    public static Size shown(int width, int height, Framing framing) {
        var part = pixels(width, height, framing.part());
        return new Size(part.width(), part.height());
    }

    static Area areaOf(int width, int height, Framing framing, Preset preset) {
        var part = pixels(width, height, framing.part());
        if (preset.height() == null) {
            return part;
        }
        var ratio = new Ratio(preset.width(), preset.height());
        return framing.crops().entrySet().stream()
                .filter(crop -> Ratio.of(crop.getKey()).equals(ratio))
                .findFirst()
                .map(crop -> within(pixels(width, height, crop.getValue()), ratio))
                .orElseGet(() -> around(framing.focal().within(framing.part()), part, ratio));
    }

    static Size sizeOf(Area area, Preset preset) {
        var shown = Math.min(preset.width(), area.width());
        if (preset.height() == null) {
            return new Size(shown, atLeastOne((double) area.height() * shown / area.width()));
        }
        var ratio = new Ratio(preset.width(), preset.height()).value();
        var fits = Math.min(shown, atLeastOne(area.height() * ratio));
        var isWhole = fits == preset.width();
        return new Size(fits, isWhole ? preset.height() : Math.min(area.height(), atLeastOne(fits / ratio)));
    }

    private static Area pixels(int width, int height, Crop crop) {
        var x = Math.min(width - 1, (int) Math.round(crop.x() * width));
        var y = Math.min(height - 1, (int) Math.round(crop.y() * height));
        var right = (int) Math.round((crop.x() + crop.width()) * width);
        var bottom = (int) Math.round((crop.y() + crop.height()) * height);
        return new Area(x, y, clamped(right - x, 1, width - x), clamped(bottom - y, 1, height - y));
    }

    /** Returns the middle of a crop that is not quite of its ratio, since a picture must not be stretched into it. */
    private static Area within(Area crop, Ratio ratio) {
        return around(FocalPoint.CENTRE, crop, ratio);
    }

    /** Returns the largest area of the ratio, with the focal point as near to its middle as the edges allow. */
    private static Area around(FocalPoint focal, Area part, Ratio ratio) {
        var width = part.width();
        var height = part.height();
        var shownWidth = Math.min(width, atLeastOne(height * ratio.value()));
        var shownHeight = Math.min(height, atLeastOne(width / ratio.value()));
        var x = (int) Math.round(focal.x() * width - shownWidth / 2.0);
        var y = (int) Math.round(focal.y() * height - shownHeight / 2.0);
        return new Area(
                part.x() + clamped(x, 0, width - shownWidth),
                part.y() + clamped(y, 0, height - shownHeight),
                shownWidth,
                shownHeight);
    }

    private static int atLeastOne(double pixels) {
        return (int) Math.max(1, Math.round(pixels));
    }

    private static int clamped(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
