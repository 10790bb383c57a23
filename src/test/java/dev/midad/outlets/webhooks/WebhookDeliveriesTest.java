package dev.midad.outlets.webhooks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.Receiver;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What receivers get of what changes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WebhookDeliveriesTest {

    private static final String WEBHOOKS = "/v1/editorial/webhooks";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    AgroalDataSource database;

    private final List<String> made = new ArrayList<>();
    private final List<Receiver> receivers = new ArrayList<>();

    @AfterEach
    void everybodyGoesHome() {
        made.forEach(path -> Newsroom.admin().header("If-Match", "*").delete(path));
        receivers.forEach(Receiver::close);
    }

    @Test
    void anArticleIsToldAsPublishedUpdatedAndUnpublished() {
        var receiver = receiver(Receiver.good());
        webhook(receiver, Map.of("events", List.of("article.*")));

        var id = Newsroom.published(Map.of("headline", "الخبر", "body", Newsroom.paragraph("النص")))
                .getString("id");
        // What has gone by the time it is told of is told as gone.
        var published = receiver.await("article.published", id).json();
        Newsroom.patched(id, Map.of("headline", "الخبر بعد التعديل"));
        Newsroom.publish(id);
        receiver.await("article.updated", id);
        Newsroom.act(id, "unpublish");

        assertEquals("upsert", published.getString("data.action"));
        assertEquals("article", published.getString("data.kind"));
        var gone = receiver.await("article.unpublished", id).json();
        assertEquals("delete", gone.getString("data.action"));
        assertEquals("unpublished", gone.getString("data.reason"));
        assertNull(gone.get("data.article"));
    }

    @Test
    void aMediumThatReadersHaveIsToldAsUpdatedAndAsGoneWhenItIsTakenDown() {
        var receiver = receiver(Receiver.good());
        webhook(receiver, Map.of("events", List.of("media.*")));
        var hidden = Media.picture();
        var id = Media.shown();

        Media.patched(hidden, Map.of("credit", "كونا"));
        Media.patched(id, Map.of("credit", "تصوير: فهد"));
        var updated = receiver.await(one -> one.json().getString("type").equals("media.updated")
                        && id.equals(one.json().getString("data.id"))
                        && "تصوير: فهد".equals(one.json().getString("data.media.credit")))
                .json();
        Newsroom.admin()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "copyright"))
                .post("/v1/editorial/media/{id}/take-down", id)
                .then()
                .statusCode(200);
        var told = new ArrayList<String>();
        var gone = receiver.await(one -> {
                    told.add(one.json().getString("data.id"));
                    return one.json().getString("type").equals("media.deleted")
                            && id.equals(one.json().getString("data.id"));
                })
                .json();

        assertEquals("media", updated.getString("data.kind"));
        assertEquals("takenDown", gone.getString("data.reason"));
        assertFalse(told.contains(hidden));
    }

    @Test
    void aWebhookIsDeletedWhileItsDeliveriesEnd() {
        var receiver = receiver(Receiver.good());

        for (var round = 0; round < 5; round++) {
            var webhook = webhook(receiver, Map.of("events", List.of("tag.*")));
            var tags = Stream.generate(
                            () -> Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم"))))
                    .limit(15)
                    .toList();
            receiver.await("tag.updated", tags.get(0).getString("id"));

            Newsroom.admin()
                    .header("If-Match", "*")
                    .delete(path(webhook))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void aDeliveryIsWhatTheStandardSays() {
        var receiver = receiver(Receiver.good());
        var webhook = webhook(receiver, Map.of("events", List.of("article.published")));
        var id = Newsroom.published(Map.of("headline", "الخبر", "body", Newsroom.paragraph("النص")))
                .getString("id");

        var delivery = receiver.await("article.published", id);

        assertTrue(delivery.isSignedWith(webhook.getString("secret.value")));
        assertEquals("/midad?from=%D8%AE", delivery.headers().get(":path"));
        assertEquals("application/json", delivery.headers().get("content-type"));
        var timestamp = Long.parseLong(String.valueOf(delivery.headers().get("webhook-timestamp")));
        assertTrue(Math.abs(Instant.now().getEpochSecond() - timestamp) < 60);
        assertTrue(Instant.parse(delivery.json().getString("timestamp")).isBefore(Instant.now()));
        assertEquals("الخبر", delivery.json().getString("data.article.headline"));
        assertNull(delivery.json().get("data.article.body"));
        assertDelivered(webhook, delivery.id());
    }

    @Test
    void anArticleComesWithItsBodyWhereThatIsWanted() {
        var receiver = receiver(Receiver.good());
        webhook(receiver, Map.of("withBody", true));
        var id = Newsroom.published(Map.of("body", Newsroom.paragraph("النص"))).getString("id");

        var article = receiver.await("article.published", id).json();

        assertEquals("النص", article.getString("data.article.body[0].children[0].text"));
    }

    @Test
    void twoSecretsSignDuringAnExchange() {
        var receiver = receiver(Receiver.good());
        var webhook = webhook(receiver, Map.of());
        var fresh = Newsroom.created(path(webhook) + "/secrets", Map.of());

        var id = ping(webhook);
        var delivery = receiver.await(one -> one.id().equals(id));

        assertEquals(2, delivery.signatures().size());
        assertTrue(delivery.isSignedWith(webhook.getString("secret.value")));
        assertTrue(delivery.isSignedWith(fresh.getString("value")));
    }

    @Test
    void aWebhookGetsOnlyWhatItAskedFor() {
        var receiver = receiver(Receiver.good());
        webhook(receiver, Map.of("events", List.of("tag.*", "article.unpublished")));

        var id = Newsroom.published().getString("id");
        Newsroom.section();
        Newsroom.act(id, "unpublish");
        var tag = Newsroom.tag().getString("id");

        assertEquals(
                "article.unpublished",
                receiver.await(one -> id.equals(one.json().getString("data.id")))
                        .json()
                        .getString("type"));
        assertEquals(
                "tag.updated",
                receiver.await(one -> tag.equals(one.json().getString("data.id")))
                        .json()
                        .getString("type"));
    }

    @Test
    void aSectionIsToldWithWhatLiesUnderIt() {
        var sport = Newsroom.section();
        var football = Newsroom.section(Map.of("name", Newsroom.unique("كرة القدم"), "parent", sport.getString("id")));
        var other = Newsroom.section();
        var receiver = receiver(Receiver.good());
        webhook(receiver, Map.of("sections", List.of(sport.getString("id")), "events", List.of("article.*")));

        var elsewhere =
                Newsroom.published(Map.of("section", other.getString("id"))).getString("id");
        var id = Newsroom.published(Map.of("section", football.getString("id"))).getString("id");
        receiver.await(one -> {
            assertNotEquals(elsewhere, one.json().getString("data.id"));
            return id.equals(one.json().getString("data.id"));
        });

        Newsroom.patched(id, Map.of("section", other.getString("id")));
        Newsroom.publish(id);
        assertEquals(
                "movedOutOfScope",
                receiver.await("article.unpublished", id).json().getString("data.reason"));
        Newsroom.patched(id, Map.of("section", sport.getString("id")));
        Newsroom.publish(id);
        receiver.await("article.published", id);
    }

    @Test
    void everythingThatReadersHaveIsTold() {
        var receiver = receiver(Receiver.good());
        webhook(receiver, Map.of());

        var author = Newsroom.author().getString("id");
        var section = Newsroom.section().getString("id");
        var deleted = Newsroom.section().getString("id");
        var article = Readership.openArticle();
        var comment = Readership.approved(article);
        Newsroom.patch("/v1/editorial/publication", Map.of("description", Newsroom.unique("نص")));
        Newsroom.admin().header("If-Match", "*").delete("/v1/editorial/sections/" + deleted);

        // Only what is told of the same thing comes in order.
        var left = new HashSet<>(Set.of(
                "author.updated " + author,
                "section.updated " + section,
                "comment.updated " + comment + " of " + article,
                "publication.updated",
                "section.deleted " + deleted));
        receiver.await(one -> {
            var type = one.json().getString("type");
            left.removeAll(Set.of(
                    type,
                    type + ' ' + one.json().getString("data.id"),
                    type + ' ' + one.json().getString("data.id") + " of "
                            + one.json().getString("data.comment.article")));
            return left.isEmpty();
        });
    }

    @Test
    void whatIsGoneByTheTimeOfARetryIsToldAsGone() {
        var isOpen = new CountDownLatch(1);
        var receiver = receiver(Receiver.listening(exchange -> {
            Receiver.answering(isOpen.getCount() > 0 ? 500 : 200, "").answer(exchange);
        }));
        webhook(receiver, Map.of("events", List.of("article.*")));
        var id = Newsroom.published(Map.of("headline", "ما سُحب")).getString("id");
        var first = receiver.await("article.published", id);

        Newsroom.act(id, "unpublish");
        isOpen.countDown();

        var again = receiver.await("article.unpublished", id);
        assertEquals(first.id(), again.id());
        assertFalse(again.body().contains("ما سُحب"));
        assertNotEquals(first.id(), receiver.await("article.unpublished", id).id());
    }

    @Test
    void oneArticleIsToldInOrderThoughEachDeliveryFailsFirst() {
        var order = new ArrayList<String>();
        var receivers = new ArrayList<Receiver>();
        var receiver = receiver(Receiver.listening(exchange -> {
            var fails = receivers.get(0).attempt(exchange) < 3;
            synchronized (order) {
                order.add(exchange.getRequestHeaders().getFirst("webhook-id") + (fails ? " refused" : " taken"));
            }
            Receiver.answering(fails ? 503 : 204, "").answer(exchange);
        }));
        receivers.add(receiver);
        webhook(receiver, Map.of("events", List.of("article.*")));

        var id = Newsroom.published().getString("id");
        Newsroom.act(id, "unpublish");
        Newsroom.publish(id);
        receiver.await("article.unpublished", id);
        awaitThat(() -> {
            synchronized (order) {
                return order.size() == 9;
            }
        });

        for (var delivery = 0; delivery < 3; delivery++) {
            var webhookId = order.get(3 * delivery).split(" ")[0];
            assertEquals(
                    List.of(webhookId + " refused", webhookId + " refused", webhookId + " taken"),
                    order.subList(3 * delivery, 3 * delivery + 3));
        }
    }

    @Test
    void oneThatNeverAnswersDoesNotDelayTheOthers() {
        var isOver = new CountDownLatch(1);
        var silent = receiver(Receiver.listening(exchange -> {
            try {
                isOver.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }));
        var good = receiver(Receiver.good());
        var hanging = webhook(silent, Map.of());
        webhook(good, Map.of());

        var stuck = ping(hanging);
        silent.await(one -> one.id().equals(stuck));
        var tag = Newsroom.tag().getString("id");
        good.await("tag.updated", tag);

        assertFails(hanging, stuck, "tooSlow", null);
        isOver.countDown();
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        var taken = new long[1];
        var receiver = receiver(Receiver.listening(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = "لا ينتهي ".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            while (taken[0] < 1_000_000_000L) {
                exchange.getResponseBody().write(part);
                taken[0] += part.length;
            }
        }));
        var webhook = webhook(receiver, Map.of());

        var id = ping(webhook);
        assertDelivered(webhook, id);

        var answer = attempts(webhook, id).getString("data[0].answer");
        assertTrue(answer.startsWith("لا ينتهي") && answer.length() < 1_100);
        assertTrue(taken[0] < 100_000_000L, "so much was taken: " + taken[0]);
    }

    @Test
    void noRedirectIsFollowed() {
        var inside = receiver(Receiver.at(Receiver.FORBIDDEN, Receiver.answering(200, "")));
        var receiver = receiver(Receiver.listening(exchange -> {
            exchange.getResponseHeaders().add("Location", inside.url());
            exchange.sendResponseHeaders(307, -1);
        }));
        var webhook = webhook(receiver, Map.of());

        assertFails(webhook, ping(webhook), "redirected", 307);
        assertTrue(inside.isUntouched());
    }

    @Test
    void anAddressThatIsNotAllowedIsNotConnectedToHoweverItGotThere() throws SQLException {
        var inside = receiver(Receiver.at(Receiver.FORBIDDEN, Receiver.answering(200, "")));
        var webhook = webhook("http://hooks.invalid/");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update webhook set url = ? where id = cast(? as uuid)")) {
            statement.setString(1, inside.url());
            statement.setString(2, webhook.getString("id"));
            statement.execute();
        }

        assertFails(webhook, ping(webhook), "forbiddenAddress", null);
        assertTrue(inside.isUntouched());
    }

    @Test
    void aNameThatIsNotFoundIsToldSo() {
        var webhook = webhook("http://hooks.invalid/");

        assertFails(webhook, ping(webhook), "unknownHost", null);
    }

    @Test
    void whereNobodyListensNobodyIsReached() {
        var gone = Receiver.good();
        gone.close();
        var webhook = webhook(gone.url());

        assertFails(webhook, ping(webhook), "notConnected", null);
    }

    @Test
    void aReceiverThatIsGoneIsDisabled() {
        var receiver = receiver(Receiver.listening(Receiver.answering(410, "انتهى")));
        var webhook = webhook(receiver, Map.of());

        var id = ping(webhook);
        awaitThat(() -> "gone".equals(Newsroom.admin().get(path(webhook)).path("disabledReason")));

        var dead = Newsroom.admin().queryParam("state", "dead").get(path(webhook) + "/deliveries");
        dead.then()
                .statusCode(200)
                .body("data.id", contains(id))
                .body("data[0].lastStatus", equalTo(410))
                .body("data[0].finishedAt", notNullValue());
        Newsroom.admin()
                .queryParam("kind", "webhook")
                .queryParam("entity", webhook.getString("id"))
                .get("/v1/editorial/audit")
                .then()
                .body("data[0].action", equalTo("deactivate"))
                .body("data[0].details.reason", equalTo("gone"));
    }

    @Test
    void whatWasGivenUpIsSentAgain() {
        var receiver = receiver(Receiver.listening(Receiver.answering(410, "")));
        var webhook = webhook(receiver, Map.of());
        var since = Instant.now().minusSeconds(60).toString();
        var id = ping(webhook);
        awaitThat(() -> "gone".equals(Newsroom.admin().get(path(webhook)).path("disabledReason")));
        replay(webhook, since).then().statusCode(409);

        var good = receiver(Receiver.good());
        Newsroom.patch(path(webhook), Map.of("enabled", true, "url", good.url()))
                .then()
                .statusCode(200);
        replay(webhook, "2998-01-01T00:00:00Z").then().statusCode(202).body("deliveries", equalTo(0));
        replay(webhook, since).then().statusCode(202).body("deliveries", equalTo(1));

        good.await(one -> one.id().equals(id));
        assertDelivered(webhook, id);
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .post(path(webhook) + "/deliveries/" + id + "/replay")
                .then()
                .statusCode(202)
                .body("state", equalTo("waiting"));
        good.await(one -> one.id().equals(id));
        assertDelivered(webhook, id);
        assertEquals(List.of(1, 2, 3), attempts(webhook, id).getList("data.number"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(path(webhook) + "/replay")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/since"));
    }

    @Test
    void aReceiverThatAsksForQuietGetsIt() {
        var receiver = receiver(Receiver.listening(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            Receiver.answering(429, "").answer(exchange);
        }));
        var webhook = webhook(receiver, Map.of());

        ping(webhook);

        awaitThat(() -> Newsroom.admin().get(path(webhook)).path("pausedUntil") != null);
        var pause = Instant.parse(Newsroom.admin().get(path(webhook)).path("pausedUntil"));
        assertTrue(pause.isAfter(Instant.now().plusSeconds(3_000))
                && pause.isBefore(Instant.now().plusSeconds(4_000)));
        Newsroom.admin().get(path(webhook)).then().body("failingSince", notNullValue());
    }

    private static io.restassured.response.Response replay(JsonPath webhook, String since) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("since", since))
                .post(path(webhook) + "/replay");
    }

    private Receiver receiver(Receiver receiver) {
        receivers.add(receiver);
        return receiver;
    }

    private JsonPath webhook(String url) {
        return webhook(Map.of("name", "متلقٍّ", "url", url));
    }

    private JsonPath webhook(Receiver receiver, Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(Map.of("name", "متلقٍّ", "url", receiver.url()));
        draft.putAll(properties);
        return webhook(draft);
    }

    private JsonPath webhook(Map<String, ?> draft) {
        var webhook = Newsroom.created(WEBHOOKS, draft);
        made.add(path(webhook));
        return webhook;
    }

    private static String path(JsonPath webhook) {
        return WEBHOOKS + "/" + webhook.getString("id");
    }

    private static String ping(JsonPath webhook) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .post(path(webhook) + "/ping")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void assertDelivered(JsonPath webhook, String id) {
        var delivery = path(webhook) + "/deliveries/" + id;
        awaitThat(() -> "delivered".equals(Newsroom.admin().get(delivery).path("state")));
    }

    private static void assertFails(JsonPath webhook, String id, String code, @Nullable Integer status) {
        awaitThat(() -> code.equals(
                Newsroom.admin().get(path(webhook) + "/deliveries/" + id).path("lastFailure.code")));
        var attempt = attempts(webhook, id);
        assertEquals(code, attempt.getString("data[0].failure.code"));
        assertFalse(attempt.getString("data[0].failure.detail").isBlank());
        assertEquals(status, attempt.get("data[0].status"));
    }

    private static JsonPath attempts(JsonPath webhook, String id) {
        return Newsroom.admin()
                .get(path(webhook) + "/deliveries/" + id + "/attempts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitThat(BooleanSupplier isSo) {
        var until = Instant.now().plus(LONGEST);
        while (!isSo.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(until), "It did not come to that.");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
