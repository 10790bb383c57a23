package dev.midad.outlets.feeds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.midad.fixtures.LogWatch;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import dev.midad.fixtures.Xml;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, as programs that Midad knows nothing of read them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeedsTest {

    private static final String RSS = "/v1/feeds/articles.rss";
    private static final String ATOM = "/v1/feeds/articles.atom";
    private static final String JSON = "/v1/feeds/articles.json";
    private static final String SITE = "https://مجلة.example/{lang}/{section}/{slug}";

    private String section = "";

    @BeforeEach
    void aSectionOfItsOwnOnASiteOfItsOwn() {
        section = Newsroom.section().getString("id");
        Sites.say(SITE);
    }

    @AfterEach
    void noSite() {
        Sites.say(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM})
    void anotherReaderFindsAllThatAnArticleIs(String feed) {
        var tag = Newsroom.tag();
        var author = Newsroom.author();
        var article = Newsroom.published(Map.of(
                "section", section,
                "headline", Newsroom.unique("«مُؤتَمرٌ» <b> & 'أخبار' ]]>"),
                "deck", "المقدمة < الأولى",
                "keyPoints", List.of("نقطة & نقطة"),
                "tags", List.of(tag.getString("id")),
                "bylines", List.of(Map.of("role", "author", "author", author.getString("id"))),
                "body", Newsroom.paragraph("النص كله")));

        var item = only(feed + "?content=full&section=" + section);

        assertEquals(article.getString("headline"), item.getTitle().orElseThrow());
        assertEquals("urn:uuid:" + article.getString("id"), item.getGuid().orElseThrow());
        assertEquals(address(article.getString("slug")), item.getLink().orElseThrow());
        assertEquals(
                Instant.parse(article.getString("publishedAt")).getEpochSecond(),
                item.getPubDateAsZonedDateTime().orElseThrow().toEpochSecond());
        var content = item.getContent().orElseThrow();
        assertTrue(content.startsWith("<div lang=\"ar\" dir=\"rtl\">"), content);
        assertTrue(
                content.contains("<p>المقدمة &lt; الأولى</p><ul><li>نقطة &amp; نقطة</li></ul><p>النص كله</p>"),
                content);
        var names = Xml.of(get(feed + "?section=" + section));
        assertTrue(names.all("//*[local-name()='category'] | //*[local-name()='category']/@label")
                .contains(tag.getString("name")));
        assertTrue(names.all("//*[local-name()='item' or local-name()='entry']"
                        + "//*[local-name()='creator' or local-name()='name']")
                .contains(author.getString("name")));
    }

    @Test
    void theDescriptionOfAnRssChannelIsHtmlAsThoseOfItsItemsAre() {
        describe("أخبار & آراء <b>");
        try {
            assertEquals(
                    "أخبار &amp; آراء &lt;b&gt;",
                    Xml.of(get(RSS + "?section=" + section)).one("/rss/channel/description"));
            assertEquals(
                    "أخبار & آراء <b>",
                    Xml.of(get(ATOM + "?section=" + section)).one("/*/*[local-name()='subtitle']"));
        } finally {
            describe(null);
        }
    }

    private static void describe(@Nullable String description) {
        Newsroom.patch("/v1/editorial/publication", Collections.singletonMap("description", description))
                .then()
                .statusCode(200);
    }

    @Test
    void theJsonFeedFollowsItsSchema() throws IOException {
        Newsroom.published(Map.of("section", section, "deck", "المقدمة", "body", Newsroom.paragraph("النص")));
        Newsroom.published(Map.of("section", section));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/test/resources/feeds/json-feed-1.1.schema.json")));

        for (var query : List.of("?section=", "?content=full&section=", "?limit=1&section=")) {
            var answer = get(JSON + query + section);

            assertEquals("application/feed+json", answer.contentType().split(";")[0]);
            var errors = schema.validate(
                    answer.asString(),
                    InputFormat.JSON,
                    execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
            assertEquals(List.of(), errors, answer.asString());
        }
    }

    @Test
    void theJsonFeedTellsWhatTheOthersDo() {
        var article = Newsroom.published(
                Map.of("section", section, "deck", "المقدمة", "body", Newsroom.paragraph("النص كله")));

        get(JSON + "?content=full&section=" + section)
                .then()
                .body("language", equalTo("ar"))
                .body("hubs[0].url", equalTo("https://hub.example/"))
                .body("items[0].id", equalTo("urn:uuid:" + article.getString("id")))
                .body("items[0].url", equalTo(address(article.getString("slug"))))
                .body("items[0].summary", equalTo("المقدمة"))
                .body("items[0].content_html", startsWith("<div lang=\"ar\" dir=\"rtl\"><p>المقدمة</p>"))
                .body("items[0].content_html", containsString("النص كله"))
                .body("items[0].date_published", equalTo(article.getString("publishedAt")));
        get(JSON + "?section=" + section).then().body("items[0].content_html", not(containsString("النص كله")));
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM})
    void itNamesItselfItsPagesAndItsHub(String feed) {
        Newsroom.published(Map.of("section", section));
        Newsroom.published(Map.of("section", section));
        var name = Newsroom.reader().get("/v1/sections/" + section).jsonPath().getString("name");

        var first = Xml.of(get(feed + "?section=" + section + "&limit=1&content=summary"));

        assertTrue(first.one("//*[local-name()='title']").endsWith(" - " + name));
        assertEquals(List.of("https://hub.example/"), first.all(link("hub")));
        assertTrue(first.one(link("self")).endsWith(feed + "?limit=1&section=" + section));
        var next = Xml.of(get(local(first.one(link("next")))));
        assertEquals(first.one(link("self")), next.one(link("first")));
        assertEquals(List.of(), next.all(link("next")));
    }

    @Test
    void whoFollowsTheLinksReadsEveryArticleOnce() {
        var published = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            published.add(
                    "urn:uuid:" + Newsroom.published(Map.of("section", section)).getString("id"));
        }

        var read = new ArrayList<String>();
        for (var next = JSON + "?limit=2&section=" + section; next != null; ) {
            var page = get(next).jsonPath();
            read.addAll(page.getList("items.id", String.class));
            next = page.getString("next_url") == null ? null : local(page.getString("next_url"));
        }

        Collections.reverse(published);
        assertEquals(published, read);
    }

    @Test
    void theCursorIsThatOfTheListOfArticles() {
        Newsroom.published(Map.of("section", section));
        var second = Newsroom.published(Map.of("section", section)).getString("id");
        var cursor = get("/v1/articles?limit=1&sort=publishedAt&section=" + section)
                .jsonPath()
                .getString("page.next");

        get(JSON + "?sort=publishedAt&section=" + section + "&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(List.of("urn:uuid:" + second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM, JSON})
    void aCorrectionComesFirst(String feed) {
        var id = Newsroom.published(Map.of("section", section, "deck", "المقدمة"))
                .getString("id");
        Newsroom.patched(id, Map.of("notices", List.of(Map.of("type", "correction", "text", "عُقد المؤتمر الاثنين"))));
        Newsroom.publish(id);

        for (var content : List.of("summary", "full")) {
            var answer =
                    get(feed + "?section=" + section + "&content=" + content).asString();
            assertTrue(answer.contains("تصويب"), answer);
            assertTrue(answer.indexOf("عُقد المؤتمر الاثنين") < answer.lastIndexOf("المقدمة"), answer);
        }
    }

    @Test
    void linksOfABodyLeadOnFromWhereverItIsRead() {
        Newsroom.published(Map.of(
                "section", section, "bodyHtml", "<p><a href=\"/about\">عنا</a></p><img src=\"/a.jpg\" alt=\"صورة\">"));

        get(JSON + "?content=full&section=" + section)
                .then()
                .body("items[0].content_html", containsString("href=\"https://xn--ogbf6ec.example/about\""))
                .body("items[0].content_html", containsString("src=\"https://xn--ogbf6ec.example/a.jpg\""));
    }

    @Test
    void everyLanguageSaysWhereTheOthersAre() {
        var arabic = Newsroom.published(Map.of("section", section)).getString("id");
        var english = Newsroom.published(
                Map.of("section", section, "lang", "en", "headline", Newsroom.unique("News"), "translationOf", arabic));

        var atom = Xml.of(get(ATOM + "?lang=ar&section=" + section));

        assertEquals("ar", atom.one("/*/@*[local-name()='lang']"));
        assertEquals("ar", atom.one("//*[local-name()='entry']/@*[local-name()='lang']"));
        assertEquals(
                Sites.expected(SITE, "en", english.getString("section.slug"), english.getString("slug")),
                atom.one("//*[local-name()='link'][@hreflang='en']/@href"));
        var items = get(JSON + "?lang=en&content=full&section=" + section).jsonPath();
        assertTrue(items.getString("items[0].content_html").startsWith("<div lang=\"en\" dir=\"ltr\">"));
    }

    @Test
    void withoutASiteLinksLeadToTheArticlesHere() {
        Sites.say(null);
        var article = Newsroom.published(Map.of("section", section, "headline", Newsroom.unique("خبر")));

        var url = URI.create(get(JSON + "?section=" + section).jsonPath().getString("items[0].url"));

        assertEquals(
                "/v1/articles/" + URLEncoder.encode(article.getString("slug"), StandardCharsets.UTF_8),
                url.getRawPath());
        assertEquals(
                article.getString("id"),
                Newsroom.reader().urlEncodingEnabled(false).get(url).jsonPath().getString("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM, JSON})
    void theHostThatAClientNamesComesIntoNoAnswer(String feed) throws IOException {
        Newsroom.published(Map.of("section", section));
        Newsroom.published(Map.of("section", section));
        var path = feed + "?limit=1&section=" + section;

        for (var site : Arrays.asList(SITE, null)) {
            Sites.say(site);
            var forged = Newsroom.reader()
                    .header("Host", "forged.example:8080")
                    .header("X-Forwarded-Host", "forged.example")
                    .header("Forwarded", "host=forged.example")
                    .get(path);
            assertEquals(200, forged.statusCode());
            assertFalse(forged.asString().contains("forged.example"), forged.asString());
            assertFalse(forged.headers().toString().contains("forged.example"));
            assertEquals(forged.asString(), get(path).asString());
            assertEquals(forged.asString(), withoutHost(path));
        }
    }

    @Test
    void itsOwnAddressesAreOnTheSiteAndPathsWithoutOne() {
        Newsroom.published(Map.of("section", section));
        Newsroom.published(Map.of("section", section));
        var path = JSON + "?limit=1&section=" + section;

        get(path)
                .then()
                .body("feed_url", equalTo("https://xn--ogbf6ec.example" + path))
                .body("next_url", startsWith("https://xn--ogbf6ec.example" + JSON + "?cursor="));
        Sites.say(null);
        get(path)
                .then()
                .body("feed_url", equalTo(path))
                .body("home_page_url", equalTo("/v1/articles"))
                .body("next_url", startsWith(JSON + "?cursor="));
        assertTrue(Xml.of(get(ATOM + "?section=" + section))
                .one("/*/*[local-name()='id']")
                .startsWith("urn:uuid:"));
    }

    private static String withoutHost(String path) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.0 200 "), answer);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM, JSON})
    void parametersThatOthersAddToItsAddressMeanNothing(String feed) {
        Newsroom.published(Map.of("section", section));
        Newsroom.published(Map.of("section", section));
        var path = feed + "?limit=1&section=" + section;
        var plain = get(path);

        for (var added : List.of("&utm_source=reader", "&utm_source=a&utm_source=b", "&fbclid=", "&view=full&x%01=1")) {
            var answer = get(path + added);
            assertEquals(plain.asString(), answer.asString());
            assertEquals(plain.header("ETag"), answer.header("ETag"));
            assertEquals(plain.header("Link"), answer.header("Link"));
        }
        Newsroom.reader().get("/v1/articles?utm_source=reader").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "full"})
    void theFirstPictureShowsTheArticle(String content) {
        Newsroom.published(Map.of(
                "section",
                section,
                "deck",
                "المقدمة",
                "bodyHtml",
                "<p>نص</p><figure><img src=\"https://pictures.example/lead.JPG?w=8&amp;h=6\" alt=\"صورة\" width=\"800\" height=\"600\"></figure>"
                        + "<img src=\"/second.png\" alt=\"\">"));
        var query = "?content=" + content + "&section=" + section;
        var url = "https://pictures.example/lead.JPG?w=8&h=6";

        get(JSON + query).then().body("items[0].image", equalTo(url));
        var rss = Xml.of(get(RSS + query));
        var media = "//*[namespace-uri()='http://search.yahoo.com/mrss/' and local-name()='content']";
        assertEquals(url, rss.one(media + "/@url"));
        assertEquals("image", rss.one(media + "/@medium"));
        assertEquals("image/jpeg", rss.one(media + "/@type"));
        assertEquals("800", rss.one(media + "/@width"));
        assertEquals("600", rss.one(media + "/@height"));
        assertEquals("صورة", rss.one(media + "/*[local-name()='description']"));
        var atom = Xml.of(get(ATOM + query));
        assertEquals(url, atom.one(link("enclosure", "entry") + "/@href"));
        assertEquals("image/jpeg", atom.one(link("enclosure", "entry") + "/@type"));
    }

    @Test
    void aPictureOnTheSiteHasAWholeAddressAndOneOfUnknownTypeIsNoEnclosure() {
        Newsroom.published(
                Map.of("section", section, "bodyHtml", "<img src=\"/picture\" alt=\"\"><img src=\"/b.png\" alt=\"\">"));
        var query = "?section=" + section;

        get(JSON + query).then().body("items[0].image", equalTo("https://xn--ogbf6ec.example/picture"));
        assertEquals(List.of(), Xml.of(get(ATOM + query)).all(link("enclosure", "entry")));
        assertEquals(
                List.of(),
                Xml.of(get(RSS + query)).all("//*[local-name()='content']/@type | //*[local-name()='content']/@width"));
        Sites.say(null);
        get(JSON + query).then().body("items[0].image", nullValue());
    }

    private static String link(String relation, String parent) {
        return "//*[local-name()='%s']/*[local-name()='link'][@rel='%s']".formatted(parent, relation);
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM, JSON})
    void whoeverHasTheAnswerAlreadyGetsNoneUntilItChanges(String feed) {
        var id = Newsroom.published(Map.of("section", section)).getString("id");
        var path = feed + "?section=" + section;
        LogWatch.settle();
        var made = get(path);
        var kept = get(path);

        assertEquals(made.asString(), kept.asString());
        for (var header : List.of("ETag", "Cache-Control", "Cache-Tag", "Vary", "Content-Type", "Content-Length")) {
            assertEquals(made.header(header), kept.header(header), header);
        }
        assertTrue(made.header("Cache-Tag").contains("article:" + id));
        var again = Newsroom.reader().header("If-None-Match", made.header("ETag"));
        again.get(path).then().statusCode(304);
        Newsroom.act(id, "unpublish").then().statusCode(200);
        again.get(path).then().statusCode(200).body(not(containsString(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {RSS, ATOM, JSON})
    void whatCannotBeReadIsNamed(String feed) {
        for (var wrong : Map.of(
                        "content=all", "content",
                        "limit=101", "limit",
                        "section=no-such-section", "section",
                        "lang=no%20language", "lang",
                        "publishedFrom=yesterday", "publishedFrom",
                        "cursor=abc", "cursor")
                .entrySet()) {
            Newsroom.reader()
                    .urlEncodingEnabled(false)
                    .get(feed + "?" + wrong.getKey())
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(wrong.getValue()));
        }
    }

    @Test
    void aFeedIsGivenToWhomTakesWhatItIsUnderAnyOfItsNames() {
        Newsroom.published(Map.of("section", section));
        for (var taken : Map.of(
                        "application/rss+xml", RSS,
                        "text/xml", RSS,
                        "application/xml;q=0.9, text/html", ATOM,
                        "application/json", JSON,
                        "*/*", JSON)
                .entrySet()) {
            for (var time = 0; time < 2; time++) {
                Newsroom.reader()
                        .accept(taken.getKey())
                        .get(taken.getValue() + "?section=" + section)
                        .then()
                        .statusCode(200);
                Newsroom.reader()
                        .accept("image/png")
                        .get(taken.getValue())
                        .then()
                        .statusCode(406);
            }
        }
    }

    private static Response get(String path) {
        var answer = Newsroom.reader().urlEncodingEnabled(false).get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static Item only(String path) {
        var items = new RssReader()
                .read(new ByteArrayInputStream(get(path).asByteArray()))
                .toList();
        assertEquals(1, items.size());
        assertFalse(items.get(0).getChannel().getTitle().isBlank());
        return items.get(0);
    }

    private String address(String slug) {
        var name = Newsroom.reader().get("/v1/sections/" + section).jsonPath().getString("slug");
        return Sites.expected(SITE, "ar", name, slug);
    }

    private static String link(String relation) {
        return "/*/*[local-name()='link'][@rel='%1$s']/@href | /*/*/*[local-name()='link'][@rel='%1$s']/@href"
                .formatted(relation);
    }

    private static String local(String url) {
        var address = URI.create(url);
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
