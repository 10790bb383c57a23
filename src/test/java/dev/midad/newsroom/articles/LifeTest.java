package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole life of one article, and of what is written down about it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LifeTest {

    private final Person sara = new Person("writer");
    private final Person fahad = new Person("editor");
    private final Person chief = new Person("admin");

    @Test
    void anArticleGoesFromDraftToArchiveThroughFourHandsAndTheAuditTellsTheSame() {
        var id = sara.writes("وزير الخارجية يفتتح المؤتمر");
        sara.takes(id, "submit", Map.of());
        fahad.takes(id, "return", Map.of("note", "متى يبدأ المؤتمر؟"));
        assertEquals("متى يبدأ المؤتمر؟", sara.reads(id).getString("reviewNote"));
        sara.saves(id, Map.of("deck", "يبدأ المؤتمر يوم الاثنين."));
        sara.takes(id, "submit", Map.of());

        var at = Instant.now().plusSeconds(4);
        fahad.takes(id, "publish", Map.of("at", at.toString()));
        reader(id, 404);
        awaitState(id, "published");
        reader(id, 200).then().body("deck", equalTo("يبدأ المؤتمر يوم الاثنين."), "notices", empty());

        sara.saves(
                id,
                Map.of(
                        "deck",
                        "يبدأ المؤتمر يوم الثلاثاء.",
                        "notices",
                        List.of(Map.of("type", "correction", "text", "كان اليوم خطأ."))));
        sara.takes(id, "submit", Map.of());
        guestSeesTheCorrection(fahad.link(id));
        reader(id, 200).then().body("notices", empty());
        fahad.takes(id, "publish", Map.of());
        reader(id, 200).then().body("notices", hasSize(1), "deck", equalTo("يبدأ المؤتمر يوم الثلاثاء."));

        chief.takes(id, "revisions/2/restore", Map.of());
        assertEquals("يبدأ المؤتمر يوم الاثنين.", chief.reads(id).getString("deck"));
        chief.takes(id, "archive", Map.of());
        reader(id, 404);

        assertEquals(
                List.of(
                        "create by writer",
                        "submit by writer",
                        "return by editor",
                        "update by writer",
                        "submit by writer",
                        "schedule by editor",
                        "publish by midad",
                        "update by writer",
                        "submit by writer",
                        "publish by editor",
                        "restore by admin",
                        "archive by admin"),
                story(id));
    }

    private static void guestSeesTheCorrection(String link) {
        Newsroom.reader()
                .get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("deck", equalTo("يبدأ المؤتمر يوم الثلاثاء."), "notices[0].text", equalTo("كان اليوم خطأ."));
    }

    private static io.restassured.response.Response reader(String id, int status) {
        var answer = Newsroom.reader().get("/v1/articles/{id}", id);
        assertEquals(status, answer.statusCode(), answer.asString());
        return answer;
    }

    private void awaitState(String id, String state) {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (!chief.reads(id).getString("state").equals(state)) {
            assertTrue(Instant.now().isBefore(until), "it did not go out");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** As the article's history tells it, and as the administrators' audit does. */
    private static List<String> story(String id) {
        var history = told("/v1/editorial/articles/" + id + "/history?sort=at&limit=100");
        var audit = new ArrayList<>(told("/v1/editorial/audit?kind=article&limit=100&entity=" + id));
        Collections.reverse(audit);
        assertEquals(history, audit);
        return history;
    }

    private static List<String> told(String path) {
        var events = Newsroom.admin().get(path).then().statusCode(200).extract().jsonPath();
        var actions = events.getList("data.action", String.class);
        var actors = events.getList("data.actor.name", String.class);
        return IntStream.range(0, actions.size())
                .mapToObj(event -> actions.get(event) + " by " + actors.get(event))
                .toList();
    }

    /** Somebody of the newsroom, named for the role. */
    private static final class Person {

        private final String role;
        private String token = "";

        Person(String role) {
            this.role = role;
        }

        private String token() {
            if (token.isEmpty()) {
                token = Newsroom.created("/v1/editorial/tokens", Map.of("name", role, "role", role))
                        .getString("token");
            }
            return token;
        }

        String writes(String headline) {
            return Newsroom.with(token())
                    .contentType(ContentType.JSON)
                    .body(Map.of("headline", Newsroom.unique(headline)))
                    .post("/v1/editorial/articles")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        JsonPath reads(String id) {
            return Newsroom.with(token())
                    .get("/v1/editorial/articles/{id}", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        void saves(String id, Map<String, ?> patch) {
            Newsroom.with(token())
                    .contentType(ContentType.JSON)
                    .header("If-Match", Newsroom.etag(id))
                    .body(patch)
                    .patch("/v1/editorial/articles/{id}", id)
                    .then()
                    .statusCode(200);
        }

        void takes(String id, String step, Map<String, ?> order) {
            var request = Newsroom.with(token()).contentType(ContentType.JSON).header("If-Match", Newsroom.etag(id));
            (order.isEmpty() ? request : request.body(order))
                    .post("/v1/editorial/articles/" + id + "/" + step)
                    .then()
                    .statusCode(200);
        }

        String link(String id) {
            return Newsroom.with(token())
                    .contentType(ContentType.JSON)
                    .post("/v1/editorial/articles/{id}/preview-links", id)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("url");
        }
    }
}
