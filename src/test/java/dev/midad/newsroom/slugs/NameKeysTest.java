package dev.midad.newsroom.slugs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags, and authors, whose names differ only in spelling are one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NameKeysTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({
        "tags, العربية, العربيه",
        "tags, أحمد, احمد",
        "tags, Café, CAFÉ",
        "tags, الكويت, الكُـوَيت",
        "tags, مكافحة الإرهاب, مكافحه  الارهاب",
        "authors, هدى الأحمد, هدي الاحمد",
    })
    void aNameThatFoldsToAnothersIsRefusedWithTheOneThatIsThere(String list, String name, String other) {
        var end = Newsroom.unique("");
        var there = created(list, Map.of("name", name + end));

        post(list, Map.of("name", other + end))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"))
                .body("detail", containsString(there.getString("id")))
                .body("detail", containsString(there.getString("slug")))
                .body("detail", containsString(name + end))
                .body(
                        "existing",
                        equalTo(Map.of(
                                "id", there.getString("id"), "slug", there.getString("slug"), "name", name + end)));
    }

    @Test
    void theRefusalIsToldInArabicToo() {
        var name = created("tags", Map.of("name", Newsroom.unique("وسم"))).getString("name");

        given().header("Authorization", "Bearer " + Newsroom.ADMIN)
                .header("Accept-Language", "ar")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/v1/editorial/tags")
                .then()
                .statusCode(409)
                .body("title", equalTo("الاسم مستعمل"))
                .body("detail", containsString("يوجد وسم باسم «" + name + "» من قبل"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void aNewNameIsJudgedAndASpellingOfTheOwnNameIsNot(String list) {
        var there = created(list, Map.of("name", Newsroom.unique("أحمد")));
        var other = created(list, Map.of("name", Newsroom.unique("إيمان")));
        var place = "/v1/editorial/" + list + "/" + other.getString("id");

        Newsroom.patch(place, Map.of("name", there.getString("name").replace('أ', 'ا')))
                .then()
                .statusCode(409)
                .body("existing.id", equalTo(there.getString("id")));
        Newsroom.admin().get(place).then().body("name", equalTo(other.getString("name")));
        Newsroom.patch(place, Map.of("name", other.getString("name").replace('إ', 'ا')))
                .then()
                .statusCode(200);
    }

    @Test
    void aNameThatIsGivenUpOrDeletedIsFree() {
        var name = Newsroom.unique("وسم");
        var first = created("tags", Map.of("name", name)).getString("id");

        Newsroom.patch("/v1/editorial/tags/" + first, Map.of("name", Newsroom.unique("آخر")))
                .then()
                .statusCode(200);
        var second = created("tags", Map.of("name", name)).getString("id");
        Newsroom.admin()
                .header(
                        "If-Match",
                        Newsroom.admin().get("/v1/editorial/tags/" + second).header("ETag"))
                .delete("/v1/editorial/tags/" + second)
                .then()
                .statusCode(204);

        created("tags", Map.of("name", name));
    }

    @Test
    void aNameIsJudgedAgainstThoseInTheSameLanguage() {
        var name = Newsroom.unique("Riyadh");
        var there = created(
                "tags",
                Map.of("name", Newsroom.unique("الرياض"), "translations", Map.of("en-GB", Map.of("name", name))));

        created("tags", Map.of("name", name, "lang", "fr"));
        post("tags", Map.of("name", name.toUpperCase(Locale.ROOT), "lang", "en"))
                .then()
                .statusCode(409)
                .body("existing.id", equalTo(there.getString("id")));
        post("tags", Map.of("name", Newsroom.unique("x"), "translations", Map.of("en", Map.of("name", name))))
                .then()
                .statusCode(409)
                .body("existing.id", equalTo(there.getString("id")));
    }

    @Test
    void sectionsMayShareAName() {
        var name = Newsroom.unique("محليات");

        Newsroom.section(Map.of("name", name));
        Newsroom.section(Map.of("name", name));
    }

    @Test
    void anAuthorAndATagMayShareAName() {
        var name = Newsroom.unique("محمود درويش");

        created("authors", Map.of("name", name));
        created("tags", Map.of("name", name));
    }

    @Test
    void ofManyWhoTakeANameAtOnceOneGetsIt() throws Exception {
        var name = Newsroom.unique("أحمد");
        var spellings = List.of(name, name.replace('أ', 'ا'), name.replace('أ', 'إ'), name.replace("ح", "حْ"));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(
                                    number -> () -> post("authors", Map.of("name", spellings.get(number % 4)))
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(status -> {
                        try {
                            return status.get();
                        } catch (Exception failure) {
                            throw new AssertionError(failure);
                        }
                    })
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsBroughtMayHaveDoublesThatGoOnBeingEdited() {
        var name = Newsroom.unique("العربية");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        bring(first, name);
        bring(second, name.replace('ة', 'ه'));

        post("tags", Map.of("name", name)).then().statusCode(409).body("existing.id", equalTo(first.toString()));
        Newsroom.patch("/v1/editorial/tags/" + second, Map.of("description", "وصف"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"tag, tags", "author, authors"})
    void doublesOfBeforeAreKeptAndTheOldestHasTheName(String kind, String list) throws SQLException {
        var name = Newsroom.unique("أحمد");
        var first = created(list, Map.of("name", name)).getString("id");
        execute("delete from %1$s_name_key where %1$s_id = '%2$s'".formatted(kind, first));
        var second = created(list, Map.of("name", name)).getString("id");
        execute("delete from %1$s_name_key where %1$s_id = '%2$s'".formatted(kind, second));

        try (var connection = database.getConnection()) {
            FillNameKeys.fill(connection, kind);
        }

        post(list, Map.of("name", name)).then().statusCode(409).body("existing.id", equalTo(first));
        Newsroom.patch("/v1/editorial/" + list + "/" + second, Map.of("slug", "s-" + UUID.randomUUID()))
                .then()
                .statusCode(200);
    }

    private static void bring(UUID id, String name) {
        var line = "{\"kind\":\"tag\",\"id\":\"%s\",\"data\":{\"name\":\"%s\"}}".formatted(id, name);
        Newsroom.admin()
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/editorial/import")
                .then()
                .statusCode(200)
                .body(containsString("\"created\""));
    }

    private static JsonPath created(String list, Map<String, ?> draft) {
        return Newsroom.created("/v1/editorial/" + list, draft);
    }

    private static Response post(String list, Map<String, ?> draft) {
        return Newsroom.admin().contentType(ContentType.JSON).body(draft).post("/v1/editorial/" + list);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
