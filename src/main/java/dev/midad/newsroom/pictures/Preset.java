package dev.midad.newsroom.pictures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a size in which pictures are rendered.
 *
 * @param name also the name of files
 * @param width the widest it may be, in pixels
 * @param height with it the picture is cropped to the ratio of width and height; without it the picture keeps its own ratio
 */
public record Preset(String name, int width, @Nullable Integer height) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    public Preset {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A preset names files, so letters, digits, - and _ alone are allowed: " + name);
        }
        if (width < 1 || (height != null && height < 1)) {
            throw new IllegalArgumentException("A preset has at least one pixel: " + name);
        }
    }
}
