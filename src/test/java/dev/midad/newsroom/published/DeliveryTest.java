package dev.midad.newsroom.published;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dev.midad.fixtures.LogWatch;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.reading.AsyncDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What apps and front ends read. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeliveryTest {

    @Inject
    AsyncDatabase database;

    private static final String ARTICLES = "/v1/articles";

    private String section = "";

    @BeforeEach
    void aSectionOfItsOwn() {
        section = Newsroom.section().getString("id");
    }

    @Test
    void theViewsHaveExactlyTheseKeys() {
        var author = Newsroom.author().getString("id");
        var id = published(
                Map.of("kicker", "خاص", "deck", "نص", "bylines", List.of(Map.of("role", "author", "author", author))));

        var full = Newsroom.reader().get(ARTICLES + "/{id}", id).jsonPath();
        var summary = Newsroom.reader().get(ARTICLES + "?section=" + section).jsonPath();

        var common = "bylines, commentCount, commentsOpen, deck, dir, headline, id, issues, keyPoints, kicker, lang, "
                + "notices, publishedAt, readingMinutes, section, slug, tags, translations, updatedAt, wordCount]";
        assertEquals("[body, " + common, new TreeSet<>(full.getMap("").keySet()).toString());
        assertEquals("[" + common, new TreeSet<>(summary.getMap("data[0]").keySet()).toString());
        assertEquals("[author, role]", new TreeSet<>(full.getMap("bylines[0]").keySet()).toString());
        assertEquals(
                "[id, name, slug]",
                new TreeSet<>(full.getMap("bylines[0].author").keySet()).toString());
    }

    @Test
    void absentValuesAreLeftOutAndArraysAreAlwaysThere() {
        var id = Newsroom.published().getString("id");

        Newsroom.reader()
                .get(ARTICLES + "/{id}", id)
                .then()
                .body("$", not(hasItem("deck")))
                .body("keyPoints", equalTo(List.of()), "tags", equalTo(List.of()), "bylines", equalTo(List.of()))
                .body("body", equalTo(List.of()), "translations", equalTo(List.of()));
    }

    @Test
    void bylinesAndTagsKeepTheirOrderAndPrintedLabels() {
        var one = Newsroom.author().getString("id");
        var two = Newsroom.author().getString("id");
        var tags = List.of(Newsroom.tag().getString("id"), Newsroom.tag().getString("id"));
        var id = published(Map.of(
                "tags",
                tags,
                "bylines",
                List.of(
                        Map.of("role", "prepared-by", "label", "اعداد", "author", two),
                        Map.of("role", "photographer", "author", one),
                        Map.of("role", "author", "label", "كونا - الكويت"))));

        Newsroom.reader()
                .get(ARTICLES + "/{id}", id)
                .then()
                .body("tags.id", equalTo(tags), "bylines.role", contains("prepared-by", "photographer", "author"))
                .body("bylines[0].label", equalTo("اعداد"), "bylines[0].author.id", equalTo(two))
                .body("bylines[2].label", equalTo("كونا - الكويت"), "bylines[2].author", nullValue());
    }

    @Test
    void fieldsNarrowTheAnswerAndTheIdStays() {
        published(Map.of());

        var keys = list("&fields=headline,slug")
                .extract()
                .jsonPath()
                .getMap("data[0]")
                .keySet();

        assertEquals("[headline, id, slug]", new TreeSet<>(keys).toString());
        list("&fields=headline,password").statusCode(400).body("errors[0].parameter", equalTo("fields"));
    }

    @Test
    void whatLiesUnderASectionBelongsToIt() {
        var child = Newsroom.section(Map.of("name", Newsroom.unique("فرعي"), "parent", section))
                .getString("id");
        var inChild = Newsroom.published(Map.of("section", child)).getString("id");
        var inParent = published(Map.of());

        list("").body("data.id", contains(inParent, inChild));
        Newsroom.reader().get(ARTICLES + "?section=" + child).then().body("data.id", contains(inChild));
    }

    @Test
    void aRepeatedFilterMeansOrAndDifferentOnesMeanAnd() {
        var one = Newsroom.tag().getString("id");
        var two = Newsroom.tag().getString("id");
        var author = Newsroom.author().getString("id");
        var first = published(Map.of("tags", List.of(one)));
        var second = published(Map.of("tags", List.of(two, one), "bylines", List.of(by(author))));
        published(Map.of());

        list("&tag=" + one + "&tag=" + two).body("data.id", contains(second, first));
        list("&tag=" + two).body("data.id", contains(second));
        list("&tag=" + one + "&author=" + author).body("data.id", contains(second));
    }

    @Test
    void sectionAuthorAndTagAreNamedByIdOrSlug() {
        var tag = Newsroom.tag();
        var id = published(Map.of("tags", List.of(tag.getString("id"))));

        Newsroom.reader()
                .queryParam("tag", tag.getString("slug"))
                .get(ARTICLES)
                .then()
                .body("data.id", contains(id));
        list("&tag=no-such-tag").statusCode(400).body("errors[0].parameter", equalTo("tag"));
    }

    @Test
    void languageAndTimeNarrowTheList() {
        var arabic = published(Map.of("lang", "ar"));
        var english = published(Map.of("lang", "en"));

        list("&lang=en").body("data.id", contains(english));
        list("&lang=en&lang=ar").body("data.id", containsInAnyOrder(arabic, english));
        list("&publishedTo=2020-01-01T00:00:00Z").body("data", equalTo(List.of()));
        list("&publishedFrom=2020-01-01T00:00:00%2B03:00").body("data.id", containsInAnyOrder(arabic, english));
        list("&publishedFrom=yesterday").statusCode(400).body("errors[0].parameter", equalTo("publishedFrom"));
    }

    @Test
    void theListIsSortedAsAsked() {
        var first = published(Map.of());
        var second = published(Map.of());
        Newsroom.patched(first, Map.of("deck", "تحديث"));
        Newsroom.publish(first);

        list("").body("data.id", contains(second, first));
        list("&sort=publishedAt").body("data.id", contains(first, second));
        list("&sort=-updatedAt").body("data.id", contains(first, second));
        list("&sort=headline").statusCode(400).body("errors[0].parameter", equalTo("sort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=publishedAt", "&sort=-updatedAt"})
    void pagesSkipNothingAndRepeatNothingWhileOthersPublish(String sort) {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            expected.add(published(Map.of()));
        }

        var seen = new ArrayList<String>();
        var query = "&limit=2" + sort;
        for (String next = ""; next != null; ) {
            var page = list(query + next).statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("data.id"));
            var cursor = page.getString("page.next");
            next = cursor == null ? null : "&cursor=" + cursor;
            if (!sort.equals("&sort=publishedAt")) {
                published(Map.of());
            }
        }

        assertEquals(expected.size(), seen.size());
        assertEquals(new TreeSet<>(expected), new TreeSet<>(seen));
    }

    @Test
    void theRowThatACursorPointsAtMayBeGone() {
        var last = published(Map.of());
        var middle = published(Map.of());
        published(Map.of());
        String cursor = list("&limit=2").extract().path("page.next");

        Newsroom.act(middle, "unpublish");

        list("&limit=2&cursor=" + cursor).body("data.id", contains(last));
    }

    @Test
    void aSectionThatComesIntoTheTreeBreaksNobodysPaging() {
        var older = published(Map.of());
        published(Map.of());
        String cursor = list("&limit=1").extract().path("page.next");

        Newsroom.section(Map.of("name", Newsroom.unique("فرعي"), "parent", section));

        list("&limit=1&cursor=" + cursor).statusCode(200).body("data.id", contains(older));
    }

    @Test
    void theNextPageIsLinkedAndTheTotalCounted() {
        published(Map.of());
        published(Map.of());

        var page = list("&limit=1&count=true").body("page.total", equalTo(2)).extract();

        var link = page.header("Link");
        assertTrue(link.endsWith("; rel=\"next\""), link);
        Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("page.next", nullValue(), "page.total", equalTo(2));
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        published(Map.of());
        published(Map.of());
        String cursor = list("&limit=1").extract().path("page.next");

        list("&limit=1&sort=publishedAt&cursor=" + cursor)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        list("&limit=1&cursor=" + cursor + "x").statusCode(400).body("errors[0].parameter", equalTo("cursor"));
        list("&limit=2&cursor=" + cursor).statusCode(200);
    }

    @Test
    void whoeverHasTheAnswerGetsNoneAgain() {
        var id = published(Map.of());
        var first = Newsroom.reader().get(ARTICLES + "/{id}", id);

        var again = Newsroom.with(Newsroom.ADMIN)
                .header("If-None-Match", "\"other\", W/" + first.header("ETag"))
                .get(ARTICLES + "/{id}", id);

        again.then().statusCode(304).header("ETag", equalTo(first.header("ETag")));
        Newsroom.patched(id, Map.of("deck", "جديد"));
        Newsroom.publish(id);
        assertNotEquals(
                first.header("ETag"),
                Newsroom.reader().get(ARTICLES + "/{id}", id).header("ETag"));
    }

    @Test
    void cachesLearnHowLongAndOnWhatTheAnswerDepends() {
        var tag = Newsroom.tag().getString("id");
        var id = published(Map.of("tags", List.of(tag)));
        LogWatch.settle();

        Newsroom.reader()
                .get(ARTICLES + "/{id}", id)
                .then()
                .header("Cache-Control", containsString("s-maxage="))
                .header("Cache-Control", containsString("stale-while-revalidate="))
                .header("Vary", containsString("Accept-Encoding"))
                .header("Cache-Tag", equalTo("article:%s,section:%s,tag:%s".formatted(id, section, tag)));
        list("").header("Cache-Tag", containsString("articles,section:%s,article:%s".formatted(section, id)));
    }

    @Test
    void headAnswersWhatGetWouldWithoutTheBody() {
        var id = published(Map.of());

        Newsroom.reader()
                .head(ARTICLES + "/{id}", id)
                .then()
                .statusCode(200)
                .header(
                        "ETag",
                        equalTo(Newsroom.reader().get(ARTICLES + "/{id}", id).header("ETag")))
                .header("Cache-Tag", notNullValue());
    }

    @Test
    void aLargeAnswerIsPackedForWhoeverCanUnpackIt() {
        var id = published(Map.of("bodyText", "نص طويل ".repeat(500)));
        var plain = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

        var unpacked = Newsroom.reader().config(plain).get(ARTICLES + "/{id}", id);
        var packed = Newsroom.reader().header("Accept-Encoding", "gzip").get(ARTICLES + "/{id}", id);

        packed.then().header("Content-Encoding", equalTo("gzip"));
        unpacked.then().header("Content-Encoding", nullValue());
        assertEquals(unpacked.asString(), packed.asString());
        assertNotEquals(unpacked.header("ETag"), packed.header("ETag"));
    }

    @Test
    void aBrowserGetsItInBrotliWhenItIsMadeAndWhenItIsKept() throws IOException {
        var id = published(Map.of("bodyText", "نص طويل ".repeat(500)));
        var plain = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        var whole = Newsroom.reader().config(plain).get(ARTICLES + "/{id}", id);

        for (var time = 0; time < 2; time++) {
            var packed = Newsroom.reader()
                    .config(plain)
                    .header("Accept-Encoding", "gzip, deflate, br, zstd")
                    .get(ARTICLES + "/{id}", id);

            packed.then().statusCode(200).header("Content-Encoding", equalTo("br"));
            try (var unpacking = new BrotliInputStream(new ByteArrayInputStream(packed.asByteArray()))) {
                assertArrayEquals(whole.asByteArray(), unpacking.readAllBytes());
            }
            assertNotEquals(whole.header("ETag"), packed.header("ETag"));
            Newsroom.reader()
                    .header("Accept-Encoding", "br")
                    .header("If-None-Match", packed.header("ETag"))
                    .get(ARTICLES + "/{id}", id)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(packed.header("ETag")));
        }
    }

    @Test
    void browsersOfOtherSitesMayRead() {
        var id = published(Map.of());

        var read = Newsroom.reader()
                .header("Origin", "https://newspaper.example")
                .get(ARTICLES + "/{id}", id)
                .then()
                .statusCode(200)
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .extract();
        // Of two values a browser believes neither.
        assertEquals(List.of("*"), read.headers().getValues("Access-Control-Allow-Origin"));
        Newsroom.reader()
                .header("Origin", "https://desk.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .options("/v1/editorial/articles/{id}", id)
                .then()
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
    }

    @Test
    void whatACacheKeepsServesPagesOfEveryOrigin() {
        var id = published(Map.of());
        var formerSlug = Newsroom.reader().get(ARTICLES + "/{id}", id).path("slug");
        Newsroom.patched(id, Map.of("slug", Newsroom.unique("جديد").replace(' ', '-')));
        Newsroom.publish(id);
        LogWatch.settle();

        for (var ref : List.of(id, formerSlug)) {
            Newsroom.reader()
                    .redirects()
                    .follow(false)
                    .get(ARTICLES + "/{ref}", ref)
                    .then()
                    .header("Access-Control-Allow-Origin", equalTo("*"))
                    .header("Cache-Control", containsString("s-maxage="))
                    .header("Vary", containsString("Accept-Encoding"));
        }
    }

    @Test
    void aSlugIsFoundHoweverItIsWritten() {
        var slug = Newsroom.published(Map.of("headline", Newsroom.unique("مُكافحة الإرهاب")))
                .getString("slug");

        for (var written : List.of(slug, slug.replace('إ', 'ا'), slug.replace("مكافحة", "مـكافَحة"))) {
            Newsroom.reader()
                    .get(ARTICLES + "/{ref}", written)
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo(slug));
        }
    }

    @Test
    void anArticleIsTheSameWithAndWithoutAThreadThatWaitsForIt() {
        var section = Newsroom.section().getString("id");
        var article = Newsroom.published(Map.of(
                "section",
                section,
                "tags",
                List.of(Newsroom.tag().getString("id"), Newsroom.tag().getString("id")),
                "bylines",
                List.of(
                        Map.of("role", "prepared-by", "label", "اعداد: المحرر السياسي"),
                        Map.of("role", "author", "author", Newsroom.author().getString("id"))),
                "keyPoints",
                List.of("أولًا…", "ثانيًا"),
                "notices",
                List.of(Map.of("type", "correction", "text", "صُحِّح الاسم"))));

        assertTrue(database.isThere());
        Map<String, Object> listed = Newsroom.reader()
                .get("/v1/articles?view=full&section=" + section)
                .path("data[0]");
        for (var ref : List.of(article.getString("id"), article.getString("slug"))) {
            assertEquals(
                    listed, Newsroom.reader().get("/v1/articles/{ref}", ref).path("$"));
        }
        listed.keySet().retainAll(Set.of("id", "bylines", "notices"));
        assertEquals(
                listed,
                Newsroom.reader()
                        .get("/v1/articles/{ref}?fields=notices,bylines", article.getString("id"))
                        .path("$"));
    }

    @Test
    void othersOnTheSameMatterComeWithAnArticleOnRequest() {
        var tag = Newsroom.tag().getString("id");
        var one = published(Map.of("tags", List.of(tag), "headline", "ترميم قلعة الياقوت في جزيرة المرجان"));
        var other = published(Map.of("tags", List.of(tag), "headline", "قلعة الياقوت في جزيرة المرجان تفتح أبوابها"));

        Newsroom.reader()
                .get(ARTICLES + "/{id}?include=related", one)
                .then()
                .body("related[0].id", equalTo(other), "related.id", not(hasItem(one)));
        Newsroom.reader()
                .get(ARTICLES + "/{id}?include=secrets", one)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("include"));
    }

    private String published(Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(Map.of("section", section));
        draft.putAll(properties);
        return Newsroom.published(draft).getString("id");
    }

    private static Map<String, Object> by(String author) {
        return Map.of("role", "author", "author", author);
    }

    private ValidatableResponse list(String query) {
        return Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(ARTICLES + "?section=" + section + query)
                .then();
    }
}
