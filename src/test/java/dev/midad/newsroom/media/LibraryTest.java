package dev.midad.newsroom.media;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The desk keeps its pictures in the library, once, and knows who may do what with them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LibraryTest {

    private static final String LIBRARY = "/v1/editorial/media";

    @Test
    void anUploadedPictureIsDescribed() {
        upload("مؤتمر الكويت.jpg", Media.jpeg())
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/editorial/media/[0-9a-f-]{36}"))
                .body("kind", equalTo("image"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("fileName", equalTo("مؤتمر الكويت.jpg"))
                .body("width", equalTo(800))
                .body("height", equalTo(450))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("thumbhash", notNullValue())
                .body("colour", matchesPattern("#[0-9a-f]{6}"))
                .body("usable", equalTo(true))
                .body("editable", equalTo(true))
                .body("articles", hasSize(0));
    }

    @Test
    void theSameBytesAreTheSameMedium() {
        var file = Media.jpeg();
        var first = upload("a.jpg", file).statusCode(201).extract().<String>path("id");

        upload("b.jpg", file).statusCode(200).body("id", equalTo(first)).body("fileName", equalTo("a.jpg"));
    }

    @Test
    void theSameBytesComeBackFromTheTrash() {
        var file = Media.jpeg();
        var id = Media.uploaded("a.jpg", file).getString("id");
        Newsroom.admin().header("If-Match", "*").delete(Media.path(id)).then().statusCode(204);

        upload("a.jpg", file).statusCode(200).body("id", equalTo(id)).body("trashed", equalTo(false));
    }

    @Test
    void whatIsNoMediumIsRefused() {
        upload("صورة.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors[0].pointer", equalTo("/file"));
    }

    @Test
    void aRequestWithoutAFileSaysSo() {
        Newsroom.admin()
                .multiPart("other", "x")
                .post(LIBRARY)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void aNameLosesItsFolderAndWhatTurnsTextRound() {
        upload("C:\\photos\\\u202egpj.صورة.jpg", Media.jpeg())
                .statusCode(201)
                .body("fileName", equalTo("gpj.صورة.jpg"));
    }

    @Test
    void theListFindsByFoldedWordsOfTheCaption() {
        var id = Media.picture();
        var word = "قصر" + Newsroom.unique("x").replaceAll("[^0-9]", "");
        Media.patched(id, Map.of("texts", Map.of("ar", Map.of("caption", "حفل في " + word + " السيف الأميريّ"))));

        Newsroom.admin()
                .queryParam("q", word + " اميري")
                .get(LIBRARY)
                .then()
                .statusCode(200)
                .body("data.id", contains(id));
    }

    @Test
    void theListIsNarrowedByKindAndPaged() {
        Media.picture();
        Media.picture();
        var next = Newsroom.admin()
                .queryParam("kind", "image")
                .queryParam("limit", 1)
                .get(LIBRARY)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .extract()
                .<String>path("page.next");

        Newsroom.admin()
                .queryParam("kind", "image")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(LIBRARY)
                .then()
                .statusCode(200)
                .body("data", hasSize(1));
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeOn() {
        var id = Media.picture();

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("credit", "كونا"))
                .patch(Media.path(id))
                .then()
                .statusCode(428);
    }

    @Test
    void aCropOutsideOfThePictureIsRefused() {
        var id = Media.picture();

        Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("crops", Map.of("16:9", Map.of("x", 0.5, "y", 0, "width", 0.6, "height", 1))))
                .patch(Media.path(id))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/crops/16:9"));
    }

    @Test
    void whatReadersHaveIsNotThrownAway() {
        var id = Media.picture();
        var article = Media.articleWith(id).getString("id");

        Newsroom.admin()
                .header("If-Match", "*")
                .delete(Media.path(id))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("articles", contains(article));
    }

    @Test
    void aMediumThatWasTakenDownIsDeletedThoughArticlesNameItAndStaysGone() {
        var id = Media.picture();
        Media.articleWith(id);
        Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "privacy"))
                .post(Media.path(id) + "/take-down")
                .then()
                .statusCode(200);

        Newsroom.admin().header("If-Match", "*").delete(Media.path(id)).then().statusCode(204);

        Newsroom.reader().get("/v1/media/{id}", id).then().statusCode(410).body("reason", equalTo("privacy"));
        Newsroom.admin()
                .header("If-Match", "*")
                .post(Media.path(id) + "/lift-take-down")
                .then()
                .statusCode(200);
        Newsroom.reader().get("/v1/media/{id}", id).then().statusCode(410);
    }

    @Test
    void aMediumTellsWhichArticlesUseIt() {
        var id = Media.picture();
        var article = Newsroom.draft(Map.of("lead", Map.of("media", id))).getString("id");

        Newsroom.admin().get(Media.path(id)).then().statusCode(200).body("articles", contains(article));
        Newsroom.admin()
                .queryParam("media", id)
                .get("/v1/editorial/articles")
                .then()
                .statusCode(200)
                .body("data.id", contains(article));
    }

    @Test
    void writersChangeWhatTheyUploadedUntilReadersHaveIt() {
        var writer = Newsroom.token("writer");
        var id = Media.picture(writer);
        patch(writer, id).statusCode(200);
        Media.articleWith(id);

        patch(writer, id).statusCode(403);
        Newsroom.with(writer).get(Media.path(id)).then().statusCode(200).body("editable", equalTo(false));
    }

    @Test
    void anArticleNamesNoMediumThatIsNotThere() {
        var nothing = UUID.randomUUID().toString();

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "lead",
                        Map.of("media", nothing),
                        "body",
                        List.of(Map.of("_type", "gallery", "images", List.of(Map.of("media", nothing))))))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lead/media", "/body/0/images/0/media"));
    }

    @Test
    void aPictureIsNoRecording() {
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("body", List.of(Map.of("_type", "audio", "media", Media.picture()))))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("wrongKind"));
    }

    @Test
    void preflightTellsOfRightsThatEndAndOfPicturesWithoutAlt() {
        var id = Media.picture();
        Media.patched(
                id,
                Map.of(
                        "licence",
                        Map.of(
                                "until",
                                java.time.Instant.now().plusSeconds(86_400).toString())));
        var article = Newsroom.draft(Map.of("lead", Map.of("media", id))).getString("id");

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .post("/v1/editorial/articles/{id}/preflight", article)
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("mediaExpires"))
                .body("findings.findAll { it.code == 'altMissing' }.pointer", hasItem("/lead/alt"));
    }

    @Test
    void anotherFileTakesThePlaceOfAMedium() {
        var id = Media.picture();
        var before = Newsroom.admin().get(Media.path(id)).then().extract().<String>path("sha256");

        Newsroom.admin()
                .header("If-Match", "*")
                .multiPart("file", "أخرى.png", Media.drawn("png", 400, 400), "image/png")
                .put(Media.path(id) + "/file")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("width", equalTo(400))
                .body("mediaType", equalTo("image/png"))
                .body("sha256", org.hamcrest.Matchers.not(before));
    }

    @Test
    void whatIsRestrictedIsUnusableWithoutALicence() {
        var id = Media.picture();

        Media.patched(id, Map.of("restrictions", "للاستخدام داخل الكويت فقط"));

        Newsroom.admin().get(Media.path(id)).then().body("usable", equalTo(false));
        Media.patched(id, Map.of("licence", Map.of("holder", "كونا")));
        Newsroom.admin()
                .get(Media.path(id))
                .then()
                .body("usable", equalTo(true))
                .body("usableUntil", nullValue());
    }

    @Test
    void aDenialGoesBeforeALicence() {
        var id = Media.picture();

        Media.patched(id, Map.of("licence", Map.of("holder", "كونا"), "denial", Map.of("note", "طلب العائلة")));

        Newsroom.admin().get(Media.path(id)).then().body("usable", equalTo(false));
    }

    @Test
    void aDenialThatEndsBeforeItBeginsIsRefused() {
        refused(Map.of("denial", Map.of("from", "2027-01-01T00:00:00Z", "until", "2026-01-01T00:00:00Z")))
                .body("errors[0].pointer", equalTo("/denial/until"));
    }

    @Test
    void oneRatioHasOneCrop() {
        var whole = Map.of("x", 0, "y", 0, "width", 1, "height", 1);

        refused(Map.of("crops", Map.of("16:9", whole, "32:18", whole))).body("errors[0].code", equalTo("repeated"));
    }

    @Test
    void aCropHasAPixelAtLeast() {
        refused(Map.of("crops", Map.of("16:9", Map.of("x", 0, "y", 0, "width", 1e-9, "height", 1e-9))))
                .body("errors.pointer", contains("/crops/16:9"), "errors.code", contains("outOfRange"));
    }

    @Test
    void aCropHasTheRatioThatItIsNamedBy() {
        refused(Map.of("crops", Map.of("1:1", Map.of("x", 0, "y", 0, "width", 1, "height", 1))))
                .body("errors.pointer", contains("/crops/1:1"), "errors.code", contains("otherRatio"));

        // Of a picture of 800 × 450 this is 400 × 405.
        Media.patched(
                Media.picture(), Map.of("crops", Map.of("1:1", Map.of("x", 0, "y", 0, "width", 0.5, "height", 0.9))));
    }

    @Test
    void cropsStayWithAFileOfTheSameShapeAndGoWithAnother() {
        var id = Media.picture();
        Media.patched(id, Map.of("crops", Map.of("16:9", Map.of("x", 0.1, "y", 0, "width", 0.8, "height", 0.8))));

        replaced(id, Media.drawn("png", 1600, 900)).body("crops.'16:9'.width", equalTo(0.8f));
        replaced(id, Media.drawn("png", 400, 400)).body("crops", anEmptyMap());
    }

    private static ValidatableResponse replaced(String id, byte[] file) {
        return Newsroom.admin()
                .header("If-Match", "*")
                .multiPart("file", "أخرى.png", file, "image/png")
                .put(Media.path(id) + "/file")
                .then()
                .statusCode(200);
    }

    @Test
    void aDayThatThereIsNotIsNoTimeOfAPicture() {
        for (var day : List.of(
                "2024-02-30T00:00:00Z",
                "0000-00-00",
                "0000",
                "2024-13",
                "2024-11-13T24:01",
                "2024-11-13T09:30:00+25:00")) {
            refused(Map.of("takenAt", day)).body("errors.pointer", contains("/takenAt"));
        }
        for (var day : List.of("2024", "2024-02-29", "2024-11-13T09:30", "2024-11-13T09:30:00+03:00")) {
            Media.patched(Media.picture(), Map.of("takenAt", day));
        }
    }

    @Test
    void aFormThatIsCutOffIsMalformed() {
        Newsroom.admin()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=x")
                .body("{}")
                .post(LIBRARY)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void aWriterTakesNothingOfOthersOutOfTheTrash() {
        var file = Media.jpeg();
        var id = Media.uploaded("a.jpg", file).getString("id");
        Newsroom.admin().header("If-Match", "*").delete(Media.path(id)).then().statusCode(204);

        Media.sending(Newsroom.token("writer"), "b.jpg", file)
                .post(LIBRARY)
                .then()
                .statusCode(403);
    }

    @Test
    void aPatchThatChangesNothingMakesNoNewVersion() {
        var id = Media.picture();
        var version = Media.patched(id, Map.of("credit", "كونا")).getInt("version");

        assertEquals(version, Media.patched(id, Map.of("credit", "كونا")).getInt("version"));
    }

    @Test
    void readersOfTheDeskDoNotUpload() {
        Newsroom.with(Newsroom.token("reader"))
                .multiPart("file", "a.jpg", Media.jpeg(), "image/jpeg")
                .post(LIBRARY)
                .then()
                .statusCode(403)
                .body("detail", containsString("role"));
    }

    private static ValidatableResponse upload(String name, byte[] file) {
        return Media.sending(Newsroom.ADMIN, name, file).post(LIBRARY).then();
    }

    private static ValidatableResponse refused(Map<String, ?> patch) {
        return Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(patch)
                .patch(Media.path(Media.picture()))
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse patch(String token, String id) {
        return Newsroom.with(token)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("credit", Newsroom.unique("تصوير")))
                .patch(Media.path(id))
                .then();
    }
}
