package dev.midad.newsroom.media;

import dev.midad.newsroom.pictures.Preset;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the sizes in which pictures are given, as the configuration names them. */
@Singleton
class Sizes {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,4})(?:x([1-9][0-9]{0,4}))?");
    private static final int WIDEST = 5_000;

    private final Map<String, Preset> byName = new LinkedHashMap<>();
    private final List<Preset> widths;

    Sizes(MediaConfiguration configuration) {
        configuration.presets().forEach((name, size) -> byName.put(name, named(name, size)));
        widths = byName.values().stream()
                .filter(preset -> preset.height() == null)
                .sorted(Comparator.comparingInt(Preset::width))
                .toList();
        if (widths.isEmpty()) {
            throw new ConfigurationException("midad.media.presets must name at least one width without a height.");
        }
    }

    private static Preset named(String name, String size) {
        return read(name, size)
                .filter(unused -> NAME.matcher(name).matches())
                .orElseThrow(() -> new ConfigurationException(
                        "midad.media.presets.%s must be a width such as 640 or a size such as 1200x630, and not %s."
                                .formatted(name, size)));
    }

    Optional<Preset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the sizes that keep a picture's ratio, the narrowest first. */
    List<Preset> widths() {
        return widths;
    }

    /** Returns the sizes that crop a picture. */
    List<Preset> crops() {
        return byName.values().stream()
                .filter(preset -> preset.height() != null)
                .toList();
    }

    /** Reads a size that somebody wrote; empty where it is none, or larger than any page needs. */
    static Optional<Preset> read(String name, String size) {
        var parts = SIZE.matcher(size);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var width = Integer.parseInt(parts.group(1));
        var height = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        return width > WIDEST || (height != null && height > WIDEST)
                ? Optional.empty()
                : Optional.of(new Preset(name, width, height));
    }
}
