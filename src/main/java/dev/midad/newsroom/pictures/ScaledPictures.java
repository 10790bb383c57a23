package dev.midad.newsroom.pictures;

import java.util.Map;
import java.util.Objects;

/** Holds the pictures that were made of one original, as they are seen and in the colours of screens. */
final class ScaledPictures {

    private final Map<Scaling.Target, Pixels> pictures;

    ScaledPictures(Map<Scaling.Target, Pixels> pictures) {
        this.pictures = Map.copyOf(pictures);
    }

    Pixels pixels(Scaling.Target target) {
        return Objects.requireNonNull(pictures.get(target));
    }
}
