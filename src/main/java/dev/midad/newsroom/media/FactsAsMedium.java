package dev.midad.newsroom.media;

import dev.midad.foundation.web.LanguageTags;
import dev.midad.newsroom.files.EmbeddedMetadata;
import dev.midad.newsroom.files.FileFacts;
import dev.midad.newsroom.pictures.Impression;
import dev.midad.newsroom.pictures.PictureHeader;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a file says of itself into what the library keeps of it. */
final class FactsAsMedium {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 2_000;
    private static final String SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private FactsAsMedium() {}

    /**
     * @param language the language of what does not say its own
     * @param header null where the file is no picture
     * @param impression null where none is made
     */
    static TakenIn of(
            FileFacts facts,
            String name,
            String language,
            String sha256,
            long bytes,
            @Nullable PictureHeader header,
            @Nullable Impression impression) {
        var metadata = facts.metadata();
        var place = metadata.place();
        return new TakenIn(
                facts.kind(),
                sha256,
                bytes,
                facts.mediaType(),
                facts.inlineSafe(),
                name,
                header == null ? facts.width() : Integer.valueOf(header.width()),
                header == null ? facts.height() : Integer.valueOf(header.height()),
                header == null ? facts.animated() : header.animated(),
                facts.duration() == null ? null : facts.duration().toMillis(),
                facts.pages(),
                facts.chapters().stream().map(ChapterView::of).toList(),
                impression == null ? null : impression.thumbHash(),
                impression == null ? null : impression.dominantColour(),
                texts(metadata, language),
                line(metadata.creators().isEmpty() ? null : String.join("، ", metadata.creators())),
                line(metadata.credit()),
                line(inLanguage(metadata.copyrights(), language)),
                line(metadata.source()),
                takenAt(metadata),
                metadata.keywords(),
                sourceType(metadata),
                metadata.provenance(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                facts.warnings(),
                facts.text());
    }

    private static Map<String, MediaText> texts(EmbeddedMetadata metadata, String language) {
        var alts = byLanguage(metadata.altTexts(), language);
        var captions = byLanguage(metadata.captions(), language);
        var titles = byLanguage(metadata.titles(), language);
        if (metadata.headline() != null) {
            titles.putIfAbsent(language, metadata.headline());
        }
        return Stream.of(alts, captions, titles)
                .flatMap(texts -> texts.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        lang -> lang,
                        lang -> new MediaText(text(alts.get(lang)), text(captions.get(lang)), line(titles.get(lang)))));
    }

    /** Returns the texts by tags that we know; what does not name its language is in that of the publication. */
    private static Map<String, String> byLanguage(Map<String, String> texts, String language) {
        var known = new HashMap<String, String>();
        texts.forEach((tag, text) -> LanguageTags.parse(tag).ifPresent(lang -> known.put(lang, text)));
        var nameless = texts.get(EmbeddedMetadata.NO_LANGUAGE);
        if (nameless != null && !known.containsValue(nameless)) {
            known.putIfAbsent(language, nameless);
        }
        known.remove(EmbeddedMetadata.NO_LANGUAGE);
        return known;
    }

    private static @Nullable String inLanguage(Map<String, String> texts, String language) {
        return texts.isEmpty()
                ? null
                : Stream.of(language, EmbeddedMetadata.NO_LANGUAGE)
                        .filter(texts::containsKey)
                        .map(texts::get)
                        .findFirst()
                        .orElseGet(() -> texts.values().iterator().next());
    }

    private static @Nullable String takenAt(EmbeddedMetadata metadata) {
        if (metadata.takenAt() == null) {
            return null;
        }
        var second = metadata.takenAt().withNano(0);
        // The form is that of the contract, which has its seconds always.
        var local = second.toLocalDate() + "T"
                + second.toLocalTime().format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
        return metadata.takenAtOffset() == null ? local : local + metadata.takenAtOffset();
    }

    private static @Nullable String sourceType(EmbeddedMetadata metadata) {
        var type = metadata.digitalSourceType();
        return type == null || !type.matches("[A-Za-z]+") ? null : SOURCE_TYPES + type;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : cut(text.strip().replaceAll("\\s+", " "), LONGEST_LINE);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : cut(text.strip(), LONGEST_TEXT);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
