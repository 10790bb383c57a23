package dev.midad.moving.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds addresses that stand on a line of their own, which WordPress shows as the video or post they lead to. */
final class WordPressEmbeds {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1,2000}");
    private static final Set<String> PLACES = Set.of("p", "div", "body", "li", "blockquote", "section", "article");
    /** Lists the providers that WordPress itself knows and newspapers use. */
    private static final Set<String> PROVIDERS = Set.of(
            "youtube.com",
            "youtu.be",
            "vimeo.com",
            "dailymotion.com",
            "dai.ly",
            "twitter.com",
            "x.com",
            "facebook.com",
            "instagram.com",
            "tiktok.com",
            "soundcloud.com",
            "spotify.com",
            "ted.com",
            "flickr.com",
            "reddit.com",
            "tumblr.com",
            "pinterest.com",
            "scribd.com",
            "slideshare.net",
            "issuu.com",
            "mixcloud.com",
            "anchor.fm",
            "videopress.com",
            "wordpress.tv",
            "bsky.app");

    private WordPressEmbeds() {}

    static void find(Element body) {
        for (var text : body.nodeStream(TextNode.class).toList()) {
            var line = text.getWholeText().strip();
            var parent = text.parent();
            if (parent != null
                    && PLACES.contains(parent.normalName())
                    && ADDRESS.matcher(line).matches()
                    && endsLine(text.previousSibling())
                    && endsLine(text.nextSibling())
                    && isKnown(line)) {
                text.replaceWith(WordPressShortcode.embedFigure(line));
            }
        }
    }

    private static boolean endsLine(@Nullable Node neighbour) {
        return neighbour == null || WordPressParagraphs.endsLine(neighbour);
    }

    private static boolean isKnown(String address) {
        try {
            var host = new URI(address).getHost();
            var known = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return PROVIDERS.stream().anyMatch(site -> known.equals(site) || known.endsWith("." + site));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
