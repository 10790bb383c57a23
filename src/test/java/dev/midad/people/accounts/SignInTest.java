package dev.midad.people.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.People.Member;
import dev.midad.fixtures.People.Signed;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people come in, go on and leave. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInTest {

    @Inject
    AgroalDataSource database;

    @Test
    void whoeverSignsInGetsTokensAndIsKnown() {
        var sara = People.user("editor");

        var answer = People.signIn(sara.email(), People.PASSWORD);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body(
                        "tokenType", equalTo("Bearer"),
                        "expiresIn", equalTo(900),
                        "accessToken", startsWith("midad_at_"),
                        "refreshToken", startsWith("midad_rt_"),
                        "user.id", equalTo(sara.id()),
                        "user.role", equalTo("editor"),
                        "user.lastSignInAt", notNullValue());
        Signed.of(answer)
                .request()
                .get("/v1/auth/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("user"), "id", equalTo(sara.id()), "email", equalTo(sara.email()));
    }

    @Test
    void theViewsHaveExactlyTheseKeys() {
        var sara = People.user("reader");
        var signed = sara.signIn();

        assertEquals(
                "[accessToken, expiresIn, refreshExpiresAt, refreshToken, tokenType, user]",
                keys(People.signIn(sara.email(), People.PASSWORD)));
        assertEquals(
                "[email, id, kind, name, role, sections]", keys(signed.request().get("/v1/auth/me")));
        assertEquals("[id, kind, name, role, sections]", keys(Newsroom.admin().get("/v1/auth/me")));
        assertEquals(
                Set.of("id", "createdAt", "lastUsedAt", "present", "address", "agent"),
                signed.request()
                        .get("/v1/auth/sessions")
                        .jsonPath()
                        .getMap("data[0]")
                        .keySet());
    }

    @Test
    void aTokenOfAMachineIsKnownToo() {
        Newsroom.with(Newsroom.token("moderator"))
                .get("/v1/auth/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("token"), "role", equalTo("moderator"), "name", equalTo("a moderator"));
    }

    @Test
    void capitalsInTheEmailMakeNoDifference() {
        var sara = People.user("reader");

        People.signIn(sara.email().toUpperCase(java.util.Locale.ROOT), People.PASSWORD)
                .then()
                .statusCode(200);
    }

    @Test
    void howTheKeyboardWritesALetterMakesNoDifference() {
        var invited = People.invited("reader");
        People.choose(invited.getString("invitation.token"), "ﻣﺆﺗﻤﺮ صحفي في الكويت")
                .then()
                .statusCode(204);

        var decomposed = Normalizer.normalize("مؤتمر صحفي في الكويت", Normalizer.Form.NFD);

        People.signIn(invited.getString("email"), decomposed).then().statusCode(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreAnsweredAlike() {
        var wrong = People.signIn(People.user("reader").email(), "ليست كلمة المرور هذه");
        var unknown = People.signIn(People.email(), "ليست كلمة المرور هذه");
        var invited = People.signIn(People.invited("reader").getString("email"), "ليست كلمة المرور هذه");

        wrong.then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"), "detail", containsString("wrong"));
        assertEquals(said(wrong), said(unknown));
        assertEquals(said(wrong), said(invited));
    }

    @Test
    void theRefusalIsSaidInArabicToo() {
        given().header("Accept-Language", "ar")
                .contentType(ContentType.JSON)
                .body(Map.of("email", People.email(), "password", "x"))
                .post("/v1/auth/login")
                .then()
                .statusCode(401)
                .body("detail", startsWith("البريد الإلكتروني"));
    }

    @Test
    void whatIsMissingIsNamed() {
        People.post("/v1/auth/login", Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/email", "/password")));
        People.post("/v1/auth/refresh", Map.of()).then().statusCode(422);
        People.post("/v1/auth/refresh", Map.of("refreshToken", "x")).then().statusCode(401);
    }

    @Test
    void aRefreshTokenIsExchangedOnceAndTheNewTokensWork() {
        var first = People.user("writer").signIn();

        var second = Signed.of(People.refresh(first));

        assertNotEquals(first.access(), second.access());
        assertEquals(200, second.status());
        assertEquals(200, first.status(), "requests on their way go on until the token expires");
        People.refresh(second).then().statusCode(200);
    }

    @Test
    void aRefreshTokenThatComesASecondTimeEndsTheSession() throws SQLException {
        var sara = People.user("writer");
        var first = sara.signIn();
        var elsewhere = sara.signIn();
        var second = Signed.of(People.refresh(first));
        execute("update session_token set spent_at = spent_at - interval '1 minute' where spent_at is not null");

        People.refresh(first).then().statusCode(401);

        assertEquals(401, second.status());
        People.refresh(second).then().statusCode(401);
        assertEquals(200, elsewhere.status());
        assertEquals(1, audited("refresh-reused", sara));
    }

    @Test
    void ofTwoWindowsThatRefreshAtOnceOneWinsAndTheSessionGoesOn() throws Exception {
        var first = People.user("writer").signIn();

        var answers = atOnce(4, () -> People.refresh(first));

        var won = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertEquals(1, won.size());
        assertEquals(
                3, answers.stream().filter(answer -> answer.statusCode() == 409).count());
        assertEquals(200, Signed.of(won.get(0)).status());
    }

    @Test
    void anExpiredTokenWorksNoMore() throws SQLException {
        var sara = People.user("writer");
        var signed = sara.signIn();
        execute("update session_token set expires_at = now() - interval '1 second' where session_id in"
                + " (select id from user_session where user_id = '" + sara.id() + "')");

        signed.request()
                .get("/v1/auth/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer error"));
        People.refresh(signed).then().statusCode(401);
    }

    @Test
    void aRefreshTokenOpensNothing() {
        var signed = People.user("admin").signIn();

        assertEquals(401, new Signed(signed.refresh(), "").status());
        People.refresh(new Signed("", signed.access())).then().statusCode(401);
    }

    @Test
    void whoeverSignsOutIsOutHereAndStaysElsewhere() {
        var sara = People.user("writer");
        var here = sara.signIn();
        var elsewhere = sara.signIn();

        here.request()
                .contentType(ContentType.JSON)
                .post("/v1/auth/logout")
                .then()
                .statusCode(204);

        assertEquals(401, here.status());
        People.refresh(here).then().statusCode(401);
        assertEquals(200, elsewhere.status());
    }

    @Test
    void whoeverSignsOutEverywhereIsOutEverywhere() throws SQLException {
        var sara = People.user("writer");
        var here = sara.signIn();
        var elsewhere = sara.signIn();
        var somebodyElse = People.user("writer").signIn();

        here.request()
                .contentType(ContentType.JSON)
                .body(Map.of("everywhere", true))
                .post("/v1/auth/logout")
                .then()
                .statusCode(204);

        assertEquals(401, here.status());
        assertEquals(401, elsewhere.status());
        People.refresh(elsewhere).then().statusCode(401);
        assertEquals(200, somebodyElse.status());
        assertEquals(1, audited("sign-out", sara));
    }

    @Test
    void sessionsAreListedAndEndedOneByOneAndOnlyOnesOwn() {
        var sara = People.user("writer");
        var here = sara.signIn();
        var elsewhere = sara.signIn();
        var somebodyElse = People.user("writer").signIn();
        var sessions = here.request().get("/v1/auth/sessions");
        sessions.then().statusCode(200).body("data", hasSize(2));
        var other = sessions.<String>path("data.find { !it.present }.id");

        somebodyElse.request().delete("/v1/auth/sessions/" + other).then().statusCode(404);
        here.request().delete("/v1/auth/sessions/" + other).then().statusCode(204);

        assertEquals(401, elsewhere.status());
        assertEquals(200, here.status());
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnceAndComesInNoMore() {
        var sara = People.user("editor");
        var signed = sara.signIn();

        Newsroom.patch(sara.path(), Map.of("active", false)).then().statusCode(200);

        assertEquals(401, signed.status());
        People.refresh(signed).then().statusCode(401);
        People.signIn(sara.email(), People.PASSWORD).then().statusCode(401);
    }

    @Test
    void anotherRoleHoldsFromTheNextRequestOn() {
        var sara = People.user("writer");
        var signed = sara.signIn();
        signed.request().get("/v1/editorial/users").then().statusCode(403);

        Newsroom.patch(sara.path(), Map.of("role", "admin")).then().statusCode(200);

        signed.request().get("/v1/editorial/users").then().statusCode(200);
        Newsroom.patch(sara.path(), Map.of("role", "reader")).then().statusCode(200);
        signed.request().get("/v1/editorial/users").then().statusCode(403);
    }

    @Test
    void whoeverChangesThePasswordGoesOnHereAndIsOutElsewhere() {
        var sara = People.user("writer");
        var here = sara.signIn();
        var elsewhere = sara.signIn();

        change(here, "ليست كلمة المرور هذه", "شاي المساء بعد العدد الأخير")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/currentPassword"));
        change(here, People.PASSWORD, "شاي المساء بعد العدد الأخير").then().statusCode(204);

        assertEquals(200, here.status());
        assertEquals(401, elsewhere.status());
        People.signIn(sara.email(), People.PASSWORD).then().statusCode(401);
        People.signIn(sara.email(), "شاي المساء بعد العدد الأخير").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tooShort أحد عشر",
                "tooCommon aaaaaaaaaaaaaaaa",
                "tooCommon Password1234",
                "tooCommon بسم الله الرحمن الرحيم",
                "holdsEmail my EMAIL it is"
            })
    void aPasswordThatIsEasilyGuessedIsRefused(String rule) {
        var sara = People.invited("writer");
        var words = rule.split(" ", 2);
        var password = words[1].replace("EMAIL", sara.getString("email")).replace("أحد عشر", "أحد عشر حر");

        People.choose(sara.getString("invitation.token"), password)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/password"), "errors[0].code", equalTo(words[0]));
    }

    @Test
    void secretsAreKeptNowhere() throws SQLException {
        var invited = People.invited("writer");
        var sara = People.joined(invited);
        var signed = sara.signIn();

        for (var secret :
                List.of(signed.access(), signed.refresh(), People.PASSWORD, invited.getString("invitation.token"))) {
            for (var table : List.of(
                    "user_account", "user_session", "session_token", "one_time_link", "audit_event", "attempt_count")) {
                assertEquals(
                        0,
                        count("select count(*) from %s t where t::text like '%%%s%%'".formatted(table, secret)),
                        table);
            }
        }
        assertTrue(text("select password_hash from user_account where id = '" + sara.id() + "'")
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aHashOfOtherNumbersIsMadeAnewAtTheNextSignIn() throws SQLException {
        var sara = People.user("writer");
        var weak = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 4096, 1)
                .encode(Normalizer.normalize(People.PASSWORD, Normalizer.Form.NFKC));
        execute("update user_account set password_hash = '%s' where id = '%s'".formatted(weak, sara.id()));

        sara.signIn();

        assertTrue(text("select password_hash from user_account where id = '" + sara.id() + "'")
                .startsWith("$argon2id$v=19$m=19456,"));
        sara.signIn();
    }

    @Test
    void theAuditSaysWhoCameInAndWhoWasRefused() throws SQLException {
        var sara = People.user("writer");

        People.signIn(sara.email(), "ليست كلمة المرور هذه");
        var signed = sara.signIn();
        signed.request()
                .contentType(ContentType.JSON)
                .post("/v1/auth/logout")
                .then()
                .statusCode(204);

        assertEquals(
                "invite set-password sign-in-refused sign-in sign-out",
                text("select string_agg(action, ' ' order by at, id) from audit_event where entity_id = '" + sara.id()
                        + "'"));
        assertEquals(
                "127.0.0.1 " + sara.id(),
                text("select address || ' ' || actor_id from audit_event where action = 'sign-in' and entity_id = '"
                        + sara.id() + "'"));
    }

    @Test
    void whatAUserWritesIsTheirs() {
        var sara = People.user("writer");
        var article = sara.signIn()
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("headline", "عنوان"))
                .post("/v1/editorial/articles");

        article.then().statusCode(201);
        sara.signIn()
                .request()
                .get("/v1/editorial/articles?mine=true")
                .then()
                .statusCode(200)
                .body("data.id", hasItem(article.<String>path("id")));
        People.user("writer")
                .signIn()
                .request()
                .get("/v1/editorial/articles?mine=true")
                .then()
                .body("data", empty());
    }

    private static Response change(Signed signed, String current, String next) {
        return signed.request()
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "newPassword", next))
                .post("/v1/auth/password");
    }

    private static List<Response> atOnce(int times, Callable<Response> act) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<Response>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(times, act))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static Map<String, Object> said(Response answer) {
        var said = new HashMap<String, Object>(answer.jsonPath().getMap(""));
        said.keySet().removeAll(Set.of("instance", "requestId"));
        return said;
    }

    private static String keys(Response answer) {
        answer.then().statusCode(200);
        return new TreeSet<>(answer.jsonPath().getMap("").keySet()).toString();
    }

    private long audited(String action, Member member) throws SQLException {
        return count("select count(*) from audit_event where action = '%s' and entity_id = '%s'"
                .formatted(action, member.id()));
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
