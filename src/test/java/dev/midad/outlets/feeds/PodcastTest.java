package dev.midad.outlets.feeds;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import dev.midad.fixtures.Xml;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings of articles, as players and directories of podcasts find them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PodcastTest {

    private static final String HOST = "https://magazine.example";
    private static final int SECONDS = 2;

    private String section = "";
    private byte[] sound = new byte[0];
    private String recording = "";

    @BeforeEach
    void aRecordingAndASectionOnASite() {
        section = Newsroom.section().getString("id");
        sound = Media.wav(SECONDS);
        recording = Media.uploaded("حلقة.wav", sound).getString("id");
        Sites.say(HOST + "/{slug}");
    }

    @AfterEach
    void noSite() {
        Sites.say(null);
    }

    @Test
    void anEpisodeIsAnArticleWithARecording() {
        var article = episode(Map.of());
        Newsroom.published(Map.of("section", section, "body", Newsroom.paragraph("بلا تسجيل")));

        var podcast = podcast("section=" + section);

        assertEquals(List.of(article), podcast.all("//item/title"));
        assertEquals(String.valueOf(sound.length), podcast.one("//item/enclosure/@length"));
        assertEquals("audio/wav", podcast.one("//item/enclosure/@type"));
        assertEquals(HOST + address(), podcast.one("//item/enclosure/@url"));
        assertEquals(String.valueOf(SECONDS), podcast.one("//item/*[name()='itunes:duration']"));
    }

    @Test
    void aChannelSaysWhatDirectoriesRequire() {
        episode(Map.of());

        var podcast = podcast("section=" + section);

        assertTrue(podcast.one("/rss/channel/title").contains(" - "));
        assertEquals("ar", podcast.one("/rss/channel/language"));
        assertEquals("false", podcast.one("/rss/channel/*[name()='itunes:explicit']"));
        assertEquals("News", podcast.one("/rss/channel/*[name()='itunes:category']/@text"));
        assertEquals(
                "https://magazine.example/podcast.jpg", podcast.one("/rss/channel/*[name()='itunes:image']/@href"));
        assertEquals(
                podcast.one("/rss/channel/*[name()='itunes:author']"),
                podcast.one("/rss/channel/*[name()='itunes:owner']/*[name()='itunes:name']"));
    }

    @Test
    void aTagHasAPodcastThatIsPaged() {
        var tag = Newsroom.tag().getString("id");
        var first = episode(Map.of("tags", List.of(tag)));
        var second = episode(Map.of("tags", List.of(tag)));

        var page = podcast("limit=1&tag=" + tag);
        assertEquals(List.of(second), page.all("//item/title"));

        var next = page.one("/rss/channel/*[local-name()='link'][@rel='next']/@href");
        assertEquals(
                List.of(first), podcast(next.substring(next.indexOf('?') + 1)).all("//item/title"));
    }

    @Test
    void otherFeedsEncloseTheRecordingAsWell() {
        episode(Map.of());

        get("/v1/feeds/articles.json?section=" + section)
                .then()
                .body("items[0].attachments[0].url", equalTo(HOST + address()))
                .body("items[0].attachments[0].mime_type", equalTo("audio/wav"))
                .body("items[0].attachments[0].size_in_bytes", equalTo(sound.length))
                .body("items[0].attachments[0].duration_in_seconds", equalTo(SECONDS));
        var atom = Xml.of(get("/v1/feeds/articles.atom?section=" + section));
        var enclosure = "//*[local-name()='link'][@rel='enclosure']/";
        assertEquals("audio/wav", atom.one(enclosure + "@type"));
        assertEquals(String.valueOf(sound.length), atom.one(enclosure + "@length"));
    }

    @Test
    void anArticleWithoutARecordingEnclosesItsPictureWithTheLengthOfTheFile() {
        Newsroom.published(Map.of("section", section, "lead", Map.of("media", Media.picture())));

        var before = rss();
        var enclosed = before.one("//item/enclosure/@url");
        var whole = before.one("//item/*[name()='media:content']/@url");
        var length = length(whole);
        // What is kept of the feed is dropped when anything of it changes.
        Newsroom.published(Map.of("section", section));
        var after = rss();

        assertTrue(enclosed.endsWith("/640.jpg"), enclosed);
        assertEquals("image/jpeg", before.one("//item/enclosure/@type"));
        assertEquals(length(enclosed), before.one("//item/enclosure/@length"));
        assertEquals(whole, after.one("//item/enclosure/@url"));
        assertEquals(length, after.one("//item/enclosure/@length"));
        assertEquals(length, after.one("//item/*[name()='media:content']/@fileSize"));
    }

    private Xml rss() {
        return Xml.of(get("/v1/feeds/articles.rss?section=" + section));
    }

    private static String length(String url) {
        return RestAssured.get(url.substring(HOST.length()))
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Length");
    }

    @Test
    void anEpisodeWhoseRecordingMayNotBeShownIsLeftOut() {
        episode(Map.of());
        Media.patched(recording, Map.of("denial", Map.of("note", "لا تُنشر")));

        assertEquals(List.of(), podcast("section=" + section).all("//item"));
        assertEquals(1, rss().all("//item").size());
        assertEquals(List.of(), rss().all("//item/enclosure"));
    }

    @Test
    void sitemapsNameThePictureOfAnArticle() {
        Newsroom.published(Map.of("section", section, "lead", Map.of("media", Media.picture())));

        var sitemap = Xml.of(get("/v1/sitemaps/news.xml?section=" + section));

        var image = sitemap.one("//*[name()='image:image']/*[name()='image:loc']");
        assertTrue(image.startsWith(HOST + "/media/"), image);
    }

    /** An episode in the section; its headline. */
    private String episode(Map<String, ?> more) {
        var article = new java.util.HashMap<String, Object>(more);
        article.put("section", section);
        article.put("headline", Newsroom.unique("حلقة"));
        article.put("body", List.of(Map.of("_type", "audio", "media", recording)));
        return Newsroom.published(article).getString("headline");
    }

    private String address() {
        return Newsroom.reader()
                .get("/v1/media/{id}", recording)
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static Xml podcast(String query) {
        return Xml.of(get("/v1/feeds/podcast.rss?" + query));
    }

    private static Response get(String path) {
        return Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
