package dev.midad.people.accounts;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A browser's session lies in a cookie, and counts only for pages of Midad's own. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BrowserSessionTest {

    private static final String COOKIE = "midad_session";

    @Inject
    AgroalDataSource database;

    @Test
    void theCookieCannotBeReadByScriptsNorSentByOtherSites() {
        var sara = People.user("editor");

        People.post("/v1/auth/browser-sessions", sara.credentials())
                .then()
                .statusCode(200)
                .body("id", equalTo(sara.id()), "role", equalTo("editor"))
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/v1"),
                                not(containsString("Secure"))));
    }

    @Test
    void withoutAnIssuerThereIsNoWayToOne() {
        browser().get("/v1/auth/ways").then().statusCode(200).body("openIdConnect", nullValue());
        browser().get("/v1/auth/openid-connect").then().statusCode(404);
    }

    @Test
    void aWrongPasswordGivesNoCookie() {
        People.post("/v1/auth/browser-sessions", People.user("editor").credentials("شاي المساء بعد العدد الأخير"))
                .then()
                .statusCode(401)
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void theSessionReadsAndWithTheHeaderItWrites() {
        var browser = signedIn("editor");

        browser().cookie(COOKIE, browser).get("/v1/auth/me").then().statusCode(200);
        writing(browser)
                .body(Map.of("headline", Newsroom.unique("خبر من المتصفح")))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(201)
                .body("creator.name", notNullValue());
    }

    @Test
    void withoutTheHeaderItWritesNothing() {
        browser()
                .cookie(COOKIE, signedIn("editor"))
                .contentType(ContentType.JSON)
                .body(Map.of("headline", "خبر من صفحة غريبة"))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(401);
    }

    @Test
    void anAuthorizationHeaderCountsBeforeTheCookie() {
        browser()
                .cookie(COOKIE, signedIn("admin"))
                .header("Authorization", "Bearer midad_at_unknown")
                .get("/v1/auth/me")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenOfAnotherKindIsNoCookieAndACookieIsNoToken() {
        var sara = People.user("editor");

        browser()
                .cookie(COOKIE, sara.signIn().access())
                .get("/v1/auth/me")
                .then()
                .statusCode(401);
        Newsroom.with(signedIn("editor")).get("/v1/auth/me").then().statusCode(401);
    }

    @Test
    void signingOutEndsTheSessionAndHasTheBrowserForgetIt() {
        var browser = signedIn("writer");

        writing(browser)
                .post("/v1/auth/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", allOf(containsString(COOKIE + "="), containsString("Max-Age=0")));

        browser().cookie(COOKIE, browser).get("/v1/auth/me").then().statusCode(401);
    }

    @Test
    void theSessionIsListedAndEndedLikeOthers() {
        var sara = People.user("writer");
        var browser = signedIn(sara);
        var other = sara.signIn();

        var id = browser()
                .cookie(COOKIE, browser)
                .get("/v1/auth/sessions")
                .then()
                .statusCode(200)
                .body("data", hasSize(2))
                .extract()
                .<String>path("data.find { it.present }.id");
        other.request().delete("/v1/auth/sessions/{id}", id).then().statusCode(204);

        browser().cookie(COOKIE, browser).get("/v1/auth/me").then().statusCode(401);
    }

    @Test
    void aSessionThatIsUsedGoesOnAndOneThatIsNotEnds() throws SQLException {
        var used = People.user("writer");
        var left = People.user("writer");
        var cookie = signedIn(used);
        var other = signedIn(left);
        leaveAlone(used, "29 days");
        leaveAlone(left, "31 days");

        browser().cookie(COOKIE, cookie).get("/v1/auth/me").then().statusCode(200);
        browser().cookie(COOKIE, other).get("/v1/auth/me").then().statusCode(401);

        leaveAlone(used, "29 days");
        browser().cookie(COOKIE, cookie).get("/v1/auth/me").then().statusCode(200);
    }

    @Test
    void whoeverIsDeactivatedIsOut() {
        var sara = People.user("writer");
        var browser = signedIn(sara);

        Newsroom.admin()
                .header("If-Match", Newsroom.admin().get(sara.path()).header("ETag"))
                .delete(sara.path())
                .then()
                .statusCode(204);

        browser().cookie(COOKIE, browser).get("/v1/auth/me").then().statusCode(401);
    }

    @Test
    void aCookieOfNoSessionKeepsNoReaderOut() {
        browser().cookie(COOKIE, "midad_bt_unknown").get("/v1/articles").then().statusCode(200);
    }

    /** Has what was written of a user's sessions lie back by some days. */
    private void leaveAlone(People.Member member, String days) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    with s as (update user_session set last_used_at = last_used_at - interval '%1$s',
                            expires_at = expires_at - interval '%1$s' where user_id = '%2$s' returning id)
                    update session_token set expires_at = expires_at - interval '%1$s' where session_id in (select id from s)
                    """.formatted(days, member.id()));
        }
    }

    private static String signedIn(String role) {
        return signedIn(People.user(role));
    }

    private static String signedIn(People.Member member) {
        return People.post("/v1/auth/browser-sessions", member.credentials())
                .then()
                .statusCode(200)
                .extract()
                .cookie(COOKIE);
    }

    private static RequestSpecification browser() {
        return Newsroom.reader();
    }

    private static RequestSpecification writing(String token) {
        return browser().cookie(COOKIE, token).header("Midad-CSRF", "1").contentType(ContentType.JSON);
    }
}
