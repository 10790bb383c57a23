package dev.midad.people.accounts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.People.Member;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever works here: what administrators decide about them, and the links by which they come in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PeopleTest {

    private static final String USERS = "/v1/editorial/users";

    @Inject
    AgroalDataSource database;

    @Test
    void whoeverIsInvitedIsThereAndTheLinkIsShownWhereNoMailIsSetUp() {
        var section = Newsroom.section().getString("id");
        var draft = new HashMap<>(People.draft("writer"));
        draft.put("sections", List.of(section));

        var answer = invite(draft);

        answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith(USERS + "/" + answer.path("id")))
                .body(
                        "email", equalTo(draft.get("email")),
                        "sections", contains(section),
                        "active", equalTo(true),
                        "lastSignInAt", nullValue(),
                        "invitation.kind", equalTo("invitation"),
                        "invitation.delivery", equalTo("shown"),
                        "invitation.token", startsWith("midad_lt_"),
                        "invitation.expiresAt", notNullValue());
    }

    @Test
    void theViewsHaveExactlyTheseKeys() {
        var invited = People.invited("writer");
        var sara = People.user("writer");
        sara.signIn();

        assertEquals(
                "[active, createdAt, email, id, invitation, name, role, sections, version]",
                new TreeSet<>(invited.getMap("").keySet()).toString());
        assertEquals(
                "[delivery, expiresAt, kind, token]",
                new TreeSet<>(invited.getMap("invitation").keySet()).toString());
        assertEquals(
                "[active, createdAt, email, id, lastSignInAt, name, role, sections, version]",
                new TreeSet<>(read(sara).jsonPath().getMap("").keySet()).toString());
    }

    @Test
    void whatIsWrongIsNamed() {
        invite(Map.of(
                        "email",
                        "no address",
                        "name",
                        " ",
                        "sections",
                        List.of(UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/email", "/name", "/role"));
        invite(Map.of("email", People.email(), "name", "x", "role", "owner"))
                .then()
                .statusCode(422);
        invite(Map.of("email", People.email(), "name", "x", "role", "writer", "active", false))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/active"));
    }

    @Test
    void sectionsThatThereAreNotAreNamed() {
        var there = Newsroom.section().getString("id");
        var notThere = UUID.randomUUID().toString();
        var draft = new HashMap<>(People.draft("writer"));
        draft.put("sections", List.of(there, notThere));
        var sara = People.user("writer");

        invite(draft).then().statusCode(422).body("errors.pointer", contains("/sections/1"));
        Newsroom.patch(sara.path(), Map.of("sections", List.of(notThere)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sections/0"));
    }

    @Test
    void anEmailHasOneUserHoweverItIsWritten() {
        var sara = People.user("writer");

        invite(Map.of("email", sara.email().toUpperCase(Locale.ROOT), "name", "x", "role", "reader"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/email-taken"));
    }

    @Test
    void aPatchChangesWhatItNamesAndTheAuditSaysWhatWas() throws SQLException {
        var sara = People.user("writer");
        var section = Newsroom.section().getString("id");

        Newsroom.patch(sara.path(), Map.of("role", "editor", "sections", List.of(section)))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("role", equalTo("editor"), "sections", contains(section), "email", equalTo(sara.email()));

        assertTrue(rows("select details from audit_event where action = 'update' and entity_id = '" + sara.id() + "'")
                .get(0)
                .contains("\"role\": {\"to\": \"editor\", \"from\": \"writer\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "id", "version", "createdAt", "lastSignInAt", "passwordHash", "invitation"})
    void nobodyWritesWhatIsNotForThemToDecide(String property) {
        Newsroom.patch(People.user("writer").path(), Map.of(property, "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/" + property));
    }

    @Test
    void aPatchThatLeavesNothingRequiredIsRefused() {
        var sara = People.user("writer");

        for (var property : List.of("name", "role", "active")) {
            Newsroom.patch(sara.path(), Collections.singletonMap(property, null))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/" + property));
        }
        Newsroom.patch(sara.path(), Collections.singletonMap("sections", null))
                .then()
                .statusCode(200)
                .body("sections", empty());
    }

    @Test
    void aChangeNeedsThePresentVersionWhichSigningInDoesNotChange() {
        var sara = People.user("writer");
        sara.signIn();

        change(sara, "\"0\"", Map.of("name", "سارة")).then().statusCode(200);
        change(sara, "\"0\"", Map.of("name", "نورة")).then().statusCode(412).header("ETag", equalTo("\"1\""));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x"))
                .patch(sara.path())
                .then()
                .statusCode(428);
    }

    @Test
    void whoeverIsRemovedIsNotActiveAndMayComeBack() {
        var sara = People.user("writer");
        var signed = sara.signIn();

        Newsroom.admin().header("If-Match", "\"0\"").delete(sara.path()).then().statusCode(204);

        assertEquals(401, signed.status());
        read(sara).then().statusCode(200).body("active", equalTo(false));
        Newsroom.patch(sara.path(), Map.of("active", true)).then().statusCode(200);
        sara.signIn();
        assertEquals(401, signed.status(), "what has ended does not begin again");
    }

    @Test
    void aSectionThatARoleIsNarrowedToStays() {
        var section = Newsroom.section().getString("id");
        var sara = People.user("writer");
        Newsroom.patch(sara.path(), Map.of("sections", List.of(section)));

        Newsroom.admin()
                .header("If-Match", "*")
                .delete("/v1/editorial/sections/" + section)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"));
    }

    @Test
    void whatARoleIsNarrowedToIsKnownToWhoeverAsks() {
        var section = Newsroom.section().getString("id");
        var sara = People.user("writer");
        Newsroom.patch(sara.path(), Map.of("sections", List.of(section)));

        sara.signIn().request().get("/v1/auth/me").then().body("sections", contains(section));
    }

    @Test
    void theListIsFilteredAndInTheOrderOfNames() {
        var mark = UUID.randomUUID().toString().substring(24);
        for (var name : List.of("بدر", "احمد", "أحمد", "إيمان")) {
            invite(Map.of("email", People.email(), "name", mark + " " + name, "role", "moderator"));
        }

        var names = everyPage("?role=moderator&active=true&limit=2").stream()
                .filter(name -> name.startsWith(mark))
                .toList();

        assertEquals(4, names.size());
        assertTrue(names.indexOf(mark + " بدر") > 1, names.toString());
        assertEquals(1, Math.abs(names.indexOf(mark + " احمد") - names.indexOf(mark + " أحمد")));
        Newsroom.admin().get(USERS + "?role=moderator").then().body("data.role", everyItem(equalTo("moderator")));
        Newsroom.admin().get(USERS + "?role=owner").then().statusCode(400);
        Newsroom.admin().get(USERS + "?active=maybe").then().statusCode(400);
        Newsroom.admin().get(USERS + "?active=false&count=true").then().body("data.active", everyItem(equalTo(false)));
    }

    @Test
    void aCursorOfOtherFiltersIsRefused() {
        People.invited("writer");
        People.invited("writer");
        var cursor = Newsroom.admin().get(USERS + "?role=writer&limit=1").<String>path("page.next");

        Newsroom.admin()
                .queryParam("cursor", cursor)
                .get(USERS + "?role=reader")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void anInvitationWorksOnce() {
        var invited = People.invited("writer");
        var token = invited.getString("invitation.token");
        People.joined(invited);

        ended(People.choose(token, "شاي المساء بعد العدد الأخير"));

        People.signIn(invited.getString("email"), People.PASSWORD).then().statusCode(200);
    }

    @Test
    void anInvitationTakesThePlaceOfTheOneBefore() {
        var invited = People.invited("writer");
        var again = Newsroom.admin().post(USERS + "/" + invited.getString("id") + "/invitation");

        again.then().statusCode(200).body("kind", equalTo("invitation"), "delivery", equalTo("shown"));
        ended(People.choose(invited.getString("invitation.token"), People.PASSWORD));
        People.choose(again.path("token"), People.PASSWORD).then().statusCode(204);
        Newsroom.admin()
                .post(USERS + "/" + invited.getString("id") + "/invitation")
                .then()
                .statusCode(409);
    }

    @Test
    void anExpiredLinkWorksNoMore() throws SQLException {
        var invited = People.invited("writer");
        execute("update one_time_link set expires_at = now() - interval '1 second' where user_id = '"
                + invited.getString("id") + "'");

        ended(People.choose(invited.getString("invitation.token"), People.PASSWORD));
        ended(People.choose("midad_lt_made-up", People.PASSWORD));
    }

    @Test
    void aRefusedPasswordDoesNotUseTheLinkUp() {
        var token = People.invited("writer").getString("invitation.token");

        People.choose(token, "short").then().statusCode(422).body("errors[0].pointer", equalTo("/password"));

        People.choose(token, People.PASSWORD).then().statusCode(204);
    }

    @Test
    void aResetEndsAllSessionsAndIsForOneUse() {
        var sara = People.user("writer");
        var signed = sara.signIn();
        var reset = Newsroom.admin().post(sara.path() + "/password-reset");
        reset.then().statusCode(200).body("kind", equalTo("reset"));

        People.choose(reset.path("token"), "شاي المساء بعد العدد الأخير").then().statusCode(204);

        assertEquals(401, signed.status());
        ended(People.choose(reset.path("token"), People.PASSWORD));
        People.signIn(sara.email(), People.PASSWORD).then().statusCode(401);
        People.signIn(sara.email(), "شاي المساء بعد العدد الأخير").then().statusCode(200);
    }

    @Test
    void whoeverIsNotActiveGetsNoLinkAndUsesNone() {
        var sara = People.user("writer");
        var reset = Newsroom.admin().post(sara.path() + "/password-reset").<String>path("token");
        Newsroom.patch(sara.path(), Map.of("active", false));

        ended(People.choose(reset, People.PASSWORD));
        Newsroom.admin().post(sara.path() + "/password-reset").then().statusCode(409);
    }

    @Test
    void nobodyLearnsFromAResetRequestWhetherThereIsAUser() {
        var known = People.post(
                "/v1/auth/password-reset-requests",
                Map.of("email", People.user("writer").email()));
        var unknown = People.post("/v1/auth/password-reset-requests", Map.of("email", People.email()));

        for (var answer : List.of(known, unknown)) {
            answer.then().statusCode(202);
            assertEquals("", answer.asString());
        }
        assertEquals(
                known.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList(),
                unknown.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void theLastAdministratorStays() throws SQLException {
        var sara = People.user("admin");
        var desk = sara.signIn();
        execute("update access_token set revoked_at = '1999-01-01' where role = 'admin' and revoked_at is null");
        execute("update user_account set active = false where role = 'admin' and active and id <> '" + sara.id() + "'");
        try {
            for (var patch : List.<Map<String, Object>>of(Map.of("role", "editor"), Map.of("active", false))) {
                desk.request()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body(patch)
                        .patch(sara.path())
                        .then()
                        .statusCode(409);
            }
            desk.request().header("If-Match", "*").delete(sara.path()).then().statusCode(409);
            desk.request().get("/v1/auth/me").then().body("role", equalTo("admin"));
        } finally {
            execute("update access_token set revoked_at = null where revoked_at = '1999-01-01'");
        }
        desk.request().header("If-Match", "*").delete(sara.path()).then().statusCode(204);
        assertFalse(read(sara).jsonPath().getBoolean("active"));
    }

    private static void ended(Response answer) {
        answer.then().statusCode(422).body("errors[0].pointer", equalTo("/token"), "errors.code", hasItem("linkEnded"));
    }

    private static Response invite(Map<String, ?> draft) {
        return Newsroom.admin().contentType(ContentType.JSON).body(draft).post(USERS);
    }

    private static Response read(Member member) {
        return Newsroom.admin().get(member.path());
    }

    private static Response change(Member member, String ifMatch, Map<String, ?> patch) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(member.path());
    }

    private static List<String> everyPage(String query) {
        var names = new ArrayList<String>();
        var page = Newsroom.admin().get(USERS + query).jsonPath();
        names.addAll(page.getList("data.name"));
        while (page.getString("page.next") != null) {
            page = Newsroom.admin()
                    .queryParam("cursor", page.getString("page.next"))
                    .get(USERS + query)
                    .jsonPath();
            names.addAll(page.getList("data.name"));
        }
        return names;
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
