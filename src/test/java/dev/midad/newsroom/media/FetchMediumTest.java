package dev.midad.newsroom.media;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Receiver;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desk brings in what lies elsewhere by its address. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FetchMediumTest {

    @Test
    void aPictureIsFetchedWithWhatIsSaidOfIt() {
        try (var agency = Receiver.listening(Receiver.answering(200, Media.jpeg()))) {
            fetch(Map.of(
                            "url",
                            agency.url(),
                            "medium",
                            Map.of("credit", "كونا", "texts", Map.of("ar", Map.of("caption", "جانب من الافتتاح")))))
                    .statusCode(201)
                    .header("Location", matchesPattern(".*/v1/editorial/media/[0-9a-f-]{36}"))
                    .body("mediaType", equalTo("image/jpeg"))
                    .body("fileName", equalTo("midad"))
                    .body("credit", equalTo("كونا"))
                    .body("texts.ar.caption", equalTo("جانب من الافتتاح"));
        }
    }

    @Test
    void theSameBytesAreTheSameMedium() {
        var file = Media.jpeg();
        var id = Media.uploaded("صورة.jpg", file).getString("id");

        try (var agency = Receiver.listening(Receiver.answering(200, file))) {
            fetch(Map.of("url", agency.url(), "medium", Map.of("credit", "كونا")))
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("credit", equalTo(null));
        }
    }

    @Test
    void whatIsNoMediumIsRefused() {
        try (var page = Receiver.listening(Receiver.answering(200, "<html><title>صور</title></html>"))) {
            fetch(Map.of("url", page.url()))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/url"))
                    .body("errors[0].code", equalTo("unsupportedFile"));
        }
    }

    @Test
    void whatIsSaidIsCheckedBeforeAnythingIsFetched() {
        try (var agency = Receiver.listening(Receiver.answering(200, Media.jpeg()))) {
            fetch(Map.of("url", agency.url(), "medium", Map.of("tags", List.of("لا-وسم-كهذا"))))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/medium/tags/0"));

            assertTrue(agency.isUntouched());
        }
    }

    @Test
    void anAddressOfTheInsideIsRefused() {
        fetch(Map.of("url", "http://169.254.169.254/latest/meta-data/"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo("forbiddenAddress"));
    }

    private static ValidatableResponse fetch(Map<String, ?> draft) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/editorial/media/fetch")
                .then();
    }
}
