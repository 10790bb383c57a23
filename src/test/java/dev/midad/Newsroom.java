package dev.midad;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People of a newsroom at work, all of it through the API; every answer is held against the contract. */
public final class Newsroom {

    /** The bootstrap token of the program under test. */
    public static final String ADMIN = "an-administrator-of-the-tests";

    private Newsroom() {}

    /** A reader's request: nobody is signed in. */
    public static RequestSpecification reader() {
        return given().filter(new ContractFilter()).urlEncodingEnabled(true).header("Accept-Language", "en");
    }

    /** A request with a token. */
    public static RequestSpecification with(String token) {
        return reader().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification admin() {
        return with(ADMIN);
    }

    /** A new token of the role. */
    public static String token(String role) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("name", "a " + role, "role", role))
                .post("/v1/editorial/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** A name that no other test has. */
    public static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(24);
    }

    public static JsonPath section(Map<String, ?> draft) {
        return created("/v1/editorial/sections", draft);
    }

    public static JsonPath section() {
        return section(Map.of("name", unique("شؤون دولية")));
    }

    public static JsonPath author() {
        return created("/v1/editorial/authors", Map.of("name", unique("المحرر السياسي")));
    }

    public static JsonPath tag() {
        return created("/v1/editorial/tags", Map.of("name", unique("مكافحة الإرهاب")));
    }

    /** A draft with a headline and whatever else is given. */
    public static JsonPath draft(Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(Map.of("headline", unique("الكويت تستضيف مؤتمر")));
        draft.putAll(properties);
        return created("/v1/editorial/articles", draft);
    }

    public static JsonPath draft() {
        return draft(Map.of());
    }

    public static JsonPath published(Map<String, ?> properties) {
        return publish(draft(properties).getString("id"));
    }

    public static JsonPath published() {
        return published(Map.of());
    }

    /** Publishes what the desk has by now. */
    public static JsonPath publish(String id) {
        return act(id, "publish").then().statusCode(200).extract().jsonPath();
    }

    /** Posts {@code publish}, {@code unpublish} or {@code restore} with the present ETag. */
    public static Response act(String id, String act) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", etag(id))
                .post("/v1/editorial/articles/{id}/" + act, id);
    }

    public static JsonPath patched(String id, Map<String, ?> patch) {
        return patch("/v1/editorial/articles/" + id, patch)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Patches anything editorial with its present ETag. */
    public static Response patch(String path, Map<String, ?> patch) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", admin().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    public static Response trash(String id) {
        return admin().header("If-Match", etag(id)).delete("/v1/editorial/articles/{id}", id);
    }

    public static String etag(String id) {
        return admin().get("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static JsonPath created(String collection, Map<String, ?> draft) {
        return admin().contentType(ContentType.JSON)
                .body(draft)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** One paragraph as Portable Text. */
    public static List<Map<String, Object>> paragraph(String text) {
        return List.of(Map.of(
                "_type", "block",
                "_key", "b0",
                "style", "normal",
                "markDefs", List.of(),
                "children", List.of(Map.of("_type", "span", "_key", "s0", "text", text, "marks", List.of()))));
    }

    /** The sample page as requests. */
    public static JsonPath samplePage() {
        try {
            return JsonPath.from(Files.readString(Path.of("src/main/resources/sample/article-page.ar.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
