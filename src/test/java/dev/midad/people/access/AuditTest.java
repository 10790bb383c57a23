package dev.midad.people.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what, when and from where: that it is recorded, found, given out, and never changed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditTest {

    private static final String AUDIT = "/v1/editorial/audit";
    private static final String DESK = "/v1/editorial/";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({"sections, section, description", "authors, author, bio", "tags, tag, description"})
    void whatIsDoneToAThingIsRecorded(String things, String kind, String field) {
        var made = Newsroom.created(DESK + things, Map.of("name", Newsroom.unique("اسم")));
        var id = made.getString("id");
        var path = DESK + things + "/" + id;
        Newsroom.patch(path, Map.of(field, "نص", "name", "اسم جديد")).then().statusCode(200);
        Newsroom.admin().header("If-Match", "*").delete(path).then().statusCode(204);

        about(id)
                .body("data.action", contains("delete", "update", "create"))
                .body("data.kind", everyItem(equalTo(kind)))
                .body("data.entity", everyItem(equalTo(id)))
                .body("data[2].details.name", equalTo(made.getString("name")))
                .body("data[2].details.slug", equalTo(made.getString("slug")))
                .body("data[1].details.fields", hasItems("name", field))
                .body("data[0].details.name", equalTo("اسم جديد"));
    }

    @Test
    void anEventTellsWhoDidItWhenAndFromWhere() {
        var token = Newsroom.created(DESK + "tokens", Map.of("name", "مكتب سارة", "role", "editor"));

        var tag = Newsroom.with(token.getString("token"))
                .header("X-Request-Id", "audit-1")
                .contentType(ContentType.JSON)
                .body(Map.of("name", Newsroom.unique("وسم")))
                .post(DESK + "tags")
                .jsonPath();

        about(tag.getString("id"))
                .body("data[0].actor.id", equalTo(token.getString("id")))
                .body("data[0].actor.name", equalTo("مكتب سارة"))
                .body("data[0].at", notNullValue())
                .body("data[0].address", equalTo("127.0.0.1"))
                .body("data[0].requestId", equalTo("audit-1"));
    }

    @Test
    void theViewHasExactlyTheseKeys() {
        var event = about(Newsroom.tag().getString("id")).extract().jsonPath();

        assertEquals(
                "[action, actor, address, at, details, entity, id, kind, requestId]",
                new TreeSet<>(event.getMap("data[0]").keySet()).toString());
    }

    @Test
    void theBootstrapTokenWasMadeByMidadItself() throws SQLException {
        assertEquals(1, count("""
                select count(*) from audit_event
                where actor_id is null and actor_name = 'midad' and action = 'create' and kind = 'token'
                and details->>'name' = 'bootstrap' and address is null and request_id is null
                """));
    }

    @Test
    void aTokenIsRecordedWithoutItsValue() throws SQLException {
        var made = Newsroom.created(DESK + "tokens", Map.of("name", Newsroom.unique("رمز"), "role", "writer"));
        var id = made.getString("id");
        Newsroom.admin().delete(DESK + "tokens/" + id).then().statusCode(204);
        Newsroom.admin().delete(DESK + "tokens/" + id).then().statusCode(204);

        about(id)
                .body("data.action", contains("revoke", "create"))
                .body("data.details.role", everyItem(equalTo("writer")))
                .body("data.details.name", everyItem(equalTo(made.getString("name"))));
        assertEquals(
                0,
                count("select count(*) from audit_event as kept where position('%s' in kept::text) > 0"
                        .formatted(made.getString("token"))));
    }

    @Test
    void aChangeOfThePublicationIsRecorded() {
        Newsroom.patch(DESK + "publication", Map.of("description", Newsroom.unique("وصف")))
                .then()
                .statusCode(200);

        Newsroom.admin()
                .get(AUDIT + "?kind=publication&limit=1")
                .then()
                .body("data.action", contains("update"), "data[0].details.fields", contains("description"));
    }

    @Test
    void whatIsRefusedIsNotRecorded() {
        var tag = Newsroom.tag().getString("id");
        Newsroom.published(Map.of("tags", List.of(tag)));

        Newsroom.admin()
                .header("If-Match", "*")
                .delete(DESK + "tags/" + tag)
                .then()
                .statusCode(409);

        about(tag).body("data.action", contains("create"));
    }

    @Test
    void eachFilterFindsItsOwn() {
        var editor = Newsroom.created(DESK + "tokens", Map.of("name", "x", "role", "editor"));
        var tag = Newsroom.with(editor.getString("token"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", Newsroom.unique("وسم")))
                .post(DESK + "tags")
                .<String>path("id");
        var at = about(tag).extract().<String>path("data[0].at");

        for (var filter : List.of(
                "actor=" + editor.getString("id"),
                "entity=" + tag,
                "kind=tag&action=create&address=127.0.0.1&actor=" + editor.getString("id"))) {
            Newsroom.admin().get(AUDIT + "?" + filter).then().statusCode(200).body("data.entity", contains(tag));
        }
        Newsroom.admin().get(AUDIT + "?entity=" + tag + "&from=" + at).then().body("data.size()", equalTo(1));
        Newsroom.admin().get(AUDIT + "?entity=" + tag + "&to=" + at).then().body("data.size()", equalTo(0));
        Newsroom.admin()
                .get(AUDIT + "?entity=" + tag + "&address=192.0.2.1")
                .then()
                .body("data.size()", equalTo(0));
        Newsroom.admin().get(AUDIT + "?entity=" + tag + "&kind=author").then().body("data.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "actor, sarah",
        "entity, 1",
        "action, stole",
        "action, CREATE",
        "from, yesterday",
        "to, 2024-13-01",
        "limit, 0",
        "cursor, x",
        "colour, red",
    })
    void aFilterThatCannotBeReadIsNamed(String parameter, String value) {
        Newsroom.admin()
                .get(AUDIT + "?" + parameter + "=" + value)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void theListIsPagedLatestFirstWithoutGapsOrRepeats() {
        var editor = Newsroom.created(DESK + "tokens", Map.of("name", "x", "role", "editor"));
        var made = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            made.add(
                    0,
                    Newsroom.with(editor.getString("token"))
                            .contentType(ContentType.JSON)
                            .body(Map.of("name", Newsroom.unique("وسم")))
                            .post(DESK + "tags")
                            .path("id"));
        }

        var found = new ArrayList<String>();
        var query = AUDIT + "?limit=2&count=true&actor=" + editor.getString("id");
        var page = Newsroom.admin().get(query);
        page.then().body("page.total", equalTo(7));
        while (page.path("page.next") != null) {
            found.addAll(page.path("data.entity"));
            page = Newsroom.admin().get(query + "&cursor=" + page.path("page.next"));
        }
        found.addAll(page.path("data.entity"));

        assertEquals(made, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_event set actor_name = 'x'", "delete from audit_event", "truncate audit_event"})
    void theDatabaseRefusesToChangeIt(String sql) throws SQLException {
        Newsroom.tag();
        var before = count("select count(*) from audit_event where actor_name <> 'x'");

        var refusal = assertThrows(SQLException.class, () -> execute(sql));

        assertEquals("42501", refusal.getSQLState(), refusal.getMessage());
        assertEquals(before, count("select count(*) from audit_event where actor_name <> 'x'"));
    }

    @Test
    void theExportAsLinesOfJsonHoldsWhatTheListHolds() throws IOException {
        var editor = editorWhoMadeTags(3);

        var lines = export("?actor=" + editor, "application/x-ndjson");

        lines.then().statusCode(200).contentType(startsWith("application/x-ndjson"));
        var json = new ObjectMapper();
        var exported = new ArrayList<Map<?, ?>>();
        for (var line : lines.asString().split("\n")) {
            exported.add(json.readValue(line, Map.class));
        }
        assertEquals(Newsroom.admin().get(AUDIT + "?actor=" + editor).jsonPath().getList("data"), exported);
    }

    @Test
    void theExportAsCsvHasALineForEachEvent() {
        var editor = editorWhoMadeTags(2);

        var csv = export("?format=csv&actor=" + editor, "*/*");

        csv.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"audit.csv\""))
                .header("Cache-Control", equalTo("private, no-store"));
        var lines = csv.asString().split("\r\n");
        assertEquals(3, lines.length);
        assertTrue(
                lines[0].endsWith("\"at\",\"actorId\",\"actor\",\"action\",\"kind\",\"entity\",\"address\","
                        + "\"requestId\",\"details\",\"id\""),
                lines[0]);
        assertTrue(lines[1].contains("\"" + editor + "\",\"محرر\",\"create\",\"tag\""), lines[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", " =1", "＝1"})
    void noNameBecomesAFormulaInASpreadsheet(String name) {
        var token = Newsroom.created(DESK + "tokens", Map.of("name", name, "role", "editor"));
        Newsroom.with(token.getString("token"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", Newsroom.unique("وسم")))
                .post(DESK + "tags");

        var line =
                export("?actor=" + token.getString("id"), "text/csv").asString().split("\r\n")[1];

        assertTrue(line.contains(",\"'" + name.replace("\"", "\"\"") + "\","), line);
    }

    @Test
    void anExportOfManyEventsIsWholeAndInOrder() throws SQLException, IOException {
        var actor = UUID.randomUUID();
        execute("""
                insert into audit_event (id, at, actor_id, actor_name, action, kind, details)
                select uuidv7(), timestamptz '2020-01-01' + (n / 3) * interval '1 second', '%s', 'x', 'create', 'tag', '{}'
                from generate_series(1, 2345) n
                """.formatted(actor));

        var lines = export("?actor=" + actor, "application/x-ndjson").asString().split("\n");

        var json = new ObjectMapper();
        var ids = new HashSet<String>();
        var last = "9";
        for (var line : lines) {
            var event = json.readTree(line);
            assertTrue(ids.add(event.path("id").asText()));
            assertTrue(event.path("at").asText().compareTo(last) <= 0);
            last = event.path("at").asText();
        }
        assertEquals(2345, ids.size());
    }

    @Test
    void anExportIsAuditedToo() {
        var entity = UUID.randomUUID().toString();
        export("?format=csv&entity=" + entity, "*/*").then().statusCode(200);

        Newsroom.admin()
                .get(AUDIT + "?action=export&kind=audit&limit=100")
                .then()
                .body("data.details.entity", hasItem(entity))
                .body("data.find { it.details.entity == '" + entity + "' }.details.format", equalTo("csv"));
    }

    @Test
    void anExportThatCannotBeMadeIsRefused() {
        Newsroom.admin()
                .get(AUDIT + "/export?format=xml")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("format"));
        Newsroom.admin().get(AUDIT + "/export?actor=x").then().statusCode(400);
        Newsroom.admin()
                .accept("application/json")
                .get(AUDIT + "/export")
                .then()
                .statusCode(406);
    }

    @Test
    void colleaguesSeeWhatWasDoneToAnArticleButNotFromWhere() {
        var id = Newsroom.draft().getString("id");
        Newsroom.patched(id, Map.of("deck", "نص"));
        Newsroom.publish(id);

        var history = Newsroom.with(Newsroom.token("reader")).get(history(id));

        history.then().statusCode(200).body("data.action", contains("publish", "update", "create"));
        assertEquals(
                "[action, actor, at, details, id]",
                new TreeSet<>(history.jsonPath().getMap("data[0]").keySet()).toString());
    }

    @Test
    void theHistoryOfAnArticleIsReadFromEitherEndAndPaged() {
        var id = Newsroom.draft().getString("id");
        Newsroom.patched(id, Map.of("deck", "نص"));
        Newsroom.patched(id, Map.of("deck", "نص آخر"));

        var first = Newsroom.admin().get(history(id) + "?sort=at&limit=2&count=true");
        var second = Newsroom.admin().get(history(id) + "?sort=at&limit=2&cursor=" + first.path("page.next"));

        first.then().body("data.action", contains("create", "update"), "page.total", equalTo(3));
        second.then().body("data.action", contains("update"), "page.next", nullValue());
        Newsroom.admin().get(history(id) + "?sort=who").then().statusCode(400);
        Newsroom.admin()
                .get(history(id) + "?cursor=" + first.path("page.next"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        Newsroom.admin().get(history(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"sections, description", "authors, bio", "tags, description"})
    void whoeverIsTooLateLearnsWhoChangedItAndWhen(String things, String field) {
        var path = DESK + things + "/"
                + Newsroom.created(DESK + things, Map.of("name", Newsroom.unique("اسم")))
                        .getString("id");
        var sarah = Newsroom.created(DESK + "tokens", Map.of("name", "سارة", "role", "editor"));
        var read = Newsroom.admin().get(path).header("ETag");
        patch(sarah.getString("token"), path, read, Map.of(field, "سارة كتبت"))
                .then()
                .statusCode(200);

        var late = patch(Newsroom.ADMIN, path, read, Map.of(field, "غيرها"));

        late.then()
                .statusCode(412)
                .header("ETag", equalTo("\"1\""))
                .body("etag", equalTo("\"1\""))
                .body("changedBy.id", equalTo(sarah.getString("id")))
                .body("changedBy.name", equalTo("سارة"));
        var event = about(path.substring(path.lastIndexOf('/') + 1)).extract().jsonPath();
        assertEquals(event.getString("data[0].at"), late.path("changedAt"));
        patch(Newsroom.ADMIN, path, late.header("ETag"), Map.of(field, "كلاهما"))
                .then()
                .statusCode(200);
    }

    @Test
    void whoeverIsTooLateForAnArticleOrThePublicationLearnsTheSame() {
        var id = Newsroom.draft().getString("id");
        Newsroom.patched(id, Map.of("deck", "نص"));
        var publication = Newsroom.admin().get(DESK + "publication").header("ETag");
        Newsroom.patch(DESK + "publication", Map.of("description", Newsroom.unique("وصف")));

        var article = patch(Newsroom.ADMIN, DESK + "articles/" + id, "\"0\"", Map.of("deck", "آخر"));
        var masthead = patch(Newsroom.ADMIN, DESK + "publication", publication, Map.of("description", "آخر"));

        for (var late : List.of(article, masthead)) {
            late.then().statusCode(412).body("changedBy.name", equalTo("bootstrap"), "changedAt", notNullValue());
            assertEquals(late.header("ETag"), late.path("etag"));
        }
    }

    @Test
    void whatAnImportBringsInIsInItsHistoryAndWhatStandsAlreadyIsNot() {
        var id = UUID.randomUUID().toString();
        var editor = Newsroom.created(DESK + "tokens", Map.of("name", "ناقل", "role", "admin"));
        var line =
                "{\"kind\": \"article\", \"id\": \"%s\", \"data\": {\"headline\": \"خبر منقول\", \"slug\": \"%s\"}}\n"
                        .formatted(id, "منقول-" + id.substring(24));

        for (var round = 0; round < 2; round++) {
            bring(editor.getString("token"), line).body(containsString(round == 0 ? "created" : "unchanged"));
        }

        Newsroom.admin()
                .get(history(id))
                .then()
                .statusCode(200)
                .body("data.action", contains("import"), "data[0].actor.name", equalTo("ناقل"));
        about(id).body("data[0].address", equalTo("127.0.0.1"));
    }

    private static ValidatableResponse bring(String token, String lines) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .header("Authorization", "Bearer " + token)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(DESK + "import")
                .then()
                .statusCode(200);
    }

    @Test
    void whoeverNamesNoVersionLearnsNothingMore() {
        var path = DESK + "tags/" + Newsroom.tag().getString("id");

        var missing = Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x"))
                .patch(path);

        missing.then().statusCode(428).body("$", not(hasKey("changedBy")));
        assertFalse(missing.asString().contains("etag"));
    }

    private static ValidatableResponse about(String entity) {
        return Newsroom.admin().get(AUDIT + "?entity=" + entity).then().statusCode(200);
    }

    private static String history(String article) {
        return DESK + "articles/" + article + "/history";
    }

    private static Response patch(String token, String path, String ifMatch, Map<String, ?> patch) {
        return Newsroom.with(token)
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path);
    }

    /** Not one JSON document, which is what the contract's filter looks at. */
    private static Response export(String query, String accept) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Newsroom.ADMIN)
                .accept(accept)
                .get(AUDIT + "/export" + query);
    }

    /** The editor's id. */
    private static String editorWhoMadeTags(int number) {
        var editor = Newsroom.created(DESK + "tokens", Map.of("name", "محرر", "role", "editor"));
        for (var i = 0; i < number; i++) {
            Newsroom.with(editor.getString("token"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", Newsroom.unique("وسم")))
                    .post(DESK + "tags")
                    .then()
                    .statusCode(201);
        }
        return editor.getString("id");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
