package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BulkActsTest {

    @Test
    void manyAreMovedAtOnceAndWhatIsRefusedKeepsBackNoOther() {
        var section = Newsroom.section().getString("id");
        var one = Newsroom.draft().getString("id");
        var archived = Newsroom.draft().getString("id");
        Newsroom.act(archived, "archive").then().statusCode(200);
        var unknown = UUID.randomUUID().toString();
        var other = Newsroom.draft().getString("id");

        act("move", List.of(one, archived, unknown, other), Map.of("section", section))
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("data.id", contains(one, archived, unknown, other))
                .body("data.outcome", contains("done", "refused", "refused", "done"))
                .body("data.problem.type", contains("/problems/conflict", "/problems/not-found"));

        for (var id : List.of(one, other)) {
            Newsroom.admin().get("/v1/editorial/articles/{id}", id).then().body("section.id", equalTo(section));
        }
    }

    @Test
    void tagsAreAddedToThoseThatThereAreAndTakenFromThem() {
        var first = Newsroom.tag().getString("id");
        var second = Newsroom.tag();
        var id = Newsroom.draft(Map.of("tags", List.of(first))).getString("id");

        act("tag", List.of(id), Map.of("tags", List.of(second.getString("slug"), first)))
                .then()
                .body("done", equalTo(1), "data[0].version", equalTo(1));
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", id)
                .then()
                .body("tags.id", contains(first, second.getString("id")));

        act("untag", List.of(id), Map.of("tags", List.of(first))).then().body("done", equalTo(1));
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", id)
                .then()
                .body("tags.id", contains(second.getString("id")), "revision", equalTo(3));
    }

    @Test
    void readersGetWhatIsPublishedTogetherAndLoseWhatIsUnpublishedTogether() {
        var ids = IntStream.range(0, 3)
                .mapToObj(number -> Newsroom.draft().getString("id"))
                .toList();

        act("publish", ids, Map.of())
                .then()
                .body("done", equalTo(3), "data.state", contains("published", "published", "published"));
        ids.forEach(id -> Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(200));

        act("unpublish", ids, Map.of()).then().body("done", equalTo(3));
        ids.forEach(id -> Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(404));
    }

    @Test
    void aPublicationOfManyIsPlanned() {
        var id = Newsroom.draft().getString("id");

        act("publish", List.of(id), Map.of("at", "2998-01-01T00:00:00Z"))
                .then()
                .body("data[0].state", equalTo("scheduled"));
    }

    @Test
    void anArticleThatHasChangedSinceItWasReadIsRefused() {
        var id = Newsroom.draft().getString("id");
        Newsroom.patched(id, Map.of("deck", "نص"));

        send(Map.of("action", "trash", "articles", List.of(Map.of("id", id, "version", 0))))
                .then()
                .statusCode(200)
                .body("data[0].problem.type", equalTo("/problems/stale"));
        send(Map.of("action", "trash", "articles", List.of(Map.of("id", id, "version", 1))))
                .then()
                .body("data[0].outcome", equalTo("done"), "data[0].problem", nullValue());
        Newsroom.admin().get("/v1/editorial/articles/{id}", id).then().body("trashed", equalTo(true));
    }

    @Test
    void aWriterIsRefusedForEachArticleThatAWriterMayNotTouch() {
        var writer = Newsroom.token("writer");
        String own = Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", Newsroom.unique("خبر")))
                .post("/v1/editorial/articles")
                .path("id");
        var others = Newsroom.draft().getString("id");

        Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .body(order("publish", List.of(own), Map.of()))
                .post("/v1/editorial/articles/bulk")
                .then()
                .statusCode(200)
                .body("data[0].problem.type", equalTo("/problems/forbidden"));
        Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .body(order("trash", List.of(others, own), Map.of()))
                .post("/v1/editorial/articles/bulk")
                .then()
                .body("data.outcome", contains("refused", "done"));
    }

    @Test
    void anOrderThatMakesNoSenseIsRefusedWholeAndNothingIsDone() {
        var id = Newsroom.draft().getString("id");
        var section = Newsroom.section().getString("id");

        act("move", List.of(id), Map.of()).then().statusCode(422).body("errors.pointer", hasItem("/section"));
        act("trash", List.of(id), Map.of("section", section)).then().statusCode(422);
        act("publish", List.of(id), Map.of("tags", List.of("x"))).then().statusCode(422);
        act("move", List.of(id), Map.of("section", "لا-قسم-كهذا"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("notFound"));
        act("tag", List.of(id), Map.of("tags", List.of("لا-وسم-كهذا")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/tags/0"));
        act("trash", List.of(), Map.of()).then().statusCode(422);
        act(
                        "trash",
                        IntStream.range(0, 101)
                                .mapToObj(number -> UUID.randomUUID().toString())
                                .toList(),
                        Map.of())
                .then()
                .statusCode(422);
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", id)
                .then()
                .body("trashed", equalTo(false), "version", equalTo(0));
    }

    @Test
    void aRetryWithItsKeyAnswersTheSameAndDoesNothingTwice() {
        var tag = Newsroom.tag().getString("id");
        var id = Newsroom.draft().getString("id");
        var key = UUID.randomUUID().toString();

        var first = keyed(key, order("tag", List.of(id), Map.of("tags", List.of(tag))));
        var second = keyed(key, order("tag", List.of(id), Map.of("tags", List.of(tag))));

        assertEquals(first.asString(), second.asString());
        Newsroom.admin().get("/v1/editorial/articles/{id}", id).then().body("revision", equalTo(2));
    }

    @Test
    void aRefusalKeepsBackNoOtherOfARequestWithAKeyEither() {
        var tag = Newsroom.tag().getString("id");
        var archived = Newsroom.draft().getString("id");
        Newsroom.act(archived, "archive").then().statusCode(200);
        var id = Newsroom.draft().getString("id");

        keyed(UUID.randomUUID().toString(), order("tag", List.of(archived, id), Map.of("tags", List.of(tag))))
                .then()
                .statusCode(200)
                .body("data.outcome", contains("refused", "done"));
        Newsroom.admin().get("/v1/editorial/articles/{id}", id).then().body("tags.id", contains(tag));
    }

    private static Response keyed(String key, Map<String, ?> order) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/v1/editorial/articles/bulk");
    }

    private static Response act(String action, List<String> ids, Map<String, ?> more) {
        return send(order(action, ids, more));
    }

    private static Map<String, Object> order(String action, List<String> ids, Map<String, ?> more) {
        var order = new HashMap<String, Object>(more);
        order.put("action", action);
        order.put("articles", ids.stream().map(id -> Map.of("id", id)).toList());
        return order;
    }

    private static Response send(Map<String, ?> order) {
        return Newsroom.admin().contentType(ContentType.JSON).body(order).post("/v1/editorial/articles/bulk");
    }
}
