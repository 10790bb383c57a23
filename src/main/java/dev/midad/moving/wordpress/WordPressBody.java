package dev.midad.moving.wordpress;

import dev.midad.language.text.HtmlToBody;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns the body that WordPress stores into the HTML that it would show, as far as an article can hold it. */
final class WordPressBody {

    private static final String NOT_HELD = "script, form, object, svg, canvas, textarea, frameset";

    private static final Set<String> TOLD = Set.of("elementNotCarried", "pictureNotCarried");

    private final WordPressMedia media;
    private final WordPressAddresses addresses;
    private final WordPressLead lead;
    private final WordPressBodyMedia named;

    WordPressBody(WordPressMedia media, String site, WordPressLead lead, WordPressBodyMedia named) {
        this.media = media;
        this.addresses = new WordPressAddresses(site);
        this.lead = lead;
        this.named = named;
    }

    /** @param hasLead whether the featured picture is the lead, so that the body need not show it */
    String html(WxrPost post, String lang, boolean hasLead, WordPressFindings findings) {
        var content = post.node().text("content:encoded");
        var shown =
                new WordPressShortcodes(media, post.id(), findings).html(WordPressBlocks.without(content, findings));
        var page = Jsoup.parseBodyFragment(WordPressBlocks.has(content) ? shown : WordPressParagraphs.of(shown));
        page.outputSettings().prettyPrint(false);
        var body = page.body();
        // A noscript element that has no picture says that the page needs scripts.
        body.select("style, noscript:not(:has(img))").remove();
        WordPressFootnotes.append(post, body);
        WordPressEmbeds.find(body);
        tellWhatIsNotHeld(body, findings);
        addresses.makeWhole(body, findings);
        if (!hasLead) {
            lead.prepend(post, body, findings);
        }
        named.name(body);
        var html = body.html().strip();
        tellWhatIsLost(html, lang, findings);
        return html;
    }

    /** Tells what a body of ours will not hold of the HTML, but for elements and pictures, which are told above. */
    private static void tellWhatIsLost(String html, String lang, WordPressFindings findings) {
        HtmlToBody.read(html, lang).notes().stream()
                .filter(note -> !TOLD.contains(note.code()))
                .forEach(findings::add);
    }

    private static void tellWhatIsNotHeld(Element body, WordPressFindings findings) {
        var names = new TreeSet<String>();
        body.select(NOT_HELD).forEach(element -> names.add(element.normalName()));
        if (!names.isEmpty()) {
            findings.add(WordPressNote.ELEMENTS_NOT_CARRIED, String.join(", ", names));
        }
    }
}
