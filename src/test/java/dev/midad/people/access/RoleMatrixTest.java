package dev.midad.people.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.midad.fixtures.Acts;
import dev.midad.fixtures.Acts.Act;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import dev.midad.people.access.RoleMatrix.Person;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: every cell of the table in {@code docs/roles.md} is tried. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RoleMatrixTest {

    private static final Map<String, Map<Person, Integer>> MATRIX = RoleMatrix.read();
    private static final Map<Person, String> TOKENS = new EnumMap<>(Person.class);

    private static String somebodyElse = "";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void everyoneHasAToken() throws SQLException {
        if (TOKENS.isEmpty()) {
            somebodyElse = Newsroom.token("writer");
            TOKENS.put(Person.WRONG, "midad_" + "A".repeat(43));
            TOKENS.put(Person.EXPIRED, expiredToken());
            TOKENS.put(Person.READER, Newsroom.token("reader"));
            TOKENS.put(Person.MODERATOR, Newsroom.token("moderator"));
            TOKENS.put(Person.WRITER, Newsroom.token("writer"));
            TOKENS.put(Person.OTHER_WRITER, token(Person.WRITER));
            TOKENS.put(Person.EDITOR, Newsroom.token("editor"));
            TOKENS.put(Person.ADMIN, Newsroom.token("admin"));
        }
    }

    @Test
    void theTableHasEveryOperationOfTheContractAndNoOther() {
        var missing = new TreeSet<>(RoleMatrix.operations());
        missing.removeAll(MATRIX.keySet());
        var gone = new TreeSet<>(MATRIX.keySet());
        gone.removeAll(RoleMatrix.operations());

        assertEquals(Set.of(), missing, "add rows to docs/roles.md");
        assertEquals(Set.of(), gone, "no operations of openapi.yaml: remove them from docs/roles.md");
    }

    static Stream<Arguments> cells() {
        return MATRIX.entrySet().stream().flatMap(row -> row.getValue().entrySet().stream()
                .map(cell -> Arguments.of(row.getKey(), cell.getKey(), cell.getValue())));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("cells")
    void everyoneGetsWhatTheTableSays(String operation, Person person, int status) {
        var attempt = act(operation).prepare(authorFor(person));

        var answer = attempt.send(operation, as(person));

        assertEquals(status, answer.statusCode(), () -> operation + " by " + person + ": " + answer.asString());
        if (status >= 400) {
            answer.then().contentType("application/problem+json");
        }
        if (status == 401 || status == 403) {
            answer.then().body("type", equalTo("/problems/" + (status == 401 ? "unauthenticated" : "forbidden")));
        }
    }

    static Stream<Arguments> addresses() {
        return MATRIX.entrySet().stream()
                .filter(row -> row.getKey().contains("{"))
                .map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    /** A writer may read what another writes, and so learns nothing from being refused to change it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void whoeverIsRefusedDoesNotLearnWhetherItIsThere(String operation, Map<Person, Integer> row) {
        var attempt = act(operation).prepare(authorFor(Person.NOBODY));

        row.forEach((person, status) -> {
            if (status >= 400 && person != Person.OTHER_WRITER) {
                var there = attempt.send(operation, as(person));
                var missing = attempt.elsewhere().send(operation, as(person));

                assertEquals(said(missing), said(there), () -> operation + " by " + person);
            }
        });
    }

    @Test
    void aReaderDoesNotLearnWhetherThereIsADraft() {
        var draft = Newsroom.draft().getString("id");

        assertEquals(
                said(Newsroom.reader().get("/v1/articles/" + UUID.randomUUID())),
                said(Newsroom.reader().get("/v1/articles/" + draft)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "status",
                "state",
                "publishedAt",
                "firstPublishedAt",
                "createdBy",
                "createdAt",
                "updatedAt",
                "trashedAt",
                "publishedVersion",
                "hasUnpublishedChanges"
            })
    void nobodyWritesWhatOnlyMidadDecides(String property) {
        var draft = Newsroom.draft().getString("id");
        for (var value : new Object[] {"published", "2020-01-01T00:00:00Z", 7}) {
            var posted = sending(property, value).post("/v1/editorial/articles");
            var patched = sending(property, value).patch("/v1/editorial/articles/" + draft);

            for (var answer : new Response[] {posted, patched}) {
                answer.then()
                        .statusCode(422)
                        .body("errors.pointer", hasItem("/" + property))
                        .body("errors.code", hasItem("unknownProperty"));
            }
        }
        assertEquals("\"0\"", Newsroom.etag(draft));
    }

    private static RequestSpecification sending(String property, Object value) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("headline", Newsroom.unique("عنوان"), property, value));
    }

    private static Act act(String operation) {
        var act = Acts.BY_OPERATION.get(operation);
        return act == null ? fail("Say in Acts.BY_OPERATION how a right request is made of " + operation) : act;
    }

    /** Whose article it is about: everybody but the writer with own ones meets that of a writer who asks for nothing. */
    private static String authorFor(Person person) {
        return person == Person.WRITER ? token(Person.WRITER) : somebodyElse;
    }

    private static RequestSpecification as(Person person) {
        return person == Person.NOBODY ? Newsroom.reader() : Newsroom.with(token(person));
    }

    private static String token(Person person) {
        return Objects.requireNonNull(TOKENS.get(person));
    }

    /** The answer without what differs from request to request. */
    private static Map<String, Object> said(Response answer) {
        var said = new HashMap<String, Object>(answer.jsonPath().getMap(""));
        said.keySet().removeAll(Set.of("instance", "requestId"));
        said.put("HTTP status", answer.statusCode());
        said.put("WWW-Authenticate", answer.header("WWW-Authenticate"));
        return said;
    }

    private String expiredToken() throws SQLException {
        var token = Newsroom.created(
                "/v1/editorial/tokens",
                Map.of(
                        "name",
                        "expired",
                        "role",
                        "admin",
                        "expiresAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update access_token set expires_at = now() - interval '1 hour' where id = '%s'"
                    .formatted(token.getString("id")));
        }
        return token.getString("token");
    }
}
