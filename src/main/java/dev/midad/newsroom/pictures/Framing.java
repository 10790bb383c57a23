package dev.midad.newsroom.pictures;

import java.util.Collection;
import java.util.Map;

/**
 * Says what of a picture is shown where it is cropped.
 *
 * @param crops what editors chose to show at a ratio, by ratios written as {@code 16:9} or {@code 1200:630}; where a ratio has
 *     none, the crop is the largest one around the focal point
 */
public record Framing(FocalPoint focal, Map<String, Crop> crops) {

    public static final Framing CENTRED = new Framing(FocalPoint.CENTRE, Map.of());

    public Framing {
        crops = Map.copyOf(crops);
        crops.keySet().forEach(Ratio::of);
    }

    /** Returns whether two of the ratios are the same, as 16:9 and 32:18 are. */
    public static boolean isRepeated(Collection<String> ratios) {
        return ratios.stream().map(Ratio::of).distinct().count() < ratios.size();
    }
}
