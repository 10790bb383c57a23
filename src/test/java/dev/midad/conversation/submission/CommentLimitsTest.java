package dev.midad.conversation.submission;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.OtherHouse;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Floods of comments are slowed down, whoever they pretend to come from. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OtherHouse.class)
class CommentLimitsTest {

    @Test
    void oneAddressSendsSoManyAndThenWaits() {
        var article = Newsroom.published().getString("id");
        var address = address();
        submit(article, address)
                .then()
                .statusCode(202)
                .header("RateLimit-Policy", equalTo("\"address\";q=3;w=600, \"article\";q=5;w=60"))
                .header("RateLimit", matchesPattern("\"address\";r=2;t=[0-9]+, \"article\";r=4;t=[0-9]+"));
        submit(article, address).then().statusCode(202);
        submit(article, address).then().statusCode(202);

        submit(article, address)
                .then()
                .statusCode(429)
                .body("type", equalTo("/problems/too-many-requests"))
                .header("Retry-After", matchesPattern("[0-9]+"));
        submit(Newsroom.published().getString("id"), address).then().statusCode(429);
        submit(article, address()).then().statusCode(202);
    }

    @Test
    void oneArticleTakesSoManyFromEverywhere() {
        var article = Newsroom.published().getString("id");
        for (var i = 0; i < 5; i++) {
            submit(article, address()).then().statusCode(202);
        }

        submit(article, address()).then().statusCode(429);
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOne() {
        var article = Newsroom.published().getString("id");
        var network = "2001:db8:%x:%x".formatted(number(), number());
        for (var i = 1; i <= 3; i++) {
            submit(article, network + "::" + i).then().statusCode(202);
        }

        submit(article, network + "::ffff").then().statusCode(429);
    }

    @Test
    void likesAreLimitedAsWell() {
        var id = Readership.approved(Newsroom.published().getString("id"));
        var address = address();

        like(id, address).then().statusCode(200);
        like(id, address).then().statusCode(200);
        like(id, address).then().statusCode(429);
        like(id, address()).then().statusCode(200).body("likes", equalTo(2));
    }

    @Test
    void aBannedAddressIsRejectedWhereverItComments() {
        var article = Newsroom.published().getString("id");
        var address = address();
        var ban = Newsroom.created("/v1/editorial/comment-bans", Map.of("kind", "address", "address", address));

        var comment = submit(article, address).then().statusCode(202).extract().jsonPath();

        assertEquals("pending", comment.getString("state"));
        Newsroom.admin()
                .get("/v1/editorial/comments/{id}", comment.getString("id"))
                .then()
                .body("state", equalTo("rejected"))
                .body("signals.code", hasItem("bannedAddress"));
        Newsroom.admin().delete("/v1/editorial/comment-bans/{id}", ban.getString("id"));
    }

    @Test
    void aRetryGetsTheEditTokenOnlyFromTheNetworkThatItWasGivenTo() {
        var article = Newsroom.published().getString("id");
        var key = UUID.randomUUID().toString();
        var draft = Map.of("name", "قارئ", "text", Newsroom.unique("رأي"));
        var address = address();
        var first = retried(article, address, key, draft).then().statusCode(202).extract();

        retried(article, address, key, draft)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("editToken", equalTo(first.path("editToken")));
        retried(article, address(), key, draft)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"), "editToken", nullValue());
    }

    private static Response retried(String article, String address, String key, Map<String, String> draft) {
        return Newsroom.reader()
                .header("X-Forwarded-For", address)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/articles/{ref}/comments", article);
    }

    private static Response submit(String article, String address) {
        return Newsroom.reader()
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "قارئ", "text", Newsroom.unique("رأي")))
                .post("/v1/articles/{ref}/comments", article);
    }

    private static Response like(String id, String address) {
        return Newsroom.reader().header("X-Forwarded-For", address).put("/v1/comments/{id}/like", id);
    }

    private static String address() {
        return "10.%d.%d.%d".formatted(number(), number(), number());
    }

    private static int number() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}
