package dev.midad.outlets.feeds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.midad.foundation.web.Formatted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JsonFeed", description = "JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/")
record JsonFeed(
        @Schema(required = true, examples = "https://jsonfeed.org/version/1.1")
        String version,

        @Schema(required = true, examples = "مجلة أسبوعية") String title,

        @JsonProperty("home_page_url")
        @Schema(required = true, description = "The site that it tells of", examples = "https://example.org/")
        String homePage,

        @JsonProperty("feed_url")
        @Schema(
                required = true,
                description = "Its own address",
                examples = "https://api.example.org/v1/feeds/articles.json")
        String self,

        @JsonProperty("next_url") @Schema(description = "The next page; absent on the last") @Nullable
        String nextPage,

        @Nullable String description,

        @Schema(required = true, description = "BCP 47", examples = "ar")
        String language,

        @Schema(required = true, description = "The publication")
        List<Author> authors,

        @Schema(required = true, description = "Where to subscribe (WebSub)")
        List<Hub> hubs,

        @Schema(required = true, description = "In the order that was asked for")
        List<Item> items,

        @JsonIgnore @Schema(hidden = true) @Nullable String cursor,
        @JsonIgnore @Schema(hidden = true) Set<String> tags)
        implements Formatted {

    static final String MEDIA_TYPE = "application/feed+json";

    /** Names an author. */
    @Schema(name = "JsonFeedAuthor", description = "Who wrote it")
    record Author(
            @Schema(required = true, examples = "المحرر السياسي")
            String name) {}

    /** Gives the address of a hub, which tells subscribers of new articles. */
    @Schema(name = "JsonFeedHub", description = "A place that tells subscribers of what is new")
    record Hub(
            @Schema(required = true, description = "The protocol that it speaks", examples = "WebSub")
            String type,

            @Schema(required = true, examples = "https://hub.example.org/")
            String url) {}

    /** Holds a recording of an article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedAttachment", description = "A recording")
    record Attachment(
            @Schema(
                    required = true,
                    description = "Where it lies",
                    examples =
                            "https://api.example.org/media/01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e3f/3f2a90bc1d4e/original.mp3")
            String url,

            @JsonProperty("mime_type") @Schema(required = true, description = "Its type", examples = "audio/mpeg")
            String mediaType,

            @JsonProperty("size_in_bytes")
            @Schema(required = true, description = "The length of the file", examples = "1048576")
            long bytes,

            @JsonProperty("duration_in_seconds") @Schema(description = "How long it plays", examples = "61") @Nullable
            Long seconds) {

        static Attachment of(FeedRecording recording) {
            return new Attachment(recording.url(), recording.mediaType(), recording.bytes(), recording.seconds());
        }
    }

    /** Holds one article of the feed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedItem", description = "One article")
    record Item(
            @Schema(required = true, examples = "urn:uuid:0193f1a2-7c3e-7d4b-9a5c-1f2e3d4c5b6a")
            String id,

            @Schema(required = true, examples = "https://example.org/kuwait")
            String url,

            @Schema(required = true, examples = "الكويت تستضيف مؤتمر")
            String title,

            @JsonProperty("content_html")
            @Schema(
                    required = true,
                    description = "With `lang` and `dir` in its first element",
                    examples = "<div lang=\"ar\" dir=\"rtl\"><p>الكويت تستضيف مؤتمرًا دوليًا</p></div>")
            String html,

            @Schema(description = "The deck") @Nullable String summary,

            @Schema(
                    description = "The address of the first picture",
                    examples = "https://example.org/pictures/conference.jpg")
            @Nullable
            String image,

            @JsonProperty("date_published") @Schema(required = true, description = "When readers had it first")
            Instant publishedAt,

            @JsonProperty("date_modified") @Schema(required = true, description = "When it was published last")
            Instant updatedAt,

            @Schema(required = true, description = "Whoever is in its bylines for the text")
            List<Author> authors,

            @Schema(required = true, description = "The names of its section and tags", examples = "[\"شؤون دولية\"]")
            List<String> tags,

            @Schema(required = true, description = "BCP 47", examples = "ar")
            String language,

            @Schema(description = "The recording that it has") @Nullable
            List<Attachment> attachments) {

        static Item of(FeedEntry entry) {
            var html = entry.html() == null ? entry.summary() : entry.html();
            return new Item(
                    entry.urn(),
                    entry.url(),
                    entry.title(),
                    Objects.requireNonNullElse(html, ""),
                    entry.deck(),
                    entry.picture() == null ? null : entry.picture().url(),
                    entry.publishedAt(),
                    entry.updatedAt(),
                    entry.authors().stream().map(Author::new).toList(),
                    entry.categories().stream().map(FeedEntry.Category::name).toList(),
                    entry.lang(),
                    entry.recording() == null ? null : List.of(Attachment.of(entry.recording())));
        }
    }

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.address().self(),
                feed.address().next(feed.next()),
                feed.description(),
                feed.lang(),
                List.of(new Author(feed.publisher())),
                feed.hubs().stream()
                        .map(hub -> new Hub("WebSub", hub.toASCIIString()))
                        .toList(),
                feed.entries().stream().map(Item::of).toList(),
                feed.next(),
                feed.tags());
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public @Nullable String text() {
        return null;
    }

    @Override
    public @Nullable String next() {
        return cursor;
    }

    @Override
    public Stream<String> cacheTags() {
        return tags.stream().sorted();
    }
}
