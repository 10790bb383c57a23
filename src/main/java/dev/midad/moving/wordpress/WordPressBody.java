package dev.midad.moving.wordpress;

import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns the body that WordPress stores into the HTML that it would show, as far as an article can hold it. */
final class WordPressBody {

    private static final String NOT_HELD =
            "script, form, object, svg, canvas, math, select, textarea, button, map, dialog, frameset";

    private final WordPressMedia media;
    private final WordPressAddresses addresses;

    WordPressBody(WordPressMedia media, String site) {
        this.media = media;
        this.addresses = new WordPressAddresses(site);
    }

    String html(WxrPost post, WordPressFindings findings) {
        var content = post.node().text("content:encoded");
        var html = new WordPressShortcodes(media, post.id(), findings).html(WordPressBlocks.without(content, findings));
        var page = Jsoup.parseBodyFragment(WordPressBlocks.has(content) ? html : WordPressParagraphs.of(html));
        page.outputSettings().prettyPrint(false);
        var body = page.body();
        // A noscript element shows the same picture again to readers without scripts.
        body.select("noscript, style").remove();
        WordPressEmbeds.find(body);
        tellWhatIsNotHeld(body, findings);
        addresses.makeWhole(body, findings);
        featuredImage(post, body, findings);
        return body.html().strip();
    }

    private static void tellWhatIsNotHeld(Element body, WordPressFindings findings) {
        var names = new TreeSet<String>();
        body.select(NOT_HELD).forEach(element -> names.add(element.normalName()));
        if (!names.isEmpty()) {
            findings.add(WordPressNote.ELEMENTS_NOT_CARRIED, String.join(", ", names));
        }
    }

    private void featuredImage(WxrPost post, Element body, WordPressFindings findings) {
        var number = post.meta("_thumbnail_id")
                .mapToLong(value -> WxrNode.number(value, 0))
                .filter(value -> value > 0)
                .findFirst();
        if (number.isEmpty()) {
            return;
        }
        var picture = media.find(number.getAsLong());
        if (picture.isEmpty()) {
            findings.add(WordPressNote.ATTACHMENT_MISSING, number.getAsLong());
            return;
        }
        var figure = picture.get().figure();
        addresses.makeWhole(figure, findings);
        var original = original(figure.select("img").attr("src"));
        if (body.select("img").stream()
                .noneMatch(image -> original(image.attr("src")).equals(original))) {
            body.prependChild(figure);
            findings.add(WordPressNote.FEATURED_IMAGE);
        }
    }

    /** Removes the size that WordPress puts before the ending, as in photo-1024x683.jpg, and the query and scheme. */
    private static String original(String address) {
        return address.replaceFirst("[?#].*", "")
                .replaceFirst("^https?:", "")
                .replaceFirst("-(\\d+x\\d+|scaled)(?=\\.\\w+$)", "");
    }
}
