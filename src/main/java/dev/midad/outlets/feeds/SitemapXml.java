package dev.midad.outlets.feeds;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Writes the documents of sitemaps.org, with Google's additions. */
final class SitemapXml {

    static final String MEDIA_TYPE = "application/xml";

    private static final Namespace SITEMAP = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
    private static final Namespace NEWS =
            Namespace.getNamespace("news", "http://www.google.com/schemas/sitemap-news/0.9");
    private static final Namespace IMAGE =
            Namespace.getNamespace("image", "http://www.google.com/schemas/sitemap-image/1.1");
    private static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");

    private SitemapXml() {}

    static XmlDocument index(Collection<Element> sitemaps, Set<String> tags) {
        return document("sitemapindex", sitemaps, tags);
    }

    static XmlDocument urls(Collection<Element> urls, Set<String> tags) {
        return document("urlset", urls, tags);
    }

    static Element sitemap(String address, Instant updatedAt) {
        return entry("sitemap", address, updatedAt);
    }

    static Element url(String address, Instant updatedAt) {
        return entry("url", address, updatedAt);
    }

    /** Links the page in one language; a page also lists itself among its languages. */
    static Element alternate(String lang, String address) {
        return new Element("link", XHTML)
                .setAttribute("rel", "alternate")
                .setAttribute("hreflang", lang)
                .setAttribute("href", address);
    }

    static Element news(String publication, String lang, Instant publishedAt, String title) {
        return new Element("news", NEWS)
                .addContent(new Element("publication", NEWS)
                        .addContent(text("name", NEWS, publication))
                        .addContent(text("language", NEWS, lang)))
                .addContent(text("publication_date", NEWS, publishedAt.toString()))
                .addContent(text("title", NEWS, title));
    }

    static Element image(String address) {
        return new Element("image", IMAGE).addContent(text("loc", IMAGE, address));
    }

    private static Element entry(String name, String address, Instant updatedAt) {
        return new Element(name, SITEMAP)
                .addContent(text("loc", SITEMAP, address))
                .addContent(text("lastmod", SITEMAP, updatedAt.toString()));
    }

    private static Element text(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(XmlText.legal(text));
    }

    private static XmlDocument document(String name, Collection<Element> entries, Set<String> tags) {
        var root = new Element(name, SITEMAP);
        if (name.equals("urlset")) {
            root.addNamespaceDeclaration(NEWS);
            root.addNamespaceDeclaration(IMAGE);
            root.addNamespaceDeclaration(XHTML);
        }
        root.addContent(entries);
        var text = new XMLOutputter(Format.getRawFormat().setLineSeparator("\n")).outputString(new Document(root));
        return new XmlDocument(text, MEDIA_TYPE, null, tags);
    }
}
