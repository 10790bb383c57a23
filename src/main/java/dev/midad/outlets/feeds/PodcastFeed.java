package dev.midad.outlets.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as a podcast: RSS 2.0 with what Apple's directory requires, which the others read as well. */
@ApplicationScoped
class PodcastFeed {

    private static final Namespace ITUNES =
            Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");

    private final PodcastConfiguration configuration;

    PodcastFeed(PodcastConfiguration configuration) {
        this.configuration = configuration;
    }

    XmlDocument of(Feed feed) {
        return FeedXml.write(RssFeed.channel(feed), feed, RssFeed.MEDIA_TYPE, root -> add(root, feed));
    }

    private void add(Element root, Feed feed) {
        root.addNamespaceDeclaration(ITUNES);
        var channel = root.getChild("channel");
        channel.addContent(text("author", feed.publisher()));
        channel.addContent(text("explicit", String.valueOf(configuration.explicit())));
        channel.addContent(text("type", "episodic"));
        channel.addContent(category());
        configuration
                .image()
                .ifPresent(image -> channel.addContent(new Element("image", ITUNES).setAttribute("href", image)));
        channel.addContent(owner(feed));
        var items = channel.getChildren("item");
        for (var i = 0; i < items.size(); i++) {
            add(items.get(i), feed.entries().get(i));
        }
    }

    private static void add(Element item, FeedEntry entry) {
        if (!entry.authors().isEmpty()) {
            item.addContent(text("author", String.join("، ", entry.authors())));
        }
        var recording = entry.recording();
        if (recording != null && recording.seconds() != null) {
            item.addContent(text("duration", recording.seconds().toString()));
        }
    }

    private Element owner(Feed feed) {
        var owner = new Element("owner", ITUNES).addContent(text("name", feed.publisher()));
        configuration.ownerEmail().ifPresent(email -> owner.addContent(text("email", email)));
        return owner;
    }

    private Element category() {
        return Stream.of(configuration.category().split(">", -1))
                .map(name -> new Element("category", ITUNES).setAttribute("text", XmlText.legal(name.strip())))
                .reduce(Element::addContent)
                .orElseThrow();
    }

    private static Element text(String name, String text) {
        return new Element(name, ITUNES).setText(XmlText.legal(text));
    }
}
