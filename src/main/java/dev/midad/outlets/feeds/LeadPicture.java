package dev.midad.outlets.feeds;

import dev.midad.language.text.Picture;
import dev.midad.newsroom.media.MadePictures.MadePicture;
import dev.midad.newsroom.published.WholeAddresses;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the picture by which a feed shows an article.
 *
 * @param mediaType what the ending of the address says; null where it says nothing
 * @param file what is enclosed of it, in the same size or a smaller one; null where nothing is made yet, or others host it
 */
record LeadPicture(
        String url,
        @Nullable String mediaType,
        @Nullable String alt,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable MadePicture file) {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "gif", "image/gif",
            "avif", "image/avif");

    private static final Pattern ENDING = Pattern.compile("https?://[^/?#]+/[^?#]*\\.([A-Za-z]+)(?:[?#].*)?$");

    /** Returns the picture under its whole address; null where there is none. */
    static @Nullable LeadPicture of(@Nullable Picture picture, WholeAddresses whole) {
        return Optional.ofNullable(picture)
                .flatMap(whole::of)
                .map(LeadPicture::of)
                .orElse(null);
    }

    private static LeadPicture of(Picture picture) {
        return new LeadPicture(
                XmlText.legal(picture.url()),
                mediaType(picture.url()),
                XmlText.legalOrNone(picture.alt()),
                picture.width(),
                picture.height(),
                null);
    }

    LeadPicture with(@Nullable MadePicture itsFile) {
        return new LeadPicture(url, mediaType, alt, width, height, itsFile);
    }

    private static @Nullable String mediaType(String url) {
        var ending = ENDING.matcher(url);
        return ending.lookingAt() ? MEDIA_TYPES.get(ending.group(1).toLowerCase(Locale.ROOT)) : null;
    }
}
