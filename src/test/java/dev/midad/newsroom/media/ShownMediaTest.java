package dev.midad.newsroom.media;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Replicas;
import dev.midad.fixtures.SettledLog;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Readers get the pictures of what they read, in sizes, and only while they may. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ShownMediaTest {

    @Inject
    AgroalDataSource database;

    @Test
    void anArticleShowsItsPictureInListsAndInItsBody() {
        var id = Media.picture();
        Media.patched(
                id,
                Map.of("credit", "تصوير: فهد", "texts", Map.of("ar", Map.of("alt", "قاعة", "caption", "الافتتاح"))));
        var article = Media.articleWith(id).getString("id");

        var whole = read(article);

        assertEquals("قاعة", whole.getString("lead.alt"));
        assertEquals("الافتتاح", whole.getString("lead.caption"));
        assertEquals("تصوير: فهد", whole.getString("lead.credit"));
        assertTrue(whole.getString("lead.srcset.webp").matches("/media/\\S+/320.webp 320w, .* 800w"));
        assertEquals(800, whole.getInt("lead.width"));
        assertEquals(whole.getString("lead.url"), whole.getString("body[0].url"));
        assertEquals("قاعة", whole.getString("body[0].alt"));
        Newsroom.reader()
                .queryParam("limit", 100)
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("data.find { it.id == '" + article + "' }.lead.credit", equalTo("تصوير: فهد"));
    }

    @Test
    void whatAnArticleSaysOfAPictureGoesFirst() {
        var id = Media.picture();
        Media.patched(id, Map.of("texts", Map.of("ar", Map.of("caption", "من المكتبة"))));
        var article = Newsroom.published(Map.of(
                        "lead", Map.of("media", id, "caption", "من المقالة"),
                        "body", List.of(Map.of("_type", "image", "media", id, "caption", "في المتن"))))
                .getString("id");

        var whole = read(article);

        assertEquals("من المقالة", whole.getString("lead.caption"));
        assertEquals("في المتن", whole.getString("body[0].caption"));
    }

    @Test
    void htmlHasThePictureInAllItsSizes() {
        var id = Media.picture();
        var article = Media.articleWith(id).getString("id");

        Newsroom.reader()
                .queryParam("bodyFormat", "html")
                .get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .body("bodyHtml", containsString("<source type=\"image/webp\" srcset=\"/media/" + id))
                .body("bodyHtml", containsString("loading=\"lazy\""))
                .body("bodyHtml", containsString("width=\"800\" height=\"450\""));
    }

    @Test
    void aPictureIsGivenInTheSizeThatIsAskedFor() throws IOException {
        var article = Media.articleWith(Media.picture()).getString("id");
        var lead = read(article);

        var square = bytes(lead.getString("lead.crops.square"));
        var picture = ImageIO.read(new ByteArrayInputStream(square.asByteArray()));

        assertEquals(450, picture.getWidth());
        assertEquals(450, picture.getHeight());
        assertEquals("image/jpeg", square.header("Content-Type"));
        assertEquals("public, max-age=31536000, immutable", square.header("Cache-Control"));
        assertEquals("nosniff", square.header("X-Content-Type-Options"));
        assertEquals("sandbox; default-src 'none'", square.header("Content-Security-Policy"));
        assertTrue(square.header("Cache-Tag").startsWith("media:"));
    }

    @Test
    void apartOfTheBytesIsGivenAsAPart() {
        var url = read(Media.articleWith(Media.picture()).getString("id")).getString("lead.url");
        var whole = bytes(url);
        var length = Integer.parseInt(whole.header("Content-Length"));

        raw().header("Range", "bytes=10-19")
                .get(url)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 10-19/" + length)
                .header("Content-Length", "10");
        raw().header("Range", "bytes=" + length + "-").get(url).then().statusCode(416);
        raw().header("If-None-Match", whole.header("ETag")).get(url).then().statusCode(304);
        raw().head(url).then().statusCode(200).header("Content-Length", String.valueOf(length));
    }

    @Test
    void aPictureOfNobodysArticleIsSeenByTheDeskAlone() {
        var medium = Media.uploaded("صورة.jpg", Media.jpeg());

        raw().get(medium.getString("files.thumb").replaceFirst("\\?.*", ""))
                .then()
                .statusCode(404);
        Newsroom.reader().get("/v1/media/{id}", medium.getString("id")).then().statusCode(404);
        raw().get(medium.getString("files.thumb"))
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"));
        raw().get(medium.getString("files.original"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''%D8"));
    }

    @Test
    void aPictureOfAScheduledArticleWaitsWithIt() {
        var id = Media.picture();
        var article = Newsroom.draft(Map.of("lead", Map.of("media", id))).getString("id");
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("at", Instant.now().plusSeconds(3_600).toString()))
                .post("/v1/editorial/articles/{id}/publish", article)
                .then()
                .statusCode(200);

        raw().get(address(id, "320.jpg")).then().statusCode(404);
    }

    @Test
    void whenTheRightsEndThePictureGoesAndTheTextStays() throws SQLException {
        var id = Media.picture();
        var article = Newsroom.published(Map.of(
                        "lead", Map.of("media", id),
                        "body",
                                List.of(
                                        Map.of("_type", "image", "media", id),
                                        Newsroom.paragraph("نص باقٍ").get(0))))
                .getString("id");
        var url = read(article).getString("lead.url");
        raw().get(url).then().statusCode(200);

        Media.patched(
                id,
                Map.of("licence", Map.of("until", Instant.now().minusSeconds(1).toString())));

        raw().get(url).then().statusCode(410);
        Newsroom.reader().get("/v1/media/{id}", id).then().statusCode(410);
        var whole = read(article);
        assertEquals("نص باقٍ", whole.getString("body[0].children[0].text"));
        Newsroom.reader().get("/v1/articles/{id}", article).then().body("lead", nullValue());
    }

    @Test
    void theClockAloneEndsThem() throws SQLException, InterruptedException {
        var id = Media.picture();
        var article = Media.articleWith(id).getString("id");
        var url = read(article).getString("lead.url");
        var end = Instant.now().plusSeconds(4);
        Media.patched(id, Map.of("licence", Map.of("until", end.toString())));
        read(article);
        raw().get(url).then().statusCode(200);

        while (clock().isBefore(end)) {
            Thread.sleep(50);
        }

        raw().get(url).then().statusCode(410);
        Newsroom.reader()
                .get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .body("lead", nullValue());
    }

    @Test
    void aTakedownReachesEverybodyAndSaysWhy() {
        var id = Media.picture();
        var article = Media.articleWith(id).getString("id");
        var url = read(article).getString("lead.url");
        raw().get(url).then().statusCode(200);

        Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "privacy", "statement", "سُحبت الصورة بطلب صاحبها."))
                .post(Media.path(id) + "/take-down")
                .then()
                .statusCode(200)
                .body("articles[0]", equalTo(article));

        raw().get(url)
                .then()
                .statusCode(410)
                .body("reason", equalTo("privacy"))
                .body("detail", containsString("بطلب صاحبها"));
        Newsroom.reader()
                .get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .body("lead", nullValue());
        Newsroom.admin()
                .header("If-Match", "*")
                .post(Media.path(id) + "/lift-take-down")
                .then()
                .statusCode(200);
        raw().get(url).then().statusCode(200);
    }

    @Test
    void anotherFocalPointGivesOtherAddressesAndTheOldOnesLeadThere() {
        var id = Media.picture();
        var article = Media.articleWith(id).getString("id");
        var before = read(article).getString("lead.url");

        Media.patched(id, Map.of("focal", Map.of("x", 0.1, "y", 0.9)));

        var after = read(article).getString("lead.url");
        assertTrue(!before.equals(after), after);
        raw().redirects().follow(false).get(before).then().statusCode(302).header("Cache-Control", "no-store");
        raw().get(before).then().statusCode(200);
    }

    @Test
    void aSizeOfItsOwnNeedsASignature() {
        var id = Media.shown();
        var signed = Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("width", 100, "height", 50))
                .post(Media.path(id) + "/addresses")
                .then()
                .statusCode(200)
                .body("width", equalTo(100))
                .extract()
                .<String>path("url");

        raw().get(signed).then().statusCode(200);
        raw().get(signed.replaceFirst("\\?.*", "")).then().statusCode(404);
        raw().get(signed.replace("100x50", "200x50")).then().statusCode(404);
    }

    @Test
    void aPreviewShowsPicturesThatReadersDoNotHave() {
        var article =
                Newsroom.draft(Map.of("lead", Map.of("media", Media.picture()))).getString("id");
        var link = Newsroom.created("/v1/editorial/articles/" + article + "/preview-links", Map.of());

        var url = Newsroom.reader()
                .get("/v1/previews/{token}", link.getString("token"))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("lead.url");

        raw().get(url).then().statusCode(200);
    }

    @Test
    void appsLearnOfAChangedCaptionBySync() {
        var id = Media.picture();
        var article = Media.articleWith(id).getString("id");
        var page = sync(Map.of());
        while (page.getBoolean("page.more")) {
            page = sync(Map.of("token", page.getString("page.next")));
        }

        Media.patched(id, Map.of("texts", Map.of("ar", Map.of("caption", "جديد"))));

        page = sync(Map.of("token", page.getString("page.next")));
        assertEquals("جديد", page.getString("data.find { it.id == '" + article + "' }.article.lead.caption"));
    }

    @Test
    void theOriginalOfAPictureIsTheDesksAlone() {
        var id = Media.shown();
        var original = Newsroom.admin().get(Media.path(id)).then().extract().<String>path("files.original");

        raw().get(original).then().statusCode(200);
        raw().get(original.replaceFirst("\\?.*", "")).then().statusCode(404);
    }

    @Test
    void aMediumGoesWithTheLastArticleThatShowsIt() {
        var id = Media.picture();
        var article = Media.articleWith(id).getString("id");
        var url = read(article).getString("lead.url");
        Newsroom.reader().get("/v1/media/{id}", id).then().statusCode(200);

        Newsroom.act(article, "unpublish").then().statusCode(200);

        Newsroom.reader().get("/v1/media/{id}", id).then().statusCode(404);
        raw().get(url).then().statusCode(404);
    }

    @Test
    void aMediumGoesWithThePageThatShowsIt() {
        var id = Media.picture();
        var page = Newsroom.published(Map.of("type", "page", "lead", Map.of("media", id)))
                .getString("id");
        Newsroom.reader().get("/v1/media/{id}", id).then().statusCode(200);

        Newsroom.act(page, "unpublish").then().statusCode(200);

        Newsroom.reader().get("/v1/media/{id}", id).then().statusCode(404);
    }

    @Test
    void aFilmHasItsPosterAsLongAsThatMayBeShown() throws IOException {
        var film = film();
        var poster = Media.picture();
        var article = Newsroom.published(
                        Map.of("body", List.of(Map.of("_type", "video", "media", film, "poster", poster))))
                .getString("id");

        var address = read(article).getString("body[0].poster");
        bytes(address);
        Newsroom.reader()
                .get("/v1/articles/{id}?bodyFormat=html", article)
                .then()
                .body("bodyHtml", containsString("poster=\"" + address + '"'));

        Media.patched(
                poster,
                Map.of("licence", Map.of("until", Instant.now().minusSeconds(1).toString())));

        Newsroom.reader()
                .get("/v1/articles/{id}", article)
                .then()
                .body("body[0].media", equalTo(film), "body[0].poster", nullValue());
    }

    @Test
    void thePosterOfAFilmComesBackFromHtmlAndIsAPicture() throws IOException {
        var film = film();
        var poster = Media.picture();
        var id = Newsroom.draft(Map.of("body", List.of(Map.of("_type", "video", "media", film, "poster", poster))))
                .getString("id");
        var html = Newsroom.admin()
                .get("/v1/editorial/articles/{id}?bodyFormat=html", id)
                .<String>path("bodyHtml");

        var again = Newsroom.patched(id, Map.of("bodyHtml", html));

        assertEquals(poster, again.getString("body[0].poster"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("body", List.of(Map.of("_type", "video", "media", film, "poster", film))))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/body/0/poster"), "errors[0].code", equalTo("wrongKind"));
    }

    private static String film() throws IOException {
        return Media.uploaded("فيلم.mp4", Files.readAllBytes(Path.of("src/test/resources/files/plain.mp4")))
                .getString("id");
    }

    @Test
    void aCopyMayBeKeptAsLongAsTheLicenceLasts() {
        var id = Media.picture();
        Media.patched(
                id,
                Map.of("licence", Map.of("until", Instant.now().plusSeconds(600).toString())));
        var url = read(Media.articleWith(id).getString("id")).getString("lead.url");

        raw().get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", matchesPattern("public, max-age=(5[0-9]{2}|600)"));
    }

    @Test
    void aCopyThatIsFetchedLaterMayBeKeptForLess() throws SQLException {
        var id = Media.picture();
        Media.patched(
                id,
                Map.of("licence", Map.of("until", Instant.now().plusSeconds(600).toString())));
        var url = read(Media.articleWith(id).getString("id")).getString("lead.url");
        var first = secondsToKeep(url);

        Replicas.await(() -> secondsToKeep(url) < first);
    }

    private static int secondsToKeep(String url) {
        return Integer.parseInt(raw().get(url).header("Cache-Control").replaceAll("\\D", ""));
    }

    @Test
    void aLicenceOfCenturiesKeepsNobodyFromThePicture() {
        var id = Media.picture();
        Media.patched(id, Map.of("licence", Map.of("until", "9999-12-31T23:59:59Z")));
        var url = read(Media.articleWith(id).getString("id")).getString("lead.url");

        raw().get(url).then().statusCode(200);
        raw().get(url).then().statusCode(200);
    }

    @Test
    void aFeedShowsTheFirstPictureThatMayBeShown() {
        var gone = Media.picture();
        var there = Media.picture();
        Media.patched(gone, Map.of("denial", Map.of("note", "x")));
        var section = Newsroom.section().getString("id");
        Newsroom.published(Map.of(
                "section", section,
                "lead", Map.of("media", gone),
                "body", List.of(Map.of("_type", "image", "media", gone), Map.of("_type", "image", "media", there))));

        Sites.say("https://paper.example/{slug}");
        try {
            Newsroom.reader()
                    .queryParam("section", section)
                    .get("/v1/feeds/articles.json")
                    .then()
                    .statusCode(200)
                    .body("items[0].image", containsString(there));
        } finally {
            Sites.say(null);
        }
    }

    @Test
    void socialNetworksGetTheLeadPicture() {
        var article = Media.articleWith(Media.picture()).getString("id");

        Newsroom.reader()
                .queryParam("include", "metadata")
                .get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .body("metadata.openGraph.size()", greaterThan(3))
                .body("lead.url", not(nullValue()));
    }

    private static JsonPath sync(Map<String, ?> parameters) {
        SettledLog.await();
        return Newsroom.reader()
                .queryParams(parameters)
                .get("/v1/sync")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath read(String article) {
        return Newsroom.reader()
                .get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String address(String id, String file) {
        var thumb = Newsroom.admin().get(Media.path(id)).then().extract().<String>path("files.thumb");
        return thumb.replaceFirst("[^/]+$", file);
    }

    private static Response bytes(String url) {
        return raw().get(url).then().statusCode(200).extract().response();
    }

    /** A request for bytes, which the contract does not describe. */
    private static io.restassured.specification.RequestSpecification raw() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    private Instant clock() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, java.time.OffsetDateTime.class).toInstant();
        }
    }
}
