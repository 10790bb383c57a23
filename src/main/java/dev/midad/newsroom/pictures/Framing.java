package dev.midad.newsroom.pictures;

import java.util.Collection;
import java.util.Map;

/**
 * Says what of a picture is shown where it is cropped.
 *
 * @param crops what editors chose to show at a ratio, by ratios written as {@code 16:9} or {@code 1200:630}; where a ratio has
 *     none, the crop is the largest one around the focal point
 * @param part what is shown of the picture at all
 */
public record Framing(FocalPoint focal, Map<String, Crop> crops, Crop part) {

    public static final Framing CENTRED = new Framing(FocalPoint.CENTRE, Map.of());

    public Framing {
        crops = Map.copyOf(crops);
        crops.keySet().forEach(Ratio::of);
    }

    public Framing(FocalPoint focal, Map<String, Crop> crops) {
        this(focal, crops, Crop.WHOLE);
    }

    /** Returns the framing of one use that shows this part alone; what was chosen for the whole does not hold for it. */
    public Framing within(Crop shown) {
        return new Framing(focal, Map.of(), shown);
    }

    /** Returns whether two of the ratios are the same, as 16:9 and 32:18 are. */
    public static boolean isRepeated(Collection<String> ratios) {
        return ratios.stream().map(Ratio::of).distinct().count() < ratios.size();
    }
}
