package dev.midad.newsroom.media;

import dev.midad.foundation.web.SignedValues;
import dev.midad.newsroom.pictures.PictureEngine;
import dev.midad.newsroom.pictures.Preset;
import dev.midad.newsroom.pictures.Presets;
import dev.midad.newsroom.pictures.RenditionFormat;
import dev.midad.newsroom.pictures.Size;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the addresses of media, and signs those that work before readers get a medium, or for a size of its own. */
@Singleton
class MediaAddresses {

    static final String PATH = "/media/";
    static final String TOKEN = "token";
    static final String ORIGINAL = "original";
    static final String POSTER = "poster";

    private static final String WHOLE = "media";
    private static final String OWN_SIZE = "media-size";
    private static final int USUAL_WIDTH = 1_280;

    private final SignedValues signed;
    private final MediaConfiguration configuration;
    private final Sizes sizes;
    private final InstantSource clock;
    private final String base;
    private final List<RenditionFormat> formats;

    MediaAddresses(
            SignedValues signed,
            MediaConfiguration configuration,
            Sizes sizes,
            PictureEngine engine,
            InstantSource clock) {
        this.signed = signed;
        this.configuration = configuration;
        this.sizes = sizes;
        this.clock = clock;
        this.base = configuration.baseUrl().orElse("").replaceFirst("/+$", "");
        this.formats = engine.makesAvif()
                ? List.of(RenditionFormat.AVIF, RenditionFormat.WEBP, RenditionFormat.JPEG)
                : List.of(RenditionFormat.WEBP, RenditionFormat.JPEG);
    }

    /**
     * Holds the addresses of one medium.
     *
     * @param mediaType of what is behind {@code url}
     * @param size of the picture behind {@code url}
     */
    record Addresses(
            String url,
            String mediaType,
            @Nullable Map<String, String> srcset,
            @Nullable Map<String, String> crops,
            @Nullable Size size,
            @Nullable String poster) {}

    boolean isOwn(String address) {
        return !base.isEmpty() && address.startsWith(base + "/media/");
    }

    /** @param isSigned whether they work for whoever has them, before readers get the medium as well */
    Addresses of(MediumRow medium, boolean isSigned) {
        var token = isSigned ? '?' + TOKEN + '=' + token(medium.id()) : "";
        if (!medium.hasSizes()) {
            return new Addresses(
                    original(medium) + token,
                    medium.mediaType(),
                    null,
                    null,
                    null,
                    medium.mediaType().equals("application/pdf")
                            ? address(medium, POSTER, RenditionFormat.JPEG) + token
                            : null);
        }
        var widths = widths(medium);
        var usual = widths.stream()
                .filter(preset -> preset.width() <= USUAL_WIDTH)
                .reduce((one, wider) -> wider)
                .orElse(widths.get(0));
        return new Addresses(
                address(medium, usual.name(), RenditionFormat.JPEG) + token,
                RenditionFormat.JPEG.mediaType(),
                srcset(medium, widths, token),
                crops(medium, token),
                sizeOf(medium, usual),
                null);
    }

    /** Returns the widths up to that of what is shown, the first that is as wide or wider included. */
    private List<Preset> widths(MediumRow medium) {
        var widths = new ArrayList<Preset>();
        for (var preset : sizes.widths()) {
            widths.add(preset);
            if (preset.width() >= medium.shownWidth()) {
                break;
            }
        }
        return widths;
    }

    private Map<String, String> srcset(MediumRow medium, List<Preset> widths, String token) {
        var sets = new LinkedHashMap<String, String>();
        for (var format : formats) {
            sets.put(
                    format.name().toLowerCase(Locale.ROOT),
                    widths.stream()
                            .map(preset -> address(medium, preset.name(), format)
                                    + token
                                    + ' '
                                    + Math.min(preset.width(), medium.shownWidth())
                                    + 'w')
                            .collect(Collectors.joining(", ")));
        }
        return sets;
    }

    private Map<String, String> crops(MediumRow medium, String token) {
        var crops = new LinkedHashMap<String, String>();
        for (var preset : sizes.crops()) {
            crops.put(preset.name(), address(medium, preset.name(), RenditionFormat.JPEG) + token);
        }
        return crops;
    }

    /** Returns how wide and high a picture is in that size. */
    static Size sizeOf(MediumRow medium, Preset preset) {
        return Presets.sizeOf(
                Objects.requireNonNull(medium.width()),
                Objects.requireNonNull(medium.height()),
                medium.framing(),
                preset);
    }

    /** Returns the address of the original, for whoever has it. */
    String signedOriginal(MediumRow medium) {
        return original(medium) + '?' + TOKEN + '=' + token(medium.id());
    }

    /** Returns the address of the smallest width of a picture, for whoever has it. */
    String signedThumb(MediumRow medium) {
        return address(medium, sizes.widths().get(0).name(), RenditionFormat.JPEG)
                + '?'
                + TOKEN
                + '='
                + token(medium.id());
    }

    /** Returns whether the file is in a format that can be made here. */
    boolean gives(MediaFile file) {
        return file.format() == null || formats.contains(file.format());
    }

    String original(MediumRow medium) {
        return base
                + PATH
                + medium.id()
                + '/'
                + medium.edition()
                + '/'
                + ORIGINAL
                + '.'
                + Extensions.of(medium.mediaType());
    }

    String address(MediumRow medium, String size, RenditionFormat format) {
        return base + PATH + medium.id() + '/' + medium.edition() + '/' + size + '.' + format.extension();
    }

    /** Returns the address of the picture in a size of its own, which works until it ends. */
    String ownSize(MediumRow medium, String size, RenditionFormat format, Instant until) {
        return address(medium, size, format)
                + '?'
                + TOKEN
                + '='
                + signed.write(OWN_SIZE, List.of(medium.id().toString(), size, String.valueOf(until.getEpochSecond())));
    }

    /** Returns when what is signed now ends. */
    Instant end() {
        // Addresses that are alike for an hour let a browser keep what it has.
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(configuration.signedFor());
    }

    private String token(UUID id) {
        return signed.write(WHOLE, List.of(id.toString(), String.valueOf(end().getEpochSecond())));
    }

    /** Returns whether the token opens all files of the medium by now. */
    boolean opens(@Nullable String token, UUID id) {
        return token != null
                && signed.read(WHOLE, token)
                        .filter(values ->
                                values.size() == 2 && values.get(0).equals(id.toString()) && isAhead(values.get(1)))
                        .isPresent();
    }

    /** Returns whether the token was signed for that size of the medium, and has not ended. */
    boolean opens(@Nullable String token, UUID id, String size) {
        return token != null
                && signed.read(OWN_SIZE, token)
                        .filter(values -> values.size() == 3
                                && values.get(0).equals(id.toString())
                                && values.get(1).equals(size)
                                && isAhead(values.get(2)))
                        .isPresent();
    }

    private boolean isAhead(String epochSecond) {
        return Instant.ofEpochSecond(Long.parseLong(epochSecond)).isAfter(clock.instant());
    }
}
