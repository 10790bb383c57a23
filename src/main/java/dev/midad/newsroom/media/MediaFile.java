package dev.midad.newsroom.media;

import dev.midad.newsroom.pictures.Preset;
import dev.midad.newsroom.pictures.RenditionFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names one file of a medium.
 *
 * @param key where it lies in the store
 * @param preset the size that it is made in; null where it was kept as it came
 * @param isOwnSize whether the size is none of the configuration's, so that its address must be signed
 */
record MediaFile(
        String key,
        String name,
        String mediaType,
        @Nullable Preset preset,
        @Nullable RenditionFormat format,
        boolean isOwnSize) {

    private static final String PDF = "application/pdf";

    /** Reads the last part of an address; empty where the medium has no such file. */
    static Optional<MediaFile> of(String name, Standing standing, Sizes sizes) {
        var dot = name.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var size = name.substring(0, dot);
        var extension = name.substring(dot + 1);
        var medium = standing.medium();
        if (size.equals(MediaAddresses.ORIGINAL)) {
            return extension.equals(Extensions.of(medium.mediaType()))
                    ? Optional.of(original(standing, name))
                    : Optional.empty();
        }
        if (size.equals(MediaAddresses.POSTER)) {
            return medium.mediaType().equals(PDF) && extension.equals(RenditionFormat.JPEG.extension())
                    ? Optional.of(poster(standing, name))
                    : Optional.empty();
        }
        return medium.hasSizes() ? inSize(name, size, extension, standing, sizes) : Optional.empty();
    }

    private static MediaFile original(Standing standing, String name) {
        return new MediaFile(
                MediaKeys.original(standing.hash()), name, standing.medium().mediaType(), null, null, false);
    }

    private static MediaFile poster(Standing standing, String name) {
        return new MediaFile(
                MediaKeys.poster(standing.hash()), name, RenditionFormat.JPEG.mediaType(), null, null, false);
    }

    private static Optional<MediaFile> inSize(
            String name, String size, String extension, Standing standing, Sizes sizes) {
        var format = Stream.of(RenditionFormat.values())
                .filter(one -> one.extension().equals(extension))
                .findFirst();
        var named = sizes.find(size);
        var preset = named.or(() -> Sizes.read(size, size));
        return format.flatMap(made -> preset.map(wanted -> new MediaFile(
                MediaKeys.rendition(standing.hash(), standing.medium().edition(), wanted, made),
                name,
                made.mediaType(),
                wanted,
                made,
                named.isEmpty())));
    }

    boolean isOriginal() {
        return name.startsWith(MediaAddresses.ORIGINAL);
    }
}
