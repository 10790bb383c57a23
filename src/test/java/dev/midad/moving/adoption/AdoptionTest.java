package dev.midad.moving.adoption;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Receiver;
import dev.midad.fixtures.TestDatabase;
import dev.midad.moving.archive.CommandImport;
import dev.midad.newsroom.articles.ForeignUses;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What articles show from the servers of others becomes media of the library, for the desk and for readers. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AdoptionTest {

    private static final String HOST = "127.0.0.1";

    @Inject
    Adoption adoption;

    @Inject
    ObjectMapper json;

    @Test
    void aPictureOfAPublishedArticleBecomesAMediumUnderItsOwnWords() {
        try (var old = serving(Media.jpeg())) {
            var article = Newsroom.published(Map.of(
                    "body",
                    List.of(Map.of(
                            "_type",
                            "image",
                            "url",
                            old.url(),
                            "link",
                            old.url(),
                            "alt",
                            "قاعة",
                            "caption",
                            "الافتتاح"))));
            var id = article.getString("id");
            var updatedAt = reader(id).extract().<String>path("updatedAt");

            var line = adopted(id).get(0);

            assertEquals("adopted", line.get("result"));
            desk(id).body("body[0].media", equalTo(line.get("medium")), "body[0].url", nullValue())
                    .body("body[0].link", nullValue(), "hasUnpublishedChanges", equalTo(false));
            reader(id)
                    .body("body[0].media", equalTo(line.get("medium")), "body[0].url", startsWith("/media/"))
                    .body("body[0].alt", equalTo("قاعة"), "body[0].caption", equalTo("الافتتاح"))
                    .body("updatedAt", equalTo(updatedAt));
            Newsroom.reader()
                    .get("/v1/media/{id}", String.valueOf(line.get("medium")))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void theChangeIsARevisionOfMidadAndStandsInTheHistory() {
        try (var old = serving(Media.jpeg())) {
            var id = Newsroom.published(image(old.url())).getString("id");

            adopted(id);

            revisions(id)
                    .body("data.number", contains(2, 1), "data.published", contains(true, false))
                    .body("data[0].author.name", equalTo("midad"), "data[0].note", equalTo("adopt-media"));
            Newsroom.admin()
                    .get("/v1/editorial/articles/{id}/history", id)
                    .then()
                    .statusCode(200)
                    .body("data.action", contains("publish", "update", "publish", "create"))
                    .body("data[0].actor.name", equalTo("midad"));
        }
    }

    @Test
    void changesThatReadersDoNotHaveStayUnpublished() {
        try (var old = serving(Media.jpeg())) {
            var article = Newsroom.published(image(old.url()));
            var id = article.getString("id");
            Newsroom.patched(id, Map.of("headline", "عنوان لم يُنشر", "slug", "slug-" + id));

            var medium = adopted(id).get(0).get("medium");

            reader(id)
                    .body("body[0].media", equalTo(medium), "headline", equalTo(article.getString("headline")))
                    .body("slug", equalTo(article.getString("slug")));
            desk(id).body("body[0].media", equalTo(medium), "headline", equalTo("عنوان لم يُنشر"))
                    .body("hasUnpublishedChanges", equalTo(true));
            revisions(id)
                    .body("data.number", contains(4, 3, 2, 1), "data.published", contains(false, true, false, false));
        }
    }

    @Test
    void aDraftWithoutThePictureStaysWithoutIt() {
        try (var old = serving(Media.jpeg())) {
            var id = Newsroom.published(image(old.url())).getString("id");
            Newsroom.patched(id, Map.of("body", Newsroom.paragraph("بلا صورة")));

            var medium = adopted(id).get(0).get("medium");

            reader(id).body("body[0].media", equalTo(medium));
            desk(id).body("body[0]._type", equalTo("block"), "hasUnpublishedChanges", equalTo(true));
        }
    }

    @Test
    void aScheduledArticleStaysScheduled() {
        try (var old = serving(Media.jpeg())) {
            var id = Newsroom.draft(image(old.url())).getString("id");
            Newsroom.admin()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("at", "2998-01-01T00:00:00Z"))
                    .post("/v1/editorial/articles/{id}/publish", id)
                    .then()
                    .statusCode(200);

            var medium = adopted(id).get(0).get("medium");

            desk(id).body("state", equalTo("scheduled"), "scheduledAt", equalTo("2998-01-01T00:00:00Z"))
                    .body("body[0].media", equalTo(medium), "hasUnpublishedChanges", equalTo(false));
        }
    }

    @Test
    void aPageIsAdoptedToo() {
        try (var old = serving(Media.jpeg())) {
            var draft = new HashMap<String, Object>(image(old.url()));
            draft.put("type", "page");
            var page = Newsroom.published(draft);

            var medium = adopted(page.getString("id")).get(0).get("medium");

            Newsroom.reader()
                    .get("/v1/pages/{slug}", page.getString("slug"))
                    .then()
                    .statusCode(200)
                    .body("body[0].media", equalTo(medium));
        }
    }

    @Test
    void picturesOfAGalleryAndRecordingsThatAreEmbeddedAreAdopted() {
        try (var pictures = serving(Media.jpeg());
                var recordings = serving(Media.wav(1))) {
            var sound = recordings.url().replace("/midad?", "/نشرة.wav?");
            var id = Newsroom.published(Map.of(
                            "body",
                            List.of(
                                    Map.of(
                                            "_type",
                                            "gallery",
                                            "images",
                                            List.of(Map.of("_type", "image", "url", pictures.url()))),
                                    Map.of("_type", "embed", "url", sound, "title", "نشرة الصباح"),
                                    Map.of("_type", "embed", "url", pictures.url()))))
                    .getString("id");

            var lines = adopted(id);

            assertEquals(2, lines.size());
            reader(id)
                    .body("body[0].images[0].media", equalTo(lines.get(0).get("medium")))
                    .body(
                            "body[1]._type",
                            equalTo("audio"),
                            "body[1].media",
                            equalTo(lines.get(1).get("medium")))
                    .body("body[1].title", equalTo("نشرة الصباح"), "body[2]._type", equalTo("embed"));
        }
    }

    @Test
    void theSameFileOfTwoArticlesIsFetchedOnceAndIsOneMedium() {
        var asked = new AtomicInteger();
        try (var old = counting(asked, Media.jpeg())) {
            var one = Newsroom.draft(image(old.url())).getString("id");
            var two = Newsroom.draft(image(old.url())).getString("id");

            var lines = run(order());

            assertEquals("adopted", of(one, lines).get(0).get("result"));
            assertEquals("same", of(two, lines).get(0).get("result"));
            assertEquals(
                    of(one, lines).get(0).get("medium"), of(two, lines).get(0).get("medium"));
            assertEquals(1, asked.get());
        }
    }

    @Test
    void aSecondAdoptionFindsNothingOfWhatIsDone() {
        try (var old = serving(Media.jpeg())) {
            var id = Newsroom.published(image(old.url())).getString("id");
            adopted(id);
            var etag = Newsroom.etag(id);

            assertEquals(List.of(), adopted(id));
            assertEquals(etag, Newsroom.etag(id));
        }
    }

    @Test
    void whatIsNotThereIsAskedAgainOnlyWhereThatIsWanted() {
        var asked = new AtomicInteger();
        try (var old = Receiver.listening(exchange -> {
            asked.incrementAndGet();
            Receiver.answering(404, "").answer(exchange);
        })) {
            var id = Newsroom.published(image(old.url())).getString("id");

            assertEquals("refused", adopted(id).get(0).get("reason"));
            assertEquals(List.of(), adopted(id));
            assertEquals(1, asked.get());

            var again = of(id, run(new AdoptionOrder(Set.of(HOST), Long.MAX_VALUE, true)));
            assertEquals("failed", again.get(0).get("result"));
            assertEquals(2, asked.get());
            desk(id).body("body[0].url", equalTo(old.url()));
        }
    }

    @Test
    void whatAServerCannotGiveNowIsAskedByTheNextAdoption() {
        var asked = new AtomicInteger();
        var picture = Media.jpeg();
        try (var old = Receiver.listening(exchange -> {
            if (asked.incrementAndGet() == 1) {
                Receiver.answering(503, "").answer(exchange);
            } else {
                send(picture).answer(exchange);
            }
        })) {
            var id = Newsroom.published(image(old.url())).getString("id");

            assertEquals("notNow", adopted(id).get(0).get("reason"));
            assertEquals("adopted", adopted(id).get(0).get("result"));
        }
    }

    @Test
    void aServerThatSaysWhenItGivesAFileIsAskedThen() {
        var asked = new ArrayList<Long>();
        var picture = Media.jpeg();
        try (var old = Receiver.listening(exchange -> {
            asked.add(System.nanoTime());
            if (asked.size() == 1) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                Receiver.answering(429, "").answer(exchange);
            } else {
                send(picture).answer(exchange);
            }
        })) {
            var id = Newsroom.published(image(old.url())).getString("id");

            assertEquals("adopted", adopted(id).get(0).get("result"));

            assertEquals(2, asked.size());
            assertTrue(asked.get(1) - asked.get(0) >= Duration.ofSeconds(1).toNanos());
        }
    }

    @Test
    void aServerThatAsksToBeLeftAloneForLongIsLeftToTheNextAdoption() {
        var asked = new AtomicInteger();
        try (var old = Receiver.listening(exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "3600");
            Receiver.answering(503, "").answer(exchange);
        })) {
            var images = IntStream.range(0, 10)
                    .mapToObj(number -> Map.of("_type", "image", "url", old.url() + number))
                    .toList();
            var id = Newsroom.draft(Map.of("body", images)).getString("id");

            var lines = adopted(id);
            Newsroom.trash(id).then().statusCode(204);

            assertEquals(10, lines.size());
            assertTrue(lines.stream().allMatch(line -> "notNow".equals(line.get("reason"))));
            assertTrue(asked.get() <= 2, () -> asked + " requests");
        }
    }

    @Test
    void aServerThatGivesNothingIsAskedNoMore() {
        var asked = new AtomicInteger();
        try (var old = Receiver.listening(exchange -> {
            asked.incrementAndGet();
            Receiver.answering(503, "").answer(exchange);
        })) {
            var images = IntStream.range(0, 40)
                    .mapToObj(number -> Map.of("_type", "image", "url", old.url() + number))
                    .toList();
            var id = Newsroom.draft(Map.of("body", images)).getString("id");

            var lines = adopted(id);
            Newsroom.trash(id).then().statusCode(204);

            assertEquals(40, lines.size());
            assertTrue(lines.stream().anyMatch(line -> "givenUp".equals(line.get("reason"))));
            assertTrue(asked.get() < 40, () -> asked + " requests");
        }
    }

    @Test
    void whatIsNoPictureStaysWhereItIs() {
        try (var page = serving("<html><title>صور</title></html>".getBytes(StandardCharsets.UTF_8));
                var sound = serving(Media.wav(1))) {
            var id = Newsroom.published(Map.of(
                            "body",
                            List.of(
                                    Map.of("_type", "image", "url", page.url()),
                                    Map.of("_type", "image", "url", sound.url()))))
                    .getString("id");

            var reasons = adopted(id).stream().map(line -> line.get("reason")).toList();

            assertEquals(Set.of("unsupportedFile", "wrongKind"), Set.copyOf(reasons));
            reader(id).body("body.url", contains(page.url(), sound.url()));
            assertEquals(List.of(), adopted(id));
        }
    }

    @Test
    void whatAnEditorChangesMeanwhileIsKept() {
        var id = new ArrayList<String>();
        var picture = Media.jpeg();
        try (var old = Receiver.listening(exchange -> {
            Newsroom.patched(id.get(0), Map.of("headline", "غيّره محرر"));
            send(picture).answer(exchange);
        })) {
            id.add(Newsroom.draft(image(old.url())).getString("id"));

            var medium = adopted(id.get(0)).get(0).get("medium");

            desk(id.get(0)).body("headline", equalTo("غيّره محرر"), "body[0].media", equalTo(medium));
        }
    }

    @Test
    void whatLiesInTheTrashIsNotTouched() {
        try (var old = serving(Media.jpeg())) {
            var id = Newsroom.draft(image(old.url())).getString("id");
            Newsroom.trash(id).then().statusCode(204);

            assertEquals(List.of(), adopted(id));
            assertTrue(old.isUntouched());
        }
    }

    @Test
    void onlyTheServersThatAreNamedAreAskedAndNoMoreThanIsWanted() {
        var asked = new AtomicInteger();
        try (var old = counting(asked, Media.jpeg())) {
            var id = Newsroom.draft(Map.of(
                            "body",
                            List.of(
                                    Map.of("_type", "image", "url", old.url()),
                                    Map.of("_type", "image", "url", old.url() + "2"))))
                    .getString("id");

            run(new AdoptionOrder(Set.of("old.example"), Long.MAX_VALUE, false));
            assertEquals(0, asked.get());
            // Other tests may have left addresses that come before.
            while (asked.get() == 0) {
                assertEquals(1, fetched(run(new AdoptionOrder(Set.of(HOST), 1, false))));
            }

            assertEquals(1, asked.get());
            desk(id).body("body[0].url", nullValue(), "body[1].url", equalTo(old.url() + "2"));
        }
    }

    @Test
    void beforehandItIsToldWhatWouldBeAsked() {
        try (var old = serving(Media.jpeg())) {
            var id = Newsroom.draft(image(old.url())).getString("id");
            var told = new ArrayList<ForeignUses.Use>();

            adoption.list(order(), told::add);

            assertTrue(told.stream()
                    .anyMatch(use -> use.article().toString().equals(id)
                            && use.addresses().equals(List.of(old.url()))));
            assertTrue(old.isUntouched());
        }
    }

    private static long fetched(List<Map<String, Object>> lines) {
        return lines.stream().map(line -> line.get("address")).distinct().count();
    }

    private static Map<String, Object> image(String url) {
        return Map.of("body", List.of(Map.of("_type", "image", "url", url)));
    }

    private static Receiver serving(byte[] file) {
        return Receiver.listening(send(file));
    }

    private static Receiver counting(AtomicInteger asked, byte[] file) {
        return Receiver.listening(exchange -> {
            asked.incrementAndGet();
            send(file).answer(exchange);
        });
    }

    private static Receiver.Manner send(byte[] file) {
        return Receiver.answering(200, file);
    }

    private static AdoptionOrder order() {
        return new AdoptionOrder(Set.of(HOST), Long.MAX_VALUE, false);
    }

    /** Returns what an adoption of everything reports of the article. */
    private List<Map<String, Object>> adopted(String article) {
        return of(article, run(order()));
    }

    private List<Map<String, Object>> run(AdoptionOrder order) {
        var report = new ByteArrayOutputStream();
        var nowhere = new PrintStream(PrintStream.nullOutputStream());
        var lines = new PrintStream(report, true, StandardCharsets.UTF_8);
        assertTrue(adoption.run(order, new AdoptionReport(json, nowhere, nowhere, lines), CommandImport.MIDAD));
        return report.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonPath.from(line).<String, Object>getMap(""))
                .toList();
    }

    private static List<Map<String, Object>> of(String article, List<Map<String, Object>> lines) {
        return lines.stream()
                .filter(line -> article.equals(line.get("article")))
                .toList();
    }

    private static ValidatableResponse desk(String id) {
        return Newsroom.admin().get("/v1/editorial/articles/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse reader(String id) {
        return Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse revisions(String id) {
        return Newsroom.admin()
                .get("/v1/editorial/articles/{id}/revisions", id)
                .then()
                .statusCode(200);
    }
}
