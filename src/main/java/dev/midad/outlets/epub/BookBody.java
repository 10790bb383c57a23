package dev.midad.outlets.epub;

import dev.midad.newsroom.published.WholeAddresses;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Makes of the HTML of an article what a book may hold: its pictures lie in the book, players and what stands on other
 * machines become links, and nothing is loaded from anywhere.
 */
final class BookBody {

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "lang",
            "dir",
            "href",
            "src",
            "alt",
            "title",
            "colspan",
            "rowspan",
            "scope",
            "start",
            "value",
            "reversed",
            "cite",
            "datetime",
            "role");

    private final BookPictures pictures;
    private final WholeAddresses whole;

    BookBody(BookPictures pictures, WholeAddresses whole) {
        this.pictures = pictures;
        this.whole = whole;
    }

    void append(String bodyHtml, Element to) {
        var body = Jsoup.parseBodyFragment(bodyHtml).body();
        body.select("script, style, source, track").remove();
        body.select("picture").unwrap();
        body.select("audio, video, iframe").forEach(this::link);
        body.select("img").forEach(this::picture);
        body.select("a[href]").forEach(this::lead);
        body.select("figure").forEach(BookBody::dropEmpty);
        body.select("*").forEach(BookBody::strip);
        body.childNodesCopy().forEach(to::appendChild);
    }

    /** Puts a link in the place of a player. */
    private void link(Element player) {
        var title = player.attr("title");
        var address = player.attr("src");
        var link = new Element("a").attr("href", address).text(title.isBlank() ? address : title);
        player.replaceWith(new Element("p").appendChild(link));
    }

    private void picture(Element image) {
        var address = image.attr("src");
        var name = pictures.name(address);
        if (name.isPresent()) {
            image.attr("src", "../" + name.get());
            return;
        }
        var words = image.attr("alt").isBlank() ? address : image.attr("alt");
        var isLinked = image.closest("a[href]") != null;
        var place = isLinked || whole.of(address).isEmpty() || address.isBlank()
                ? new Element("span").text(words)
                : new Element("a").attr("href", address).text(words);
        if (place.hasText()) {
            image.replaceWith(place);
        } else {
            image.remove();
        }
    }

    /** Makes an address whole, or takes the link away that would lead nowhere from a book. */
    private void lead(Element link) {
        var address = link.attr("href");
        if (address.startsWith("#")) {
            return;
        }
        Optional<String> found = address.isBlank() ? Optional.empty() : whole.of(address);
        found.ifPresentOrElse(there -> link.attr("href", there), link::unwrap);
    }

    private static void dropEmpty(Element figure) {
        if (!figure.hasText() && figure.selectFirst("img") == null) {
            figure.remove();
        }
    }

    private static void strip(Element element) {
        element.attributes().asList().stream()
                .map(attribute -> attribute.getKey())
                .filter(name -> !ATTRIBUTES.contains(name))
                .forEach(element::removeAttr);
    }
}
