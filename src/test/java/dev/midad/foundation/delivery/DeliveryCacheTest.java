package dev.midad.foundation.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.midad.fixtures.LogWatch;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.SentStatements;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers that are kept ready: they cost no statement, and are never older than the last act. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeliveryCacheTest {

    private static final int ARTICLE_STATEMENTS = 1;

    @Inject
    Event<ContentChanged> changed;

    @Inject
    MeterRegistry metrics;

    @Test
    void whatIsAskedAgainTakesNoStatement() {
        var section = Newsroom.section().getString("id");
        var id = Newsroom.published(Map.of("section", section)).getString("id");

        LogWatch.settle();

        for (var path : List.of(
                "/v1/articles/" + id,
                "/v1/articles?section=" + section,
                "/v1/articles/" + id + "/comments",
                "/v1/comment-counts?article=" + id,
                "/v1/sections/" + section,
                "/v1/feeds/articles.rss?section=" + section,
                "/v1/sitemaps/index.xml",
                "/v1/publication")) {
            get(path).statusCode(200);
            assertEquals(0, statements(path), path);
        }
    }

    @Test
    void whatIsKeptIsMeasuredByItsRouteAndNotByItsAddress() {
        var path = "/v1/articles/" + Newsroom.published().getString("id");

        IntStream.range(0, 3).forEach(unused -> get(path).statusCode(200));

        var measured = "http.server.requests";
        assertEquals(
                List.of(), List.copyOf(metrics.find(measured).tag("uri", path).timers()));
        assertFalse(
                metrics.find(measured).tag("uri", "/v1/articles/{ref}").timers().isEmpty());
    }

    @Test
    void headAndConditionalReadsAreAnsweredFromItAsTheyWouldBeWithoutIt() {
        var path = "/v1/articles/" + Newsroom.published().getString("id");
        LogWatch.settle();
        var made = Newsroom.reader().get(path);
        var kept = Newsroom.reader().get(path);

        assertEquals(made.asString(), kept.asString());
        for (var header : List.of(
                "ETag",
                "Cache-Control",
                "Cache-Tag",
                "Vary",
                "Content-Type",
                "Content-Length",
                "Access-Control-Allow-Origin")) {
            assertEquals(made.header(header), kept.header(header), header);
        }
        Newsroom.reader()
                .head(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(made.header("ETag")))
                .header("Content-Length", equalTo(made.header("Content-Length")));
        Newsroom.reader()
                .header("If-None-Match", made.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("Cache-Tag", equalTo(made.header("Cache-Tag")))
                .header("Content-Length", nullValue());
    }

    @Test
    void theSameQuestionInAnotherWritingIsTheSame() {
        var section = Newsroom.section().getString("id");
        var slug = Newsroom.published(Map.of("section", section, "headline", Newsroom.unique("إعلان أول")))
                .getString("slug");
        LogWatch.settle();
        get("/v1/articles?section=" + section + "&sort=publishedAt").statusCode(200);
        get("/v1/articles/" + encoded(slug)).statusCode(200);

        assertEquals(0, statements("/v1/articles?sort=publishedAt&limit=20&section=" + section + "&count=false"));
        assertEquals(0, statements("/v1/articles/" + encoded(slug.replace("إعلان", "اعلان"))));
    }

    @Test
    void namesThatAreRepeatedAskForNothingElse() {
        var path = "/v1/articles/" + Newsroom.published().getString("id");
        LogWatch.settle();
        get(path + "?fields=headline,slug").statusCode(200);

        assertEquals(0, statements(path + "?fields=slug,headline,slug,headline"));
    }

    @Test
    void aSlugWithASlashInItIsNoOtherAddress() {
        var path = "/v1/articles/" + Newsroom.published().getString("id");
        get(path + "/comments").statusCode(200);

        get(path + "%EF%BC%8Fcomments").statusCode(404);
    }

    @Test
    void noCacheGivesToOthersWhatWasOvertakenWhileItWasMade() {
        var section = Newsroom.section().getString("id");
        var id = Newsroom.published(Map.of("section", section)).getString("id");
        for (var path : List.of("/v1/articles/" + id, "/v1/articles?section=" + section)) {
            changed.fire(new ContentChanged(ContentKind.PUBLICATION, new UUID(0, 0), null));

            SentStatements.overtakenBy(
                            () -> changed.fire(new ContentChanged(ContentKind.ARTICLE, UUID.fromString(id), null)))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-cache"));

            assertNotEquals(0, statements(path));
        }
    }

    @Test
    void whatIsRefusedIsRefusedThoughTheRestIsKept() {
        var path = "/v1/articles/" + Newsroom.published().getString("id");
        get(path).statusCode(200);

        get(path + "?draft=true").statusCode(400).body("errors[0].parameter", equalTo("draft"));
        get(path + "?view=full&view=full").statusCode(400).body("errors[0].parameter", equalTo("view"));
        get(path + "?fields=").statusCode(400);
        Newsroom.reader().accept("text/html").get(path).then().statusCode(406);
    }

    @Test
    void aPublishedChangeIsSeenAtOnceAndLeavesTheOthersAlone() {
        var one = Newsroom.published().getString("id");
        var other = Newsroom.published().getString("id");
        LogWatch.settle();
        get("/v1/articles/" + one);
        get("/v1/articles/" + other);

        Newsroom.patched(one, Map.of("kicker", "جديد"));
        get("/v1/articles/" + one).body("kicker", nullValue());
        Newsroom.publish(one);

        get("/v1/articles/" + one).body("kicker", equalTo("جديد"));
        LogWatch.settle();
        assertEquals(0, statements("/v1/articles/" + other));
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceFromEverywhere() {
        var section = Newsroom.section().getString("id");
        var id = Newsroom.published(Map.of("section", section)).getString("id");
        var list = "/v1/articles?section=" + section;
        get("/v1/articles/" + id).statusCode(200);
        get(list).body("data.id", contains(id));

        Newsroom.act(id, "unpublish").then().statusCode(200);

        get("/v1/articles/" + id).statusCode(404);
        Newsroom.reader().head("/v1/articles/" + id).then().statusCode(404);
        get(list).body("data", empty());
        Newsroom.publish(id);
        get("/v1/articles/" + id).statusCode(200);
        get(list).body("data.id", contains(id));
    }

    @Test
    void whatAnArticleNamesIsNewInItAtOnce() {
        var section = Newsroom.section().getString("id");
        var tag = Newsroom.tag().getString("id");
        var author = Newsroom.author().getString("id");
        var id = Newsroom.published(Map.of(
                        "section", section,
                        "tags", List.of(tag),
                        "bylines", List.of(Map.of("role", "author", "author", author))))
                .getString("id");
        var path = "/v1/articles/" + id;
        get(path);

        for (var renamed : Map.of(
                        "/v1/editorial/sections/" + section, "section.name",
                        "/v1/editorial/tags/" + tag, "tags[0].name",
                        "/v1/editorial/authors/" + author, "bylines[0].author.name")
                .entrySet()) {
            var name = Newsroom.unique("اسم جديد");
            Newsroom.patch(renamed.getKey(), Map.of("name", name)).then().statusCode(200);
            get(path).body(renamed.getValue(), equalTo(name));
        }
    }

    @Test
    void aTranslationIsNamedFromTheMomentItIsPublishedToThatItIsGone() {
        var arabic = Newsroom.published().getString("id");
        get("/v1/articles/" + arabic).body("translations", empty());

        var english = Newsroom.published(
                        Map.of("lang", "en", "headline", Newsroom.unique("News"), "translationOf", arabic))
                .getString("id");
        get("/v1/articles/" + arabic).body("translations.id", contains(english));
        Newsroom.act(english, "unpublish").then().statusCode(200);

        get("/v1/articles/" + arabic).body("translations", empty());
    }

    @Test
    void anApprovedCommentIsCountedAndShownAtOnce() {
        var article = Readership.openArticle();
        var list = "/v1/articles/" + article + "/comments";
        get("/v1/articles/" + article).body("commentCount", equalTo(0));
        get(list).body("data", empty());
        get("/v1/comment-counts?article=" + article).body("data[0].comments", equalTo(0));

        var comment = Readership.approved(article);

        get("/v1/articles/" + article).body("commentCount", equalTo(1));
        get(list).body("data.id", hasItem(comment));
        get("/v1/comment-counts?article=" + article).body("data[0].comments", equalTo(1));
    }

    @Test
    void aFormerAddressLeadsToThePresentOneAndFromThereOn() {
        var first = Newsroom.published();
        var id = first.getString("id");
        var former = "/v1/articles/" + encoded(first.getString("slug"));
        get(former).statusCode(200);
        for (var slug : List.of("wahid-" + id, "ithnan-" + id)) {
            Newsroom.patched(id, Map.of("slug", slug));
            Newsroom.publish(id);

            for (var time = 0; time < 2; time++) {
                Newsroom.reader()
                        .redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(former)
                        .then()
                        .statusCode(301)
                        .header("Location", equalTo("/v1/articles/" + slug));
            }
        }
    }

    @Test
    void fiftyWhoAskAtOnceHaveItMadeOnce() throws Exception {
        var path = "/v1/articles/" + Newsroom.published().getString("id");
        LogWatch.settle();
        var people = Executors.newFixedThreadPool(50);
        try {
            for (var round = 0; round < 5; round++) {
                changed.fire(new ContentChanged(ContentKind.PUBLICATION, new UUID(0, 0), null));
                var together = new CyclicBarrier(50);
                var statements = SentStatements.during(requests -> {
                    Callable<Integer> one = () -> {
                        together.await();
                        return requests.get().get(path).statusCode();
                    };
                    var asked =
                            Stream.generate(() -> people.submit(one)).limit(50).toList();
                    asked.forEach(answer -> assertEquals(200, result(answer)));
                });
                assertEquals(ARTICLE_STATEMENTS, statements);
            }
        } finally {
            people.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void whoeverAsksAfterAnActGetsNoAnswerThatWasBegunBeforeIt() throws Exception {
        var id = Newsroom.published(Map.of("kicker", "0")).getString("id");
        var people = Executors.newFixedThreadPool(8);
        try {
            for (var round = 1; round <= 30; round++) {
                var kicker = String.valueOf(round);
                Newsroom.patched(id, Map.of("kicker", kicker));
                var before = people.submit(() -> ask(id));
                Newsroom.publish(id);
                var after = IntStream.range(0, 6)
                        .mapToObj(number -> people.submit(() -> ask(id)))
                        .toList();
                before.get().then().statusCode(200);
                for (var answer : after) {
                    answer.get().then().body("kicker", equalTo(kicker));
                }
            }
        } finally {
            people.shutdown();
        }
    }

    @Test
    void aTimeThatIsPlannedAfterwardsEndsWhatIsKept() {
        var section = Newsroom.section().getString("id");
        var kept = Newsroom.published(Map.of("section", section)).getString("id");
        var list = "/v1/articles?section=" + section;
        get(list).body("data.id", contains(kept));
        var id = Newsroom.draft(Map.of("section", section)).getString("id");

        Newsroom.admin()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("at", Instant.now().plusSeconds(4).toString()))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200);

        get(list)
                .body("data.id", not(hasItem(id)))
                .header("Cache-Control", not(equalTo("public, max-age=10, s-maxage=60, stale-while-revalidate=30")));
        while (Newsroom.reader().get("/v1/articles/{id}", id).statusCode() != 200) {
            Thread.onSpinWait();
        }
        get(list).body("data.id", contains(id, kept));
    }

    private static Response ask(String id) {
        return Newsroom.reader().get("/v1/articles/{id}", id);
    }

    private static ValidatableResponse get(String path) {
        return Newsroom.reader().urlEncodingEnabled(false).get(path).then();
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    private static long statements(String path) {
        return SentStatements.during(requests ->
                requests.get().urlEncodingEnabled(false).get(path).then().statusCode(200));
    }
}
