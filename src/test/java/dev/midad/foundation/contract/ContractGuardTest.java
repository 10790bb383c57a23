package dev.midad.foundation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.midad.fixtures.ContractFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows what the guard of the contract sees, on altered copies of it, and holds the contract against the released one. */
class ContractGuardTest {

    private static final Path RELEASED = Path.of("docs/contract/v1.yaml");
    /** The released contract names an ETag of lists and reports of the desk, which have no version and never had one. */
    private static final Pattern NEVER_TRUE =
            Pattern.compile("[A-Z]+ /v1/editorial/\\S+: answer 20[01] has no header ETag any more");

    private static final JsonNode CONTRACT = read(ContractFilter.FILE);
    private static final String LIST = "/paths/~1v1~1articles/get";
    private static final String CREATE = "/paths/~1v1~1editorial~1sections/post";
    private static final String ARTICLE = "/components/schemas/Article";
    private static final String DRAFT = "/components/schemas/SectionDraft";

    @Test
    void theContractKeepsWhatTheReleasedOnePromised() {
        var breaches = ContractGuard.breaches(read(RELEASED), CONTRACT).stream()
                .filter(breach -> !NEVER_TRUE.matcher(breach).matches())
                .toList();

        assertEquals(List.of(), breaches);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void breaksAPromise(String what, Consumer<JsonNode> alteration, String breach) {
        var altered = CONTRACT.deepCopy();

        alteration.accept(altered);

        var found = ContractGuard.breaches(CONTRACT, altered);
        assertTrue(found.stream().anyMatch(each -> each.contains(breach)), () -> "found only " + found);
    }

    static Stream<Arguments> breaksAPromise() {
        return Stream.of(
                breaking("a path is gone", without("/paths", "/v1/articles"), "GET /v1/articles is gone"),
                breaking("an operation is gone", without("/paths/~1v1~1articles", "get"), "GET /v1/articles is gone"),
                breaking("an operation is renamed", with(LIST, "operationId", "getAll"), "has another operationId"),
                breaking("reading needs a token", addTo(LIST + "/security", "token"), "needs a token now"),
                breaking("a parameter is gone", removing(LIST + "/parameters", 0), "is gone"),
                breaking("a parameter is new and required", requiredParameter(), "is new and required"),
                breaking(
                        "a parameter is required now",
                        with(LIST + "/parameters/0", "required", true),
                        "is required now"),
                breaking("a parameter takes fewer values", removing(parameter("sort") + "/enum", 0), "and could be"),
                breaking(
                        "a parameter has a smaller limit",
                        with(parameter("limit"), "maximum", 50),
                        "narrowed by maximum"),
                breaking("a parameter has another default", with(parameter("limit"), "default", 10), "another default"),
                breaking("a schema is renamed", without("/components/schemas", "Tag"), "The schema Tag is gone"),
                breaking(
                        "an answer loses a property",
                        without(ARTICLE + "/properties", "headline"),
                        "no headline any more"),
                breaking("a property is of a narrower type", type("wordCount", "boolean"), "is of type [boolean] now"),
                breaking("a property may be null", type("headline", "string", "null"), "is of type [null, string] now"),
                breaking(
                        "a property has another format",
                        with(property("wordCount"), "format", "int64"),
                        "another format"),
                breaking("a property may be absent", removing(ARTICLE + "/required", 0), ".id may be absent now"),
                breaking("a closed list of an answer grows", addTo(property("dir") + "/enum", "ttb"), "may be"),
                breaking(
                        "an open list of an answer loses a value",
                        removing("/components/schemas/BylineRole/x-extensible-enum", 0),
                        "knows no author any more"),
                breaking("an open list is closed", closing("/components/schemas/BylineRole"), "could be anything"),
                breaking("a status is gone", without(LIST + "/responses", "304"), "answer 304 is gone"),
                breaking(
                        "a media type is gone",
                        without(LIST + "/responses/200/content", "application/json"),
                        "is gone"),
                breaking("a header is gone", without(LIST + "/responses/200/headers", "ETag"), "has no header ETag"),
                breaking("a body is required", withBody(true), "a body is required now"),
                breaking(
                        "a request needs another property",
                        addTo(DRAFT + "/required", "position"),
                        "position is required"),
                breaking(
                        "a request loses a property",
                        without(DRAFT + "/properties", "position"),
                        "no position any more"),
                breaking("a text must be shorter", with(DRAFT + "/properties/name", "maxLength", 20), "maxLength"),
                breaking("a text must match", with(DRAFT + "/properties/name", "pattern", "^[ء-ي]+$"), "pattern"),
                breaking(
                        "a request takes another type", with(DRAFT + "/properties/name", "type", "integer"), "of type"),
                breaking(
                        "null no longer removes",
                        removing("/components/schemas/SectionPatch/properties/parent/anyOf", 1),
                        "lost"),
                breaking(
                        "a media type of requests is gone",
                        without(CREATE + "/requestBody/content", "application/json"),
                        "is gone"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void breaksNothing(String what, Consumer<JsonNode> alteration) {
        var altered = CONTRACT.deepCopy();

        alteration.accept(altered);

        assertEquals(List.of(), ContractGuard.breaches(CONTRACT, altered));
    }

    static Stream<Arguments> breaksNothing() {
        var text = object().put("type", "string");
        return Stream.of(
                allowed("nothing", document -> {}),
                allowed("a new path", with("/paths", "/v1/polls", object().set("get", object()))),
                allowed("a new operation", with("/paths/~1v1~1articles", "delete", object())),
                allowed(
                        "a new parameter",
                        addTo(
                                LIST + "/parameters",
                                object().put("name", "place").put("in", "query"))),
                allowed("a parameter takes another value", addTo(parameter("sort") + "/enum", "title")),
                allowed("a parameter has a greater limit", with(parameter("limit"), "maximum", 500)),
                allowed("a new property of an answer", with(ARTICLE + "/properties", "place", text)),
                allowed("an answer always has a property", addTo(ARTICLE + "/required", "headline")),
                allowed("an open list grows", addTo("/components/schemas/BylineRole/x-extensible-enum", "illustrator")),
                allowed("a new property of a request", with(DRAFT + "/properties", "place", text)),
                allowed("a request may leave a property out", removing(DRAFT + "/required", 0)),
                allowed("a text may be longer", with(DRAFT + "/properties/name", "maxLength", 2000)),
                allowed("a body may be sent", withBody(false)),
                allowed("a new status", with(LIST + "/responses", "425", object().put("description", "Too early"))),
                allowed("other words", with(ARTICLE, "description", "A piece")),
                allowed("another example", with(ARTICLE, "examples", object())));
    }

    private static Arguments breaking(String what, Consumer<JsonNode> alteration, String breach) {
        return Arguments.of(what, alteration, breach);
    }

    private static Arguments allowed(String what, Consumer<JsonNode> alteration) {
        return Arguments.of(what, alteration);
    }

    private static String property(String name) {
        return ARTICLE + "/properties/" + name;
    }

    /** The place of a parameter's schema among those of the list of articles. */
    private static String parameter(String name) {
        var parameters = CONTRACT.at(LIST + "/parameters");
        for (var i = 0; i < parameters.size(); i++) {
            if (parameters.path(i).path("name").asText().equals(name)) {
                return LIST + "/parameters/" + i + "/schema";
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static ObjectNode object() {
        return YAMLMapper.builder().build().createObjectNode();
    }

    private static Consumer<JsonNode> with(String pointer, String name, Object value) {
        return document -> ((ObjectNode) document.at(pointer)).set(name, node(value));
    }

    private static Consumer<JsonNode> without(String pointer, String name) {
        return document -> ((ObjectNode) document.at(pointer)).remove(name);
    }

    private static Consumer<JsonNode> addTo(String pointer, Object value) {
        return document -> ((ArrayNode) document.at(pointer)).add(node(value));
    }

    private static Consumer<JsonNode> removing(String pointer, int index) {
        return document -> ((ArrayNode) document.at(pointer)).remove(index);
    }

    private static Consumer<JsonNode> type(String property, String... types) {
        return with(property(property), "type", List.of(types));
    }

    private static Consumer<JsonNode> closing(String pointer) {
        return document -> {
            var schema = (ObjectNode) document.at(pointer);
            schema.set("enum", schema.remove("x-extensible-enum"));
        };
    }

    private static Consumer<JsonNode> requiredParameter() {
        return addTo(
                LIST + "/parameters",
                object().put("name", "place").put("in", "query").put("required", true));
    }

    private static Consumer<JsonNode> withBody(boolean required) {
        return with("/paths/~1v1~1comments~1{id}~1like/put", "requestBody", object().put("required", required));
    }

    private static JsonNode node(Object value) {
        return new YAMLMapper().valueToTree(value);
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
