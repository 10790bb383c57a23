package dev.midad.outlets.feeds;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private AtomFeed() {}

    static XmlDocument of(Feed feed) {
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.address().id());
        atom.setTitleEx(content(Content.TEXT, feed.title()));
        if (feed.description() != null) {
            atom.setSubtitle(content(Content.TEXT, feed.description()));
        }
        atom.setUpdated(Date.from(feed.updatedAt()));
        // Atom requires an author for entries whose articles name none.
        atom.setAuthors(List.of(person(feed.publisher())));
        atom.setAlternateLinks(List.of(FeedLinks.link("alternate", feed.home(), null)));
        atom.setOtherLinks(FeedLinks.of(feed, MEDIA_TYPE));
        var generator = new Generator();
        generator.setValue("Midad");
        atom.setGenerator(generator);
        atom.setEntries(feed.entries().stream().map(AtomFeed::entry).toList());
        return FeedXml.write(atom, feed, MEDIA_TYPE);
    }

    private static Entry entry(FeedEntry one) {
        var entry = new Entry();
        entry.setId(one.urn());
        entry.setTitleEx(content(Content.TEXT, one.title()));
        entry.setPublished(Date.from(one.publishedAt()));
        entry.setUpdated(Date.from(one.updatedAt()));
        entry.setAuthors(one.authors().stream().map(AtomFeed::person).toList());
        entry.setCategories(one.categories().stream().map(AtomFeed::category).toList());
        entry.setAlternateLinks(links(one));
        if (one.summary() != null) {
            entry.setSummary(content(Content.HTML, one.summary()));
        }
        if (one.html() != null) {
            entry.setContents(List.of(content(Content.HTML, one.html())));
        }
        return entry;
    }

    private static List<Link> links(FeedEntry entry) {
        var own = FeedLinks.link("alternate", entry.url(), null);
        own.setHreflang(entry.lang());
        var links = new ArrayList<Link>();
        links.add(own);
        links.addAll(FeedLinks.translations(entry));
        var picture = entry.picture();
        if (picture != null && picture.mediaType() != null) {
            links.add(FeedLinks.link("enclosure", picture.url(), picture.mediaType()));
        }
        var recording = entry.recording();
        if (recording != null) {
            var enclosure = FeedLinks.link("enclosure", recording.url(), recording.mediaType());
            enclosure.setLength(recording.bytes());
            links.add(enclosure);
        }
        return links;
    }

    private static Content content(String type, String value) {
        var content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndPerson person(String name) {
        var person = new SyndPersonImpl();
        person.setName(name);
        return person;
    }

    private static Category category(FeedEntry.Category one) {
        var category = new Category();
        category.setTerm(one.slug());
        category.setLabel(one.name());
        return category;
    }
}
