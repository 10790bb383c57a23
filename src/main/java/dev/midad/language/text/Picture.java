package dev.midad.language.text;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds an image of a body, for services that show an article by one picture. */
public record Picture(
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable Integer width,
        @Nullable Integer height) {

    /** Returns the first picture in the body. */
    public static Optional<Picture> firstOf(Body body) {
        return body.blocks().stream()
                .filter(Block.Image.class::isInstance)
                .map(Block.Image.class::cast)
                .filter(image -> image.url() != null)
                .findFirst()
                .map(image -> new Picture(
                        Objects.requireNonNull(image.url()),
                        image.alt(),
                        image.caption(),
                        image.width(),
                        image.height()));
    }
}
