package dev.midad.people.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;

/** What depends on servers of others: people who sign in at an OpenID Connect issuer, and a mail server that is away. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OidcTest.Outside.class)
class OidcTest {

    /** An issuer that runs, and a mail server that does not. */
    public static class Outside implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.token.audience", "midad",
                    "quarkus.oidc.console.client-id", "midad-console",
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", "1",
                    "quarkus.mailer.from", "newsroom@example.com");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IssuerServer.class));
        }
    }

    /** Starts the issuer before the program that asks it for its keys, and gives the tests a way to its tokens. */
    public static class IssuerServer implements QuarkusTestResourceLifecycleManager {

        private static final String NAME = "newsroom";

        private final MockOAuth2Server issuer = new MockOAuth2Server();

        @Override
        public Map<String, String> start() {
            issuer.start();
            return Map.of("quarkus.oidc.auth-server-url", issuer.issuerUrl(NAME).toString());
        }

        /** A function, since tests and resources have classes of their own and share only those of Java. */
        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(
                    (Function<Map<String, Object>, String>) this::token, new TestInjector.MatchesType(Function.class));
        }

        private String token(Map<String, Object> asked) {
            var claims = new HashMap<>(asked);
            var life = (Integer) Objects.requireNonNullElse(claims.remove("life"), 600);
            var audience = (String) Objects.requireNonNullElse(claims.remove("audience"), "midad");
            var subject = (String) Objects.requireNonNull(claims.remove("subject"));
            if (claims.remove("signsIn") != null) {
                issuer.enqueueCallback(
                        new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of("midad-console"), claims, life));
                return "";
            }
            return issuer.issueToken(NAME, subject, audience, claims, life).serialize();
        }

        @Override
        public void stop() {
            issuer.shutdown();
        }
    }

    @Inject
    AgroalDataSource database;

    /** Set by the issuer. */
    Function<Map<String, Object>, String> issuer = asked -> "";

    @Test
    void whoeverIsInvitedSignsInAtTheIssuerWithTheRoleThatTheyHaveHere() throws SQLException {
        var section = Newsroom.section().getString("id");
        var draft = new HashMap<>(People.draft("editor"));
        draft.put("sections", List.of(section));
        var sara = Newsroom.created("/v1/editorial/users", draft);
        var token = token(subject(), sara.getString("email").toUpperCase(Locale.ROOT));

        me(token)
                .then()
                .statusCode(200)
                .body(
                        "kind", equalTo("user"),
                        "id", equalTo(sara.getString("id")),
                        "role", equalTo("editor"),
                        "sections", contains(section));
        me(token).then().statusCode(200);

        Newsroom.with(token).get("/v1/editorial/users").then().statusCode(403);
        assertEquals(1, signIns(sara.getString("id")));
    }

    @Test
    void whatTheIssuerSaysOfRolesIsNotHeard() {
        var sara = People.invited("reader");
        var token = issuer.apply(Map.of(
                "subject", subject(),
                "email", sara.getString("email"),
                "email_verified", true,
                "groups", List.of("admin"),
                "roles", List.of("admin"),
                "scope", "admin"));

        Newsroom.with(token).get("/v1/editorial/users").then().statusCode(403);
        me(token).then().body("role", equalTo("reader"));
    }

    @Test
    void whoeverIsNotInvitedIsToldSo() {
        me(token(subject(), People.email()))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"), "detail", startsWith("Nobody with this verified e-mail"));
    }

    @Test
    void anEmailThatTheIssuerHasNotVerifiedIsNobodys() {
        var sara = People.invited("admin");
        var email = sara.getString("email");

        me(issuer.apply(Map.of("subject", subject(), "email", email))).then().statusCode(403);
        me(issuer.apply(Map.of("subject", subject(), "email", email, "email_verified", false)))
                .then()
                .statusCode(403);
        me(issuer.apply(Map.of("subject", subject()))).then().statusCode(403);
    }

    @Test
    void theFirstSignInLinksTheUserSoThatTheEmailMovesToNobodyElse() {
        var sara = People.invited("writer");
        var subject = subject();
        me(token(subject, sara.getString("email"))).then().statusCode(200);

        me(token(subject(), sara.getString("email"))).then().statusCode(403);
        me(token(subject, People.email())).then().statusCode(200).body("id", equalTo(sara.getString("id")));
    }

    @Test
    void whoeverIsDeactivatedHereIsOutAtOnce() {
        var sara = People.user("writer");
        var token = token(subject(), sara.email());
        me(token).then().statusCode(200);

        Newsroom.patch(sara.path(), Map.of("active", false)).then().statusCode(200);

        me(token).then().statusCode(403);
    }

    @Test
    void tokensThatAreForgedExpiredOrForAnotherProgramOpenNothing() {
        var email = People.user("admin").email();
        var token = token(subject(), email);
        var asked = Map.<String, Object>of("subject", subject(), "email", email, "email_verified", true);
        var expired = new HashMap<>(asked);
        expired.put("life", -600);
        var foreign = new HashMap<>(asked);
        foreign.put("audience", "another-program");
        var parts = token.split("\\.");

        for (var wrong : List.of(
                parts[0] + '.' + parts[1] + '.' + parts[2].substring(4) + "AAAA",
                "eyJhbGciOiJub25lIn0." + parts[1] + '.',
                "a.b.c",
                issuer.apply(expired),
                issuer.apply(foreign))) {
            me(wrong)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Test
    void ownTokensAndPasswordsWorkBesideTheIssuer() {
        assertEquals(200, People.user("writer").signIn().status());
        me(Newsroom.token("reader")).then().statusCode(200).body("kind", equalTo("token"));
        me("midad_at_unknown").then().statusCode(401);
        Newsroom.reader().get("/v1/auth/me").then().statusCode(401);
        Newsroom.reader().get("/v1/articles").then().statusCode(200);
    }

    @Test
    void aBrowserSignsInAtTheIssuerAndKeepsTheSessionInItsCookie() throws SQLException {
        var sara = People.invited("editor");
        var asked = leave();
        assertTrue(asked.location().contains("code_challenge_method=S256"), asked.location());
        assertTrue(asked.location().contains("nonce="), asked.location());

        var signedIn = comeBack(asked, subject(), sara.getString("email"));

        signedIn.then().statusCode(303).header("Location", endsWith("/console/"));
        var cookie = signedIn.detailedCookie("midad_session");
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        given().cookie("midad_session", cookie.getValue())
                .get("/v1/auth/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(sara.getString("id")), "role", equalTo("editor"));
        assertEquals(1, signIns(sara.getString("id")));
        Newsroom.reader().get("/v1/auth/ways").then().body("openIdConnect", equalTo("/v1/auth/openid-connect"));
    }

    @Test
    void aBrowserOfSomebodyWhoIsNotInvitedGetsNoSession() {
        var refused = comeBack(leave(), subject(), People.email());

        refused.then().statusCode(303).header("Location", endsWith("/console/?error=not_invited"));
        assertNull(refused.cookie("midad_session"));
    }

    @Test
    void anAnswerOfTheIssuerThatAnotherBrowserAskedForOpensNothing() {
        var sara = People.invited("admin");
        var asked = leave();
        awaitsAtIssuer(subject(), sara.getString("email"));
        var back = given().redirects().follow(false).urlEncodingEnabled(false).get(asked.location());

        var other = given().redirects().follow(false).urlEncodingEnabled(false).get(back.header("Location"));

        assertNull(other.cookie("midad_session"));
        assertNull(other.cookie("q_session_console"));
    }

    /** Where a browser is sent that wants to sign in, and the cookies that it keeps meanwhile. */
    private record Asked(String location, Map<String, String> cookies) {}

    private static Asked leave() {
        var left = given().redirects().follow(false).get("/v1/auth/openid-connect");
        left.then().statusCode(302);
        return new Asked(left.header("Location"), left.cookies());
    }

    /** Has the issuer take whoever comes next for this person. */
    private void awaitsAtIssuer(String subject, String email) {
        var unused = issuer.apply(signingIn(subject, email));
    }

    /** Signs in at the issuer, and follows its answer as the browser that asked does. */
    private Response comeBack(Asked asked, String subject, String email) {
        awaitsAtIssuer(subject, email);
        var location = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(asked.location())
                .header("Location");
        var cookies = new HashMap<>(asked.cookies());
        var exchanged = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .get(location);
        exchanged.then().statusCode(302);
        cookies.putAll(exchanged.cookies());
        return given().redirects().follow(false).cookies(cookies).get("/v1/auth/openid-connect");
    }

    private static Map<String, Object> signingIn(String subject, String email) {
        return Map.of("signsIn", true, "subject", subject, "email", email, "email_verified", true);
    }

    @Test
    void anAdministratorIsToldThatAMailCouldNotBeSent() {
        var invited = People.invited("writer");

        assertEquals("failed", invited.getString("invitation.delivery"));
        People.choose(invited.getString("invitation.token"), People.PASSWORD)
                .then()
                .statusCode(204);
        People.post("/v1/auth/password-reset-requests", Map.of("email", invited.getString("email")))
                .then()
                .statusCode(202);
    }

    private String token(String subject, String email) {
        return issuer.apply(Map.of("subject", subject, "email", email, "email_verified", true));
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private static Response me(String token) {
        return Newsroom.with(token).get("/v1/auth/me");
    }

    private int signIns(String user) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(*) from audit_event where action = 'sign-in' and details ->> 'method' = 'openid-connect'"
                                + " and entity_id = '" + user + "'")) {
            result.next();
            return result.getInt(1);
        }
    }
}
