package dev.midad.outlets.feeds;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Writes feeds as XML. */
final class FeedXml {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private FeedXml() {}

    static XmlDocument write(WireFeed wire, Feed feed, String mediaType) {
        try {
            var document = new WireFeedOutput().outputJDom(wire);
            if (mediaType.equals(AtomFeed.MEDIA_TYPE)) {
                nameLanguages(document.getRootElement(), feed);
            }
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
}
