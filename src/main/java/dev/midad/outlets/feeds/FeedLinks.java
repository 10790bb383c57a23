package dev.midad.outlets.feeds;

import com.rometools.rome.feed.atom.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the links of XML feeds: the pages of a feed (RFC 5005), its hubs, and an article in other languages. */
final class FeedLinks {

    private FeedLinks() {}

    static List<Link> of(Feed feed, String mediaType) {
        var links = new ArrayList<Link>();
        links.add(link("self", feed.address().self(), mediaType));
        links.add(link("first", feed.address().first(), mediaType));
        var next = feed.address().next(feed.next());
        if (next != null) {
            links.add(link("next", next, mediaType));
        }
        feed.hubs().forEach(hub -> links.add(link("hub", hub.toASCIIString(), null)));
        return links;
    }

    static List<Link> translations(FeedEntry entry) {
        return entry.translations().stream()
                .map(one -> {
                    var link = link("alternate", one.url(), null);
                    link.setHreflang(one.lang());
                    return link;
                })
                .toList();
    }

    static Link link(String relation, String address, @Nullable String mediaType) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(mediaType);
        return link;
    }
}
