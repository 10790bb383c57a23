package dev.midad.moving.wordpress;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Names, in a body, the media that its pictures, players and files have become, in the way in which HTML of Midad names
 * them.
 */
final class WordPressBodyMedia {

    private static final String MEDIUM = "data-media";

    private final WordPressTakenMedia media;

    WordPressBodyMedia(WordPressTakenMedia media) {
        this.media = media;
    }

    void name(Element body) {
        body.select("img").forEach(this::picture);
        body.select("audio, video").forEach(player -> attached(player, source(player)));
        body.select("figure.embed > a[href]").forEach(link -> attached(link, link.attr("href")));
        body.select(".wp-block-file").forEach(block -> {
            var link = block.selectFirst("a[href]");
            if (link != null) {
                attached(block, link.attr("href"));
            }
        });
    }

    private void picture(Element image) {
        media.shown(image).ifPresent(medium -> {
            var link = image.closest("a[href]");
            // A link to the picture itself, to see it larger, would lead to the old site.
            if (link != null
                    && WordPressMedia.original(link.attr("href")).equals(WordPressMedia.original(image.attr("src")))) {
                link.unwrap();
            }
            image.attr(MEDIUM, medium.id().toString());
        });
    }

    private static String source(Element player) {
        var inner = player.selectFirst("source[src]");
        return player.hasAttr("src") || inner == null ? player.attr("src") : inner.attr("src");
    }

    private void attached(Element shown, String address) {
        media.at(address).filter(medium -> !medium.isPicture()).ifPresent(medium -> {
            var around = shown.closest("figure");
            var replaced = around == null ? shown : around;
            var figure = new Element("figure")
                    .addClass(medium.type().equals("audio") || medium.type().equals("video") ? medium.type() : "file")
                    .attr(MEDIUM, medium.id().toString());
            title(shown, address).ifPresent(title -> figure.attr("data-title", title));
            var caption = replaced.selectFirst("figcaption");
            if (caption != null) {
                figure.appendChild(caption);
            }
            replaced.replaceWith(figure);
        });
    }

    /** Returns the words of the link that led to the file; the address in their place says nothing. */
    private static Optional<String> title(Element shown, String address) {
        var link = shown.nameIs("a") ? shown : shown.selectFirst("a[href]");
        return Optional.ofNullable(link).map(Element::text).filter(text -> !text.isBlank() && !text.equals(address));
    }
}
