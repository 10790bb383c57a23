package dev.midad.outlets.webhooks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks as administrators set them up. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WebhooksTest {

    private static final String WEBHOOKS = "/v1/editorial/webhooks";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void nothingIsSentAnyMore() {
        made.forEach(id -> Newsroom.admin().header("If-Match", "*").delete(WEBHOOKS + "/" + id));
    }

    @Test
    void aNewWebhookShowsItsSecretOnce() {
        var webhook = webhook(Map.of());

        assertTrue(webhook.getString("secret.value").startsWith("whsec_"));
        assertEquals(
                Set.of(
                        "id",
                        "version",
                        "name",
                        "url",
                        "events",
                        "sections",
                        "withBody",
                        "enabled",
                        "createdAt",
                        "updatedAt",
                        "secret"),
                webhook.getMap("").keySet());
        read(webhook).then().statusCode(200).body("secret", nullValue()).body("name", equalTo("تطبيق الجوال"));
        Newsroom.admin()
                .get(path(webhook) + "/secrets")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].value", nullValue())
                .body("data[0].scheme", equalTo("v1"));
    }

    @Test
    void aRetriedCreationShowsTheSameSecretAndMakesNoSecondOne() {
        var key = "\"" + Newsroom.unique("key").replace(" ", "-") + "\"";

        var first = creating(draft(Map.of()), key);
        var again = creating(draft(Map.of("name", first.jsonPath().getString("name"))), key);

        made.add(first.jsonPath().getString("id"));
        assertEquals(201, first.statusCode());
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void aSecretMadeElsewhereIsTaken() {
        var own = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        assertEquals(own, webhook(Map.of("secret", Map.of("value", own))).getString("secret.value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_no base64 at all, but long enough",
                "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=",
                "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
            })
    void aSecretThatIsTooShortTooLongOrNoneIsRefused(String value) {
        creating(draft(Map.of("secret", Map.of("value", value))), null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/secret/value"));
    }

    @Test
    void theKeyOfEd25519IsMadeByMidadAndNeverShown() {
        var value = Map.of("scheme", "v1a", "value", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        creating(draft(Map.of("secret", value)), null).then().statusCode(422);

        var webhook = webhook(Map.of("secret", Map.of("scheme", "v1a")));

        assertTrue(webhook.getString("secret.publicKey").startsWith("whpk_"));
        assertEquals(null, webhook.getString("secret.value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks.example",
                "ftp://hooks.example/",
                "https://user:word@hooks.example/",
                "https://127.0.0.2/",
                "https://2130706434/",
                "https://0x7f000002/",
                "https://[::ffff:127.0.0.2]/",
                "https://169.254.169.254/"
            })
    void anAddressThatCannotBeRightIsRefused(String url) {
        creating(draft(Map.of("url", url)), null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/url"))
                .body("errors[0].detail", not(containsString("null")));
    }

    @Test
    void whatIsUnknownOrMissingIsNamed() {
        var section = "0197c6a0-0000-7000-8000-000000000000";
        creating(draft(Map.of("events", List.of("article.*", "article.read"), "sections", List.of(section))), null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/events/1", "/sections/0"));
        creating(Map.of(), null).then().statusCode(422).body("errors.pointer", contains("/name", "/url"));
        creating(draft(Map.of("state", "x")), null).then().statusCode(422).body("errors.pointer", contains("/state"));
    }

    @Test
    void aChangeNeedsTheVersionLastRead() {
        var webhook = webhook(Map.of());

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "غيره"))
                .patch(path(webhook))
                .then()
                .statusCode(428);
        Newsroom.patch(path(webhook), Map.of("name", "غيره"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "ثالث"))
                .patch(path(webhook))
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        Newsroom.admin()
                .header("If-Match", "\"0\"")
                .delete(path(webhook))
                .then()
                .statusCode(412);
        Newsroom.admin()
                .header("If-Match", "\"1\"")
                .delete(path(webhook))
                .then()
                .statusCode(204);
        read(webhook).then().statusCode(404);
    }

    @Test
    void aPatchIsJudgedAsAWholeAndTakesNoSecret() {
        var webhook = webhook(Map.of());

        Newsroom.patch(path(webhook), Map.of("url", "https://127.0.0.2/"))
                .then()
                .statusCode(422);
        Newsroom.patch(path(webhook), Map.of("secret", Map.of()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/secret"));
        Newsroom.patch(path(webhook), Map.of("events", List.of("tag.updated"), "withBody", true))
                .then()
                .statusCode(200)
                .body("events", contains("tag.updated"))
                .body("withBody", equalTo(true));
    }

    @Test
    void itIsDisabledAndEnabledAgain() {
        var webhook = webhook(Map.of());

        Newsroom.patch(path(webhook), Map.of("enabled", false))
                .then()
                .body("disabledReason", equalTo("asked"))
                .body("disabledAt", notNullValue());
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .post(path(webhook) + "/ping")
                .then()
                .statusCode(409);
        Newsroom.patch(path(webhook), Map.of("enabled", true))
                .then()
                .body("enabled", equalTo(true))
                .body("disabledReason", nullValue());
    }

    @Test
    void theyAreListedNewestFirstPageByPage() {
        var older = webhook(Map.of()).getString("id");
        var newer = webhook(Map.of()).getString("id");

        var first = Newsroom.admin()
                .queryParam("limit", 1)
                .queryParam("count", true)
                .get(WEBHOOKS);
        first.then().statusCode(200).body("data.id", contains(newer)).header("Link", notNullValue());
        Newsroom.admin()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("page.next"))
                .get(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("data.id", contains(older));
        Newsroom.admin().queryParam("cursor", "x").get(WEBHOOKS).then().statusCode(400);
    }

    @Test
    void twoSecretsSignDuringAnExchangeAndTheOldOneEndsOnDemand() {
        var webhook = webhook(Map.of());

        var fresh = Newsroom.created(path(webhook) + "/secrets", Map.of("scheme", "v1a", "overlapHours", 2));
        assertTrue(fresh.getString("publicKey").startsWith("whpk_"));
        var both = Newsroom.admin().get(path(webhook) + "/secrets").jsonPath();
        assertEquals(List.of("v1a", "v1"), both.getList("data.scheme"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .post(path(webhook) + "/secrets")
                .then()
                .statusCode(409);

        var secrets = path(webhook) + "/secrets/";
        Newsroom.admin().delete(secrets + fresh.getString("id")).then().statusCode(409);
        Newsroom.admin().delete(secrets + both.getString("data[1].id")).then().statusCode(204);
        Newsroom.admin().delete(secrets + both.getString("data[1].id")).then().statusCode(404);
        Newsroom.admin().get(path(webhook) + "/secrets").then().body("data.scheme", contains("v1a"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("overlapHours", 721))
                .post(path(webhook) + "/secrets")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/overlapHours"));
    }

    @Test
    void whoDidWhatIsRecordedWithoutSecrets() {
        var webhook = webhook(Map.of("url", "https://hooks.example/of/a-secret"));
        Newsroom.created(path(webhook) + "/secrets", Map.of());
        Newsroom.patch(path(webhook), Map.of("name", "غيره"));

        var audit = Newsroom.admin()
                .queryParam("kind", "webhook")
                .queryParam("entity", webhook.getString("id"))
                .get("/v1/editorial/audit");

        audit.then()
                .body("data.action", contains("update", "create"))
                .body("data[0].details.fields", contains("name"))
                .body("data[1].details.host", equalTo("hooks.example"));
        assertFalse(audit.asString().contains("a-secret"));
        assertFalse(Newsroom.admin()
                .queryParam("kind", "webhook-secret")
                .get("/v1/editorial/audit")
                .asString()
                .contains("whsec_"));
    }

    @Test
    void whatWasSentIsNotOfAnotherWebhook() {
        var one = webhook(Map.of());
        var other = webhook(Map.of());
        var ping = Newsroom.admin().contentType(ContentType.JSON).post(path(one) + "/ping");

        ping.then().statusCode(202).body("event", equalTo("webhook.ping")).body("state", equalTo("waiting"));
        var delivery = "/deliveries/" + ping.<String>path("id");
        Newsroom.admin().get(path(one) + delivery).then().statusCode(200);
        Newsroom.admin().get(path(other) + delivery).then().statusCode(404);
        Newsroom.admin().get(path(other) + delivery + "/attempts").then().statusCode(404);
        Newsroom.admin().get(path(one) + "/deliveries?state=lost").then().statusCode(400);
        assertNotEquals(one.getString("id"), other.getString("id"));
    }

    private JsonPath webhook(Map<String, ?> properties) {
        var created = creating(draft(properties), null);
        created.then().statusCode(201).header("Location", startsWith("http")).header("ETag", "\"0\"");
        made.add(created.jsonPath().getString("id"));
        return created.jsonPath();
    }

    private static Response creating(Map<String, ?> draft, @Nullable String key) {
        var request = Newsroom.admin().contentType(ContentType.JSON).body(draft);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(WEBHOOKS);
    }

    private static Map<String, Object> draft(Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(Map.of("name", "تطبيق الجوال", "url", "https://hooks.invalid/midad"));
        draft.putAll(properties);
        return draft;
    }

    private static Response read(JsonPath webhook) {
        return Newsroom.admin().get(path(webhook));
    }

    private static String path(JsonPath webhook) {
        return WEBHOOKS + "/" + webhook.getString("id");
    }
}
