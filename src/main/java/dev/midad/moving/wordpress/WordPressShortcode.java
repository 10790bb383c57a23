package dev.midad.moving.wordpress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Holds a shortcode with the text that it encloses, such as {@code [caption width="300"]…[/caption]}.
 *
 * @param written the text between the shortcode's name and its bracket
 * @param inner the text that it encloses, null where no closing shortcode follows
 */
record WordPressShortcode(
        String name, String written, @Nullable String inner) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\]]+");
    private static final List<String> PLAYED = List.of(
            "src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav", "flac", "wma", "wmv", "flv", "url", "id");

    /**
     * Tells whether WordPress would take this for a shortcode; a single word in brackets may as well be text, as in
     * [sic].
     */
    boolean isCertain() {
        return inner != null
                || written.contains("=")
                || written.endsWith("/")
                || name.contains("_")
                || name.contains("-")
                || name.equals("gallery");
    }

    /**
     * Returns the HTML that WordPress itself and its best known plug-ins make of the shortcode; empty for all others.
     */
    Optional<String> html(WordPressMedia media, long post, WordPressFindings findings) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "caption", "wp_caption" -> caption();
            case "gallery" -> Optional.of(gallery(media, post, findings));
            case "embed",
                    "audio",
                    "video",
                    "youtube",
                    "vimeo",
                    "dailymotion",
                    "tweet",
                    "twitter",
                    "facebook",
                    "instagram",
                    "tiktok",
                    "soundcloud" -> address().map(WordPressShortcode::embed);
            default -> Optional.empty();
        };
    }

    private Map<String, String> attributes() {
        return WordPressAttributes.of(written);
    }

    private Optional<String> caption() {
        var content = Jsoup.parseBodyFragment(inner == null ? "" : inner).body();
        var image = content.selectFirst("img");
        if (image == null) {
            return Optional.empty();
        }
        var link = image.closest("a");
        var picture = link == null ? image : link;
        picture.remove();
        var old = attributes().getOrDefault("caption", "");
        var words = content.text().isBlank() ? old : content.html().replace("\n", " ");
        return Optional.of(new Element("figure")
                .appendChild(picture)
                .appendElement("figcaption")
                .html(words)
                .root()
                .outerHtml());
    }

    private String gallery(WordPressMedia media, long post, WordPressFindings findings) {
        var attributes = attributes();
        var named = Stream.of("ids", "include")
                .map(attributes::get)
                .filter(ids -> ids != null && !ids.isBlank())
                .findFirst();
        var ids = named.map(WordPressShortcode::numbers).orElseGet(() -> media.picturesOf(post));
        var figures = new StringBuilder("\n\n");
        for (var id : ids) {
            var attachment = media.find(id);
            if (attachment.isEmpty()) {
                findings.add(WordPressNote.ATTACHMENT_MISSING, id);
            } else {
                figures.append(attachment.get().figure().outerHtml()).append("\n\n");
            }
        }
        if (ids.isEmpty()) {
            findings.add(WordPressNote.ATTACHMENT_MISSING, "[gallery]");
        }
        return figures.toString();
    }

    private static List<Long> numbers(String ids) {
        return Pattern.compile("[0-9]{1,18}")
                .matcher(ids)
                .results()
                .map(number -> Long.valueOf(number.group()))
                .toList();
    }

    private Optional<String> address() {
        var attributes = attributes();
        var candidates = Stream.concat(
                Stream.concat(PLAYED.stream().map(key -> attributes.getOrDefault(key, "")), Stream.of(written)),
                Stream.of(inner == null ? "" : inner));
        return candidates
                .map(ADDRESS::matcher)
                .flatMap(matcher -> matcher.results().limit(1))
                .map(address -> address.group())
                .findFirst();
    }

    /** Returns an embed in a paragraph of its own, as WordPress shows it. */
    static String embed(String address) {
        return "\n\n" + embedFigure(address.replace("&amp;", "&")).outerHtml() + "\n\n";
    }

    static Element embedFigure(String address) {
        var figure = new Element("figure").addClass("embed");
        figure.appendElement("a").attr("href", address).text(address);
        return figure;
    }
}
