package dev.midad.people.accounts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens by which editors and machines come in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TokensTest {

    private static final String TOKENS = "/v1/editorial/tokens";
    private static final String SIGNED_IN = "/v1/editorial/publication";

    @Inject
    AgroalDataSource database;

    @Test
    void aTokenHasARoleAndAnEnd() {
        var end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        var created = create(Map.of("name", "هاتف سارة", "role", "writer", "expiresAt", end.toString()));

        created.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("Cache-Control", equalTo("private, no-store"))
                .body("name", equalTo("هاتف سارة"), "role", equalTo("writer"), "expiresAt", equalTo(end.toString()));
        assertEquals(200, statusWith(created.path("token")));
        assertEquals(
                "[createdAt, expiresAt, id, name, role, token]",
                new TreeSet<>(created.jsonPath().getMap("").keySet()).toString());
    }

    @Test
    void itsValueIsShownThisOnce() {
        var created = create(Map.of("name", "once", "role", "reader"));

        var listed = Newsroom.admin().get(TOKENS + "?limit=100");

        listed.then()
                .statusCode(200)
                .body("data.id", hasItem(created.<String>path("id")))
                .body("data", everyItem(not(hasKey("token"))));
        assertEquals(-1, listed.asString().indexOf(created.<String>path("token")));
    }

    @Test
    void itsValueIsKeptNowhere() throws SQLException {
        var token = Newsroom.token("reader");

        assertEquals(List.of(), tablesHolding(token));
        assertEquals(List.of(), tablesHolding(HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of(), tablesHolding(token.substring("midad_".length())));
    }

    @Test
    void twoTokensAreNeverTheSame() {
        assertNotEquals(Newsroom.token("reader"), Newsroom.token("reader"));
    }

    @Test
    void aRevokedTokenWorksNoMore() {
        var created = create(Map.of("name", "lost", "role", "reader"));
        assertEquals(200, statusWith(created.path("token")));

        Newsroom.admin()
                .delete(TOKENS + "/" + created.path("id"))
                .then()
                .statusCode(204)
                .body(emptyString());

        assertEquals(401, statusWith(created.path("token")));
        Newsroom.admin()
                .get(TOKENS + "?limit=100")
                .then()
                .body("data.find { it.id == '" + created.path("id") + "' }.revokedAt", notNullValue());
    }

    @Test
    void whatIsRevokedStaysSo() {
        var id = create(Map.of("name", "lost", "role", "reader")).<String>path("id");

        Newsroom.admin().delete(TOKENS + "/" + id).then().statusCode(204);
        var revoked = revokedAt(id);
        Newsroom.admin().delete(TOKENS + "/" + id).then().statusCode(204);

        assertEquals(revoked, revokedAt(id));
        Newsroom.admin().delete(TOKENS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anExpiredTokenWorksNoMore() throws InterruptedException {
        var end = Instant.now().plusSeconds(2);
        var token = create(Map.of("name", "brief", "role", "reader", "expiresAt", end.toString()))
                .<String>path("token");

        var status = statusWith(token);
        for (var attempt = 0; status == 200 && attempt < 300; attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
            status = statusWith(token);
        }

        assertEquals(401, status);
        assertTrue(Instant.now().isAfter(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "0001-01-01T00:00:00Z"})
    void anEndInThePastIsRefused(String end) {
        create(Map.of("name", "x", "role", "reader", "expiresAt", end))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"), "errors.code", contains("inThePast"));
    }

    @Test
    void whatIsWrongIsNamed() {
        create(Map.of()).then().statusCode(422).body("errors.pointer", contains("/name", "/role"));
        create(Map.of("name", "x", "role", "owner"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/role"), "errors.code", contains("invalidValue"));
        create(Map.of("name", "x", "role", "ADMIN")).then().statusCode(422);
        create(Map.of("name", "x", "role", 0)).then().statusCode(422).body("errors.pointer", contains("/role"));
        create(Map.of("name", "x", "role", "reader", "token", "a-token-of-my-own"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/token"), "errors.code", contains("unknownProperty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "writer", "moderator", "reader"})
    void onlyAdministratorsManageTokens(String role) {
        var token = Newsroom.token(role);
        var id = create(Map.of("name", "x", "role", "reader")).<String>path("id");

        Newsroom.with(token).get(TOKENS).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        Newsroom.with(token).delete(TOKENS + "/" + id).then().statusCode(403);
        Newsroom.with(token)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "mine", "role", "admin"))
                .post(TOKENS)
                .then()
                .statusCode(403);
    }

    @Test
    void anAdministratorsTokenMakesOthers() {
        var admin = Newsroom.token("admin");

        Newsroom.with(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x", "role", "reader"))
                .post(TOKENS)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer no-such-token", "Bearer midad_x", "bearer no-such-token", "Bearer قلم"})
    void anUnknownTokenIsRefused(String authorization) {
        Newsroom.reader()
                .header("Authorization", authorization)
                .get(SIGNED_IN)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic YWRtaW46YWRtaW4=", "an-administrator-of-the-tests"})
    void whatIsNoBearerTokenIsNone(String authorization) {
        Newsroom.reader()
                .header("Authorization", authorization)
                .get(SIGNED_IN)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void theSchemeIsWrittenInAnyCase() {
        Newsroom.reader()
                .header("Authorization", "bearer " + Newsroom.ADMIN)
                .get(SIGNED_IN)
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenInTheAddressIsNone() {
        Newsroom.reader()
                .get(SIGNED_IN + "?access_token=" + Newsroom.ADMIN)
                .then()
                .statusCode(401);
    }

    @Test
    void readersAreServedWhateverTokenTheySend() {
        Newsroom.with("no-such-token").get("/v1/publication").then().statusCode(200);
    }

    @Test
    void theListIsPagedNewestFirst() {
        var older = create(Map.of("name", "older", "role", "reader")).<String>path("id");
        var newer = create(Map.of("name", "newer", "role", "reader")).<String>path("id");

        var found = new ArrayList<String>();
        var page = Newsroom.admin().get(TOKENS + "?limit=1&count=true");
        while (!found.contains(older)) {
            found.addAll(page.path("data.id"));
            page = Newsroom.admin().get(TOKENS + "?limit=1&cursor=" + page.path("page.next"));
        }

        assertTrue(found.indexOf(newer) >= 0 && found.indexOf(newer) < found.indexOf(older));
    }

    private static Response create(Map<String, ?> draft) {
        return Newsroom.admin().contentType(ContentType.JSON).body(draft).post(TOKENS);
    }

    private static int statusWith(String token) {
        return Newsroom.with(token).get(SIGNED_IN).statusCode();
    }

    private static String revokedAt(String id) {
        return Newsroom.admin().get(TOKENS + "?limit=100").path("data.find { it.id == '" + id + "' }.revokedAt");
    }

    /** The tables of which a row, written as text, has the value in it. */
    private List<String> tablesHolding(String value) throws SQLException {
        var holding = new ArrayList<String>();
        for (var table : strings("select tablename from pg_tables where schemaname = 'public'", "")) {
            holding.addAll(strings(
                    "select '%1$s' from \"%1$s\" as kept where position(? in kept::text) > 0".formatted(table), value));
        }
        return holding;
    }

    private List<String> strings(String query, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            if (!value.isEmpty()) {
                statement.setString(1, value);
            }
            var rows = statement.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
