package dev.midad.newsroom.files;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what others wrote into a file (IPTC, XMP, EXIF, ID3), cleaned and cut, and never checked. Texts by language
 * have {@code x-default} where the language is not told.
 *
 * @param takenAt local time at the place, with its offset where the camera told one
 * @param digitalSourceType the IPTC's term, such as {@code trainedAlgorithmicMedia}
 * @param provenance whether the file has a C2PA manifest, which is not verified
 */
public record EmbeddedMetadata(
        Map<String, String> titles,
        Map<String, String> captions,
        Map<String, String> altTexts,
        Map<String, String> copyrights,
        Map<String, String> usageTerms,
        @Nullable String headline,
        List<String> creators,
        @Nullable String credit,
        @Nullable String source,
        @Nullable String licensor,
        @Nullable String licenseTerms,
        List<String> keywords,
        @Nullable LocalDateTime takenAt,
        @Nullable ZoneOffset takenAtOffset,
        @Nullable String digitalSourceType,
        @Nullable GeoPoint place,
        boolean provenance) {

    public static final String NO_LANGUAGE = "x-default";

    public EmbeddedMetadata {
        titles = Map.copyOf(titles);
        captions = Map.copyOf(captions);
        altTexts = Map.copyOf(altTexts);
        copyrights = Map.copyOf(copyrights);
        usageTerms = Map.copyOf(usageTerms);
        creators = List.copyOf(creators);
        keywords = List.copyOf(keywords);
    }

    static EmbeddedMetadata none() {
        return of(Map.of(), List.of());
    }

    static EmbeddedMetadata of(Map<String, String> titles, List<String> creators) {
        return new EmbeddedMetadata(
                titles, Map.of(), Map.of(), Map.of(), Map.of(), null, creators, null, null, null, null, List.of(), null,
                null, null, null, false);
    }
}
