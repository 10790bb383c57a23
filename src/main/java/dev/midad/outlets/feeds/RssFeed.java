package dev.midad.outlets.feeds;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.Date;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Writes a feed as RSS 2.0, with the modules that its readers know: content:encoded, dc:creator, atom:link. */
final class RssFeed {

    static final String MEDIA_TYPE = "application/rss+xml";

    private static final String JPEG = "image/jpeg";

    private RssFeed() {}

    static XmlDocument of(Feed feed) {
        return FeedXml.write(channel(feed), feed, MEDIA_TYPE);
    }

    static Channel channel(Feed feed) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        // RSS requires both the description and the link. Readers take the description for HTML, as they do the items'.
        channel.setDescription(Entities.escape(feed.description() == null ? feed.title() : feed.description()));
        channel.setLink(feed.home());
        channel.setLanguage(feed.lang());
        channel.setLastBuildDate(Date.from(feed.updatedAt()));
        channel.setGenerator("Midad");
        var links = new AtomLinkModuleImpl();
        links.setLinks(FeedLinks.of(feed, MEDIA_TYPE));
        channel.setModules(List.of(links));
        channel.setItems(feed.entries().stream().map(RssFeed::item).toList());
        return channel;
    }

    private static Item item(FeedEntry entry) {
        var item = new Item();
        item.setTitle(entry.title());
        item.setLink(entry.url());
        item.setGuid(guid(entry));
        item.setPubDate(Date.from(entry.publishedAt()));
        item.setDescription(description(entry.summary()));
        item.setContent(content(entry.html()));
        item.setEnclosures(enclosures(entry.recording(), entry.picture()));
        item.setCategories(entry.categories().stream().map(RssFeed::category).toList());
        var credits = new DCModuleImpl();
        credits.setCreators(entry.authors());
        credits.setLanguage(entry.lang());
        var translations = new AtomLinkModuleImpl();
        translations.setLinks(FeedLinks.translations(entry));
        item.setModules(List.of(credits, translations));
        return item;
    }

    /** An item has one enclosure at most, since readers take but one. */
    private static List<Enclosure> enclosures(@Nullable FeedRecording recording, @Nullable LeadPicture picture) {
        if (recording != null) {
            return List.of(enclosure(recording.url(), recording.mediaType(), recording.bytes()));
        }
        var file = picture == null ? null : picture.file();
        return file == null ? List.of() : List.of(enclosure(file.url(), JPEG, file.bytes()));
    }

    private static Enclosure enclosure(String url, String mediaType, long bytes) {
        var enclosure = new Enclosure();
        enclosure.setUrl(url);
        enclosure.setType(mediaType);
        enclosure.setLength(bytes);
        return enclosure;
    }

    private static Guid guid(FeedEntry entry) {
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(entry.urn());
        return guid;
    }

    private static @Nullable Description description(@Nullable String html) {
        if (html == null) {
            return null;
        }
        var description = new Description();
        description.setValue(html);
        return description;
    }

    private static @Nullable Content content(@Nullable String html) {
        if (html == null) {
            return null;
        }
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(html);
        return content;
    }

    private static Category category(FeedEntry.Category one) {
        var category = new Category();
        category.setValue(one.name());
        return category;
    }
}
