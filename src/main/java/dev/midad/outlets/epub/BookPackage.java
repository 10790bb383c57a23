package dev.midad.outlets.epub;

import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.publication.PublicationView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Writes the package document of a book (EPUB 3.3, 5): what it is, which files it has, and in which order they are read. */
final class BookPackage {

    private static final Parser XML = Parser.xmlParser().settings(ParseSettings.preserveCase);

    private final IssueView issue;
    private final PublicationView publication;
    private final String title;
    private final Document document = XML.parseInput("", "");

    BookPackage(IssueView issue, PublicationView publication, String title) {
        this.issue = issue;
        this.publication = publication;
        this.title = title;
    }

    /** @param files all files of the book, its pages in the order in which they are read */
    String written(List<BookFile> files, Instant modified) {
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        var root = document.appendElement("package")
                .attr("xmlns", "http://www.idpf.org/2007/opf")
                .attr("version", "3.0")
                .attr("unique-identifier", "id")
                .attr("xml:lang", issue.lang())
                .attr("dir", issue.dir());
        describe(root.appendElement("metadata").attr("xmlns:dc", "http://purl.org/dc/elements/1.1/"), modified);
        var manifest = root.appendElement("manifest");
        files.forEach(file -> {
            var item = manifest.appendElement("item")
                    .attr("id", file.id())
                    .attr("href", file.name())
                    .attr("media-type", file.mediaType());
            if (!file.properties().isEmpty()) {
                item.attr("properties", file.properties());
            }
        });
        var spine = root.appendElement("spine").attr("page-progression-direction", issue.dir());
        files.stream().filter(BookFile::isPage).forEach(page -> spine.appendElement("itemref")
                .attr("idref", page.id()));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + BookPage.legal(root.outerHtml()) + "\n";
    }

    private void describe(Element metadata, Instant modified) {
        metadata.appendElement("dc:identifier").attr("id", "id").text("urn:uuid:" + issue.id());
        metadata.appendElement("dc:title").text(title);
        metadata.appendElement("dc:language").text(issue.lang());
        metadata.appendElement("dc:date").text(issue.date().toString());
        metadata.appendElement("dc:publisher").text(publication.nameIn(issue.lang()));
        meta(
                metadata,
                "dcterms:modified",
                modified.truncatedTo(ChronoUnit.SECONDS).toString());
        collection(metadata);
        meta(metadata, "schema:accessMode", "textual");
        meta(metadata, "schema:accessMode", "visual");
        meta(metadata, "schema:accessModeSufficient", "textual");
        meta(metadata, "schema:accessibilityFeature", "tableOfContents");
        meta(metadata, "schema:accessibilityFeature", "readingOrder");
        meta(metadata, "schema:accessibilityHazard", "none");
    }

    /** Says that the book is one of a series, and which. */
    private void collection(Element metadata) {
        meta(metadata, "belongs-to-collection", publication.nameIn(issue.lang()))
                .attr("id", "series");
        meta(metadata, "collection-type", "series").attr("refines", "#series");
        if (issue.number() != null) {
            meta(metadata, "group-position", String.valueOf(issue.number())).attr("refines", "#series");
        }
        if (publication.issn() != null) {
            meta(metadata, "dcterms:identifier", "urn:issn:" + publication.issn())
                    .attr("refines", "#series");
        }
    }

    private static Element meta(Element metadata, String property, String value) {
        return metadata.appendElement("meta").attr("property", property).text(value);
    }
}
