package dev.midad.outlets.addresses;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.SentStatements;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at an address of the site, the present one or an old one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ResolveTest {

    private static final String PUBLICATION = "/v1/editorial/publication";
    private static final int OLD_ARTICLES = 1_000;

    @AfterEach
    void forgetTheSite() {
        var none = new HashMap<String, Object>();
        none.put("articleUrl", null);
        none.put("addresses", null);
        Newsroom.patch(PUBLICATION, none).then().statusCode(200);
    }

    @Test
    void anArticleStandsAtItsOwnAddress() {
        var article = article();

        var found = resolve("/articles/" + article.getString("slug"));

        found.body("kind", equalTo("article"), "status", equalTo(200), "lang", equalTo("ar"))
                .body("id", equalTo(article.getString("id")), "slug", equalTo(article.getString("slug")));
        assertEquals(
                "[id, kind, lang, location, slug, status]",
                new TreeSet<>(found.extract()
                                .jsonPath()
                                .<String, Object>getMap("$")
                                .keySet())
                        .toString());
    }

    @Test
    void aSiteSaysWhereItShowsWhat() {
        var section = Newsroom.section();
        var article = Newsroom.published(Map.of("section", section.getString("id")));
        site("https://صحيفة.example/{lang}/{section}/{slug}/", Map.of("tag", "/وسوم/{slug}", "author", "/people/{id}"));
        var tag = Newsroom.tag();
        var author = Newsroom.author();
        var path = "/ar/" + section.getString("slug") + "/" + article.getString("slug") + "/";

        resolve(path)
                .body("status", equalTo(200), "location", equalTo("https://xn--ogbhx3c3b.example" + encoded(path)));
        resolve("/ar/غيره/" + article.getString("slug")).body("status", equalTo(301), "id", equalTo(article.get("id")));
        resolve("/وسوم/" + tag.getString("slug")).body("status", equalTo(200), "id", equalTo(tag.get("id")));
        resolve("/people/" + author.getString("id")).body("status", equalTo(200), "kind", equalTo("author"));
        resolve("/tags/" + tag.getString("slug")).body("status", equalTo(301));
    }

    @Test
    void anAddressWithoutASectionIsReadWhereTheSiteLeavesItOut() {
        site("https://example.org/{section}/{slug}", Map.of());
        var article = article();

        resolve("/" + article.getString("slug")).body("status", equalTo(200), "id", equalTo(article.get("id")));
    }

    @Test
    void theSlugOfTheLanguageInTheAddressIsMeant() {
        site("https://example.org/{lang}/{slug}", Map.of());
        var slug = "same-" + UUID.randomUUID().toString().substring(24);
        var arabic = Newsroom.published(Map.of("slug", slug));
        var english = Newsroom.published(Map.of("slug", slug, "lang", "en"));

        resolve("/ar/" + slug).body("id", equalTo(arabic.get("id")), "status", equalTo(200));
        resolve("/en/" + slug).body("id", equalTo(english.get("id")), "status", equalTo(200));
        resolve("/" + slug).body("id", equalTo(arabic.get("id")), "status", equalTo(301));
    }

    @Test
    void theFirstPageIsThePublications() {
        resolve("/").body("kind", equalTo("publication"), "status", equalTo(200), "location", equalTo("/"));
        resolve("/feed/").body("kind", equalTo("publication"), "status", equalTo(301));
        resolve("https://old.example/?utm_source=x").body("kind", equalTo("publication"));
        missing("/?p=999999999");
    }

    @Test
    void sectionsAuthorsAndTagsStandAtTheirs() {
        for (var thing : List.of(
                Map.entry("section", Newsroom.section()),
                Map.entry("author", Newsroom.author()),
                Map.entry("tag", Newsroom.tag()))) {
            resolve("/" + thing.getKey() + "s/" + thing.getValue().getString("slug"))
                    .body("kind", equalTo(thing.getKey()), "status", equalTo(200))
                    .body("id", equalTo(thing.getValue().getString("id")));
        }
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        var article = article();
        var former = article.getString("slug");
        var present = former + "-جديد";
        Newsroom.patched(article.getString("id"), Map.of("slug", present));
        Newsroom.publish(article.getString("id"));

        resolve("/articles/" + former)
                .body("status", equalTo(301), "slug", equalTo(present), "location", endsWith(encoded(present)));
    }

    @Test
    void whatWasMergedLeadsToWhatStays() {
        var gone = Newsroom.tag();
        var kept = Newsroom.tag();
        Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("into", kept.getString("id")))
                .post("/v1/editorial/tags/" + gone.getString("id") + "/merge")
                .then()
                .statusCode(200);

        resolve("/tags/" + gone.getString("slug")).body("status", equalTo(301), "id", equalTo(kept.get("id")));
        site("https://example.org/{slug}", Map.of("tag", "/t/{id}"));
        resolve("/t/" + gone.getString("id")).body("status", equalTo(301), "id", equalTo(kept.get("id")));
    }

    @Test
    void whatWasTakenDownIsGoneAndWhatWasUnpublishedIsNotFound() {
        var takenDown = article();
        var unpublished = article();
        Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "privacy"))
                .post("/v1/editorial/articles/" + takenDown.getString("id") + "/take-down")
                .then()
                .statusCode(200);
        Newsroom.act(unpublished.getString("id"), "unpublish").then().statusCode(200);

        for (var path : List.of("/articles/", "/2024/11/13/")) {
            resolve(path + takenDown.getString("slug"))
                    .body("status", equalTo(410), "kind", equalTo("article"), "location", nullValue());
            missing(path + unpublished.getString("slug"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2024/11/13/%s",
                "/2024/11/%s/",
                "/%s",
                "/%s/",
                "/%s/amp",
                "/%s/amp/",
                "/%s/feed/",
                "/%s/feed/atom/",
                "/%s/page/2/",
                "/%s/comment-page-3/",
                "/%s.html",
                "/archives/%s",
                "/index.php/2024/11/13/%s/",
                "/أخبار/محلية/%s",
                "https://www.old-site.example/2024/11/13/%s/?utm_source=facebook#respond",
                "//old-site.example/%s"
            })
    void anOldAddressOfAnArticleLeadsToIt(String family) {
        var article = article();

        for (var written : writings(article.getString("slug"))) {
            resolve(family.formatted(written))
                    .body("status", equalTo(301), "id", equalTo(article.get("id")))
                    .body("location", equalTo("/articles/" + encoded(article.getString("slug"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category|/category/%s/",
                "category|/category/أصل/%s",
                "category|/category/%s/feed/",
                "category|/category/%s/page/7/",
                "category|/ar/تصنيف/%s",
                "tag|/tag/%s/",
                "tag|/وسم/%s",
                "author|/author/%s/",
                "author|/كاتب/%s/page/2"
            })
    void anOldAddressOfASectionTagOrAuthorLeadsToItAndToNoArticleOfThatSlug(String family) {
        var name = Newsroom.unique("اسم");
        var things = Map.of(
                "category", Newsroom.created("/v1/editorial/sections", Map.of("name", name)),
                "tag", Newsroom.created("/v1/editorial/tags", Map.of("name", name)),
                "author", Newsroom.created("/v1/editorial/authors", Map.of("name", name)));
        var parts = family.split("\\|");
        var thing = Objects.requireNonNull(things.get(parts[0]));
        Newsroom.published(Map.of("slug", thing.getString("slug")));

        for (var written : writings(thing.getString("slug"))) {
            resolve(parts[1].formatted(written)).body("id", equalTo(thing.getString("id")), "status", equalTo(301));
        }
    }

    @Test
    void aSlugThatWasCutWithinALetterLeadsToTheOneThatBeginsWithIt() {
        var article = Newsroom.published(Map.of("slug", mark() + "-يجتمع-اليوم"));
        var slug = encoded(article.getString("slug"));

        for (var missing : List.of(1, 2, 3, 4, 5)) {
            resolve("/2024/11/13/" + slug.substring(0, slug.length() - missing))
                    .body("status", equalTo(301), "id", equalTo(article.get("id")));
        }
        resolve("/2024/11/13/" + article.getString("slug").replaceFirst(".$", "\ufffd"))
                .body("id", equalTo(article.get("id")));
    }

    @Test
    void aSlugThatWordPressCutAt200BytesLeadsToTheWholeOne() {
        var words = "الحكومة تعلن خطة جديدة لتطوير التعليم العام في جميع المحافظات خلال العام المقبل ";
        var article = Newsroom.published(Map.of("headline", mark() + " " + words));
        var encoded = encoded(article.getString("slug"));

        for (var length : List.of(200, 199, 196)) {
            resolve("/2024/11/13/" + encoded.substring(0, length))
                    .body("status", equalTo(301), "id", equalTo(article.get("id")));
        }
    }

    @Test
    void aLongHeadlineWithoutALimitLeadsToTheSlugThatIsCutAtAWordsEnd() {
        var headline = Newsroom.unique("عنوان") + " طويل جدا".repeat(20);
        var article = Newsroom.published(Map.of("headline", headline));

        resolve("/" + headline.replace(' ', '-')).body("id", equalTo(article.get("id")));
    }

    @Test
    void aBeginningThatTwoSlugsHaveLeadsNowhere() {
        var start = Newsroom.unique("بداية-مشتركة").replace(' ', '-');
        Newsroom.published(Map.of("slug", start + "-أولى"));
        Newsroom.published(Map.of("slug", start + "-ثانية"));

        missing("/" + encoded(start) + "-%D8");
        missing("/" + start.substring(0, start.length() - 3));
    }

    @Test
    void aRedirectLeadsOnUnlessSomethingStandsThere() {
        var article = article();
        var from = "/قديم-" + UUID.randomUUID();
        redirect(Map.of("from", from, "to", Map.of("address", "https://elsewhere.example/صفحة"), "status", 302));
        redirect(Map.of("from", "/articles/" + article.getString("slug"), "to", Map.of("address", "/x")));

        resolve(from)
                .body("kind", equalTo("redirect"), "status", equalTo(302), "id", nullValue())
                .body("location", equalTo("https://elsewhere.example/" + encoded("صفحة")));
        for (var written : writings(from.substring(1))) {
            resolve("https://old.example/" + written + "/?utm_medium=x").body("status", equalTo(302));
            resolve("/" + written + "/amp").body("status", equalTo(302));
        }
        resolve("/articles/" + article.getString("slug")).body("status", equalTo(200));
    }

    @Test
    void parametersBesideThoseOfARedirectDoNotMatter() {
        var from = "/قديم-" + UUID.randomUUID();
        redirect(Map.of("from", from + "?id=2&x=3", "to", Map.of("address", "https://elsewhere.example/both")));
        redirect(Map.of("from", from, "to", Map.of("address", "https://elsewhere.example/neither")));

        for (var query : List.of("id=2&x=3&y=4", "y=4&x=3&id=2", "x=3&utm_source=t&id=2")) {
            resolve(from + "?" + query).body("location", equalTo("https://elsewhere.example/both"));
        }
        resolve(from + "?x=3&y=4").body("location", equalTo("https://elsewhere.example/neither"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%%%", "/%ff%fe", "/%D8", "http://old.example/%ED%A0%80"})
    void anAddressOfWhichNothingIsLeftIsNotTheFirstPage(String path) {
        missing(path);
    }

    @Test
    void aRedirectToAThingFollowsItsSlugAndItsBeingWithdrawn() {
        var article = article();
        var id = article.getString("id");
        var from = "/قديم-" + UUID.randomUUID();
        redirect(Map.of("from", from, "to", Map.of("kind", "article", "id", id)));
        resolve(from).body("status", equalTo(301), "slug", equalTo(article.getString("slug")));

        var slug = article.getString("slug") + "-آخر";
        Newsroom.patched(id, Map.of("slug", slug));
        Newsroom.publish(id);
        resolve(from).body("slug", equalTo(slug), "location", endsWith(encoded(slug)));

        Newsroom.act(id, "unpublish").then().statusCode(200);
        missing(from);
    }

    @Test
    void oldNumbersOfWordPressLeadOn() {
        var article = article();
        var number = UUID.randomUUID().hashCode() & Integer.MAX_VALUE;
        redirect(Map.of("from", "/?p=" + number, "to", Map.of("kind", "article", "id", article.getString("id"))));

        for (var written : List.of("/?p=", "?p=", "https://old.example/?p=", "/index.php?p=", "/?utm_source=x&p=")) {
            resolve(written + number).body("status", equalTo(301), "id", equalTo(article.get("id")));
        }
        missing("/?p=" + number + "0");
    }

    @Test
    void allThatLiesUnderAnAddressIsLedOn() {
        var old = "/قديم-" + UUID.randomUUID();
        redirect(Map.of("from", old + "/*", "to", Map.of("address", "/جديد/*")));
        redirect(Map.of("from", old + "/خاص/*", "to", Map.of("address", "/خاص")));
        redirect(Map.of("from", old + "/زال", "status", 410));

        resolve(old + "/أ/ب").body("location", equalTo(encoded("/جديد/أ/ب")));
        resolve(old).body("location", equalTo(encoded("/جديد")));
        resolve(old + "/خاص/ب").body("location", equalTo(encoded("/خاص")));
        resolve(old + "/زال").body("status", equalTo(410), "location", nullValue());
    }

    @Test
    void aRedirectToAPathLeadsToThePresentAddressOfWhatStandsThere() {
        var article = article();
        var former = article.getString("slug");
        var from = "/قديم-" + UUID.randomUUID();
        redirect(Map.of("from", from, "to", Map.of("address", "/articles/" + former)));
        Newsroom.patched(article.getString("id"), Map.of("slug", former + "-آخر"));
        Newsroom.publish(article.getString("id"));

        resolve(from).body("id", equalTo(article.get("id")), "location", endsWith(encoded(former + "-آخر")));
    }

    @Test
    void anAnswerIsKeptUntilWhatItDependsOnChanges() {
        var from = "/قديم-" + UUID.randomUUID();
        var id = redirect(Map.of("from", from, "to", Map.of("address", "/أول")));
        resolve(from).body("location", equalTo(encoded("/أول")));
        assertEquals(0, statements(from));

        Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("to", Map.of("address", "/ثان")))
                .patch("/v1/editorial/redirects/" + id)
                .then()
                .statusCode(200);
        resolve(from).body("location", equalTo(encoded("/ثان")));

        var article = article();
        var path = "/articles/" + article.getString("slug");
        resolve(path).header("ETag", containsString("\"")).header("Cache-Tag", equalTo("article:" + article.get("id")));
        assertEquals(0, statements(path));
        Newsroom.act(article.getString("id"), "unpublish").then().statusCode(200);
        missing(path);
    }

    @Test
    void aColdAnswerTakesAtMostThreeStatements() {
        var article = article();
        var slug = article.getString("slug");
        var from = "/قديم-" + UUID.randomUUID();
        redirect(Map.of("from", from, "to", Map.of("kind", "article", "id", article.getString("id"))));
        var cut = Newsroom.published(Map.of("slug", mark() + "-يجتمع-اليوم"));

        assertEquals(1, statements("/articles/" + slug + "?cold"));
        assertEquals(2, statements("/2024/11/13/" + slug));
        assertEquals(3, statements(from));
        assertEquals(3, statements("/" + encoded(cut.getString("slug")).replaceFirst("..$", "")));
        assertEquals(2, statements("/" + UUID.randomUUID()));
    }

    @Test
    void aPathIsRequired() {
        Newsroom.reader().get("/v1/resolve").then().statusCode(400).body("errors[0].parameter", equalTo("path"));
        Newsroom.reader()
                .get("/v1/resolve?path={path}", "/" + "x".repeat(4_000))
                .then()
                .statusCode(400);
        missing("/لا-يوجد-شيء-كهذا-" + UUID.randomUUID());
    }

    @Test
    void fiveThousandOldArabicPermalinksLeadToTheirArticles() {
        var slugs = new ArrayList<String>();
        var lines = new StringBuilder();
        var mark = UUID.randomUUID().toString().substring(24);
        for (var number = 0; number < OLD_ARTICLES; number++) {
            var slug = "الخبر-%d-%s-عن-اجتماع-الحكومة-في-إطار-الخطة-الجديدة".formatted(number, mark);
            slugs.add(slug);
            lines.append("""
                    {"kind":"article","state":"published","publishedAt":"2013-05-01T00:00:00Z","data":{"lang":"ar","headline":"خبر %1$d","slug":"%2$s","bodyText":"نص"}}
                    """.formatted(number, slug));
        }
        text("application/x-ndjson")
                .body(lines.toString())
                .post("/v1/editorial/import")
                .then()
                .statusCode(200)
                .body(containsString("\"failed\":0"));

        var addresses = new ArrayList<String>();
        for (var slug : slugs) {
            var once = encoded(slug);
            addresses.add("https://old.example/2013/05/01/" + once + "/");
            addresses.add("https://old.example/2013/05/01/" + once.replace("%", "%25") + "/");
            addresses.add("/" + once.substring(0, once.length() - 4));
            addresses.add("/" + slug.replace('إ', 'ا').replace("ـ", "") + "/amp/");
            addresses.add("/" + once.toLowerCase(Locale.ROOT) + "/feed/");
        }
        var report = check("text/plain", String.join("\n", addresses))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals("{301=" + 5 * OLD_ARTICLES + "}", report.getMap("counts").toString());
        var found = report.<String>getList("addresses.location");
        for (var place = 0; place < found.size(); place++) {
            assertEquals("/articles/" + encoded(slugs.get(place / 5)), found.get(place));
        }
    }

    @Test
    void aSitemapIsCheckedAddressByAddress() {
        var article = article();
        var here = "https://old.example/articles/" + encoded(article.getString("slug"));

        check("application/xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <url><loc> %s </loc><lastmod>2013-05-01</lastmod></url>
                        <url><loc>https://old.example/2013/%s/</loc></url>
                        <url><loc>https://old.example/none-%s?a=1&amp;b=2</loc></url>
                        </urlset>
                        """.formatted(here, encoded(article.getString("slug")), UUID.randomUUID()))
                .statusCode(200)
                .body("addresses.status", equalTo(List.of(200, 301, 404)), "addresses[0].address", equalTo(here))
                .body("counts.'404'", equalTo(1), "addresses[2].kind", nullValue());
        check("application/xml", "<urlset><loc>").statusCode(422).body("errors[0].code", equalTo("invalidXml"));
    }

    /** The ways in which one slug is written in addresses. */
    private static List<String> writings(String slug) {
        var once = encoded(slug);
        return List.of(
                slug,
                once,
                once.toLowerCase(Locale.ROOT),
                once.replace("%", "%25"),
                slug.replace("ا", "أ"),
                slug.replace("ي", "يّ"),
                slug.replace("س", "سـ"));
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static JsonPath article() {
        return Newsroom.published(Map.of("headline", Newsroom.unique("الكويت تستضيف مؤتمرا دوليا")));
    }

    private static void site(String articleUrl, Map<String, String> addresses) {
        Newsroom.patch(PUBLICATION, Map.of("articleUrl", articleUrl, "addresses", addresses))
                .then()
                .statusCode(200);
    }

    private static String redirect(Map<String, ?> draft) {
        return Newsroom.created("/v1/editorial/redirects", draft).getString("id");
    }

    private static ValidatableResponse resolve(String path) {
        return Newsroom.reader()
                .queryParam("path", path)
                .get("/v1/resolve")
                .then()
                .statusCode(200);
    }

    private static void missing(String path) {
        Newsroom.reader().queryParam("path", path).get("/v1/resolve").then().statusCode(404);
    }

    private static long statements(String path) {
        return SentStatements.during(
                reader -> reader.get().queryParam("path", path).get("/v1/resolve"));
    }

    private static ValidatableResponse check(String type, String addresses) {
        return text(type).body(addresses).post("/v1/editorial/redirects/check").then();
    }

    private static RequestSpecification text(String type) {
        return Newsroom.admin()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
