package dev.midad.moving.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Makes the addresses in a post absolute, because on another site a path does not lead to the old site's pages. */
final class WordPressAddresses {

    private static final List<String> LAZY = List.of("data-src", "data-lazy-src", "data-original");

    private final String site;

    /** @param site the address of the old site */
    WordPressAddresses(String site) {
        this.site = site.endsWith("/") ? site : site + "/";
    }

    void makeWhole(Element body, WordPressFindings findings) {
        for (var link : body.select("a[href]")) {
            var href = link.attr("href").strip();
            if (!href.startsWith("#")) {
                whole(href).ifPresent(address -> link.attr("href", address));
            }
        }
        for (var shown : body.select("iframe, video, audio, source, embed")) {
            whole(source(shown)).ifPresent(address -> shown.attr("src", address));
            LAZY.forEach(shown::removeAttr);
        }
        for (var image : body.select("img")) {
            picture(image, findings);
        }
    }

    private void picture(Element image, WordPressFindings findings) {
        var written = source(image);
        var address = whole(written).filter(found -> found.startsWith("http"));
        if (address.isPresent()) {
            image.attr("src", address.get());
            LAZY.forEach(image::removeAttr);
        } else if (image.closest("noscript") == null) {
            findings.add(WordPressNote.IMAGE_NOT_CARRIED, written.length() > 100 ? written.substring(0, 100) : written);
            image.remove();
        }
    }

    /**
     * Returns the address of a picture or video. A picture that loads only when the reader scrolls to it has its
     * address in another attribute.
     */
    private static String source(Element shown) {
        return LAZY.stream()
                .map(shown::attr)
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElseGet(() -> shown.attr("src"))
                .strip();
    }

    /** Returns the absolute address, or empty for a text that is no address. */
    Optional<String> whole(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            var visible = Entities.unescape(written).replaceAll("\\p{Cf}", "");
            return Optional.of(new URI(escaped(site)).resolve(escaped(visible)).toString());
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Escapes spaces and other characters that browsers forgive and URIs do not; letters of all scripts stay. */
    private static String escaped(String written) {
        return withoutBrackets(written.replaceAll("%(?![0-9A-Fa-f]{2})", "%25")
                .replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replace("^", "%5E")
                .replace("`", "%60")
                .replace("{", "%7B")
                .replace("|", "%7C")
                .replace("}", "%7D"));
    }

    /** Escapes the brackets of the query; those of a host stay. */
    private static String withoutBrackets(String address) {
        var query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        var fragment = address.indexOf('#', query);
        var end = fragment < 0 ? address.length() : fragment;
        return address.substring(0, query)
                + address.substring(query, end).replace("[", "%5B").replace("]", "%5D")
                + address.substring(end);
    }
}
