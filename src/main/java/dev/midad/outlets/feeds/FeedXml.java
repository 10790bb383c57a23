package dev.midad.outlets.feeds;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.function.Consumer;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Writes feeds as XML. */
final class FeedXml {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    private FeedXml() {}

    static XmlDocument write(WireFeed wire, Feed feed, String mediaType) {
        return write(wire, feed, mediaType, root -> {});
    }

    /** @param more adds to the root what Rome cannot write */
    static XmlDocument write(WireFeed wire, Feed feed, String mediaType, Consumer<Element> more) {
        try {
            var document = new WireFeedOutput().outputJDom(wire);
            if (mediaType.equals(AtomFeed.MEDIA_TYPE)) {
                nameLanguages(document.getRootElement(), feed);
            } else {
                addPictures(document.getRootElement(), feed);
            }
            more.accept(document.getRootElement());
            var text = new XMLOutputter(Format.getRawFormat().setLineSeparator("\n")).outputString(document);
            return new XmlDocument(text, mediaType, feed.next(), feed.tags());
        } catch (FeedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Adds the languages of an Atom feed and of its entries, because Rome cannot write them. */
    private static void nameLanguages(Element root, Feed feed) {
        root.setAttribute("lang", feed.lang(), Namespace.XML_NAMESPACE);
        var elements = root.getChildren("entry", ATOM);
        for (var i = 0; i < elements.size(); i++) {
            elements.get(i).setAttribute("lang", feed.entries().get(i).lang(), Namespace.XML_NAMESPACE);
        }
    }

    /** Adds the pictures to the items of RSS (Media RSS 1.5). */
    private static void addPictures(Element root, Feed feed) {
        root.addNamespaceDeclaration(MEDIA);
        var items = root.getChild("channel").getChildren("item");
        for (var i = 0; i < items.size(); i++) {
            var picture = feed.entries().get(i).picture();
            if (picture != null) {
                items.get(i).addContent(content(picture));
            }
        }
    }

    private static Element content(LeadPicture picture) {
        var content =
                new Element("content", MEDIA).setAttribute("url", picture.url()).setAttribute("medium", "image");
        set(content, "type", picture.mediaType());
        var file = picture.file();
        set(content, "fileSize", file != null && file.url().equals(picture.url()) ? file.bytes() : null);
        set(content, "width", picture.width());
        set(content, "height", picture.height());
        if (picture.alt() != null && !picture.alt().isBlank()) {
            content.addContent(new Element("description", MEDIA)
                    .setAttribute("type", "plain")
                    .setText(picture.alt()));
        }
        return content;
    }

    private static void set(Element element, String name, @Nullable Object value) {
        if (value != null) {
            element.setAttribute(name, value.toString());
        }
    }
}
