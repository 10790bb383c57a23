package dev.midad.newsroom.media;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** One use of a picture shows a part of it, and every other use what it showed before. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CroppedUseTest {

    /** The right half of a picture. */
    private static final Map<String, ?> RIGHT = Map.of("x", 0.5, "y", 0, "width", 0.5, "height", 1);

    private static final Map<String, ?> TOP = Map.of("x", 0, "y", 0, "width", 1, "height", 0.5);

    @Test
    void aLeadPictureShowsItsPartInEverySizeAndTheBodyTheWhole() throws IOException {
        var picture = Media.picture();
        Media.patched(picture, Map.of("focal", Map.of("x", 0.75, "y", 0.5)));
        var article = article(picture, RIGHT);

        var lead = read(article);

        assertEquals(400, lead.getInt("lead.width"));
        assertEquals(450, lead.getInt("lead.height"));
        assertTrue(lead.getString("lead.srcset.webp").endsWith("/640.webp 400w"), lead::prettify);
        assertEquals(0.5, lead.getDouble("lead.focal.x"));
        assertNull(lead.getString("lead.thumbhash"));
        assertEquals(800, lead.getInt("body[0].width"));
        var given = ImageIO.read(new ByteArrayInputStream(raw().get(lead.getString("lead.url"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray()));
        assertEquals(400, given.getWidth());
        assertEquals(450, given.getHeight());
        raw().get(lead.getString("lead.crops.square"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void aPictureOfABodyShowsItsPartInHtmlAndFeedsToo() {
        var picture = Media.picture();
        var article = Newsroom.published(Map.of(
                        "body", List.of(Map.of("_type", "image", "media", picture, "crop", TOP, "alt", "أعلاها"))))
                .getString("id");

        var image = read(article);

        assertEquals(225, image.getInt("body[0].height"));
        assertNull(image.getString("body[0].crop"));
        Newsroom.reader()
                .queryParam("bodyFormat", "html")
                .get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .body("bodyHtml", containsString("srcset=\"" + image.getString("body[0].srcset.webp")))
                .body("bodyHtml", containsString("width=\"800\" height=\"225\""));
        Sites.say("https://paper.example/{slug}");
        try {
            Newsroom.reader()
                    .queryParam("limit", 100)
                    .get("/v1/feeds/articles.json")
                    .then()
                    .statusCode(200)
                    .body(containsString(image.getString("body[0].url")));
        } finally {
            Sites.say(null);
        }
    }

    @Test
    void anotherPartHasOtherAddressesAndTheSamePartTheSame() {
        var picture = Media.picture();
        var article = article(picture, RIGHT);
        var before = read(article).getString("lead.url");

        Newsroom.patched(article, Map.of("lead", Map.of("media", picture, "crop", TOP)));
        Newsroom.publish(article);
        var after = read(article).getString("lead.url");
        var other = read(article(picture, RIGHT)).getString("lead.url");

        assertNotEquals(before, after);
        assertEquals(before, other);
        assertFalse(Newsroom.admin()
                .get("/v1/editorial/articles/{id}/revisions", article)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data")
                .isEmpty());
        assertEquals(
                0.5,
                Newsroom.admin()
                        .get("/v1/editorial/articles/{id}", article)
                        .jsonPath()
                        .getDouble("lead.crop.height"));
    }

    @Test
    void anAddressOfAFormerEditionLeadsToTheSamePartOfThePresentOne() {
        var picture = Media.picture();
        var article = article(picture, RIGHT);
        var before = read(article).getString("lead.url");
        Media.patched(picture, Map.of("credit", "كونا"));
        var after = read(article).getString("lead.url");

        raw().redirects()
                .follow(false)
                .get(before)
                .then()
                .statusCode(302)
                .header("Location", equalTo(after.replaceFirst("^.*/media/[^/]*/", "../")));
    }

    @Test
    void aPartThatNobodyChoseIsNotMade() {
        var article = article(Media.picture(), RIGHT);
        var stranger = read(article(Media.picture(), TOP)).getString("lead.url");
        var url = read(article).getString("lead.url");
        var part = stranger.replaceFirst(".*/[0-9a-f]{12}\\.([^/]+)/.*", "$1");

        raw().get(url.replaceFirst("/([0-9a-f]{12})\\.[^/]+/", "/$1." + part + "/"))
                .then()
                .statusCode(404);
        raw().get(url.replaceFirst("/([0-9a-f]{12})\\.[^/]+/", "/$1./")).then().statusCode(404);
    }

    @Test
    void aCropThatIsNoneIsRefusedWhereItStands() {
        var picture = Media.picture();
        var wide = Map.of("x", 0.5, "y", 0, "width", 0.6, "height", 1);

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "headline",
                        "خبر",
                        "lead",
                        Map.of("media", picture, "crop", wide),
                        "body",
                        List.of(
                                Map.of("_type", "image", "media", picture, "crop", wide),
                                Map.of("_type", "image", "url", "https://a.example/x.jpg", "crop", RIGHT),
                                Map.of("_type", "image", "media", picture, "crop", Map.of("x", 2, "colour", "red")))))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(422)
                .body("type", startsWith("/problems/"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/lead/crop",
                                "/body/0/crop",
                                "/body/1/crop",
                                "/body/2/crop/x",
                                "/body/2/crop/width",
                                "/body/2/crop/colour"));
    }

    private static String article(String picture, Map<String, ?> crop) {
        return Newsroom.published(Map.of(
                        "lead",
                        Map.of("media", picture, "crop", crop),
                        "body",
                        List.of(Map.of("_type", "image", "media", picture))))
                .getString("id");
    }

    private static JsonPath read(String article) {
        return Newsroom.reader()
                .get("/v1/articles/{id}", article)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification raw() {
        return RestAssured.given().urlEncodingEnabled(false);
    }
}
