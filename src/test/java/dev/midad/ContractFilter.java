package dev.midad;

import static org.junit.jupiter.api.Assertions.fail;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Holds every answer against the committed {@code openapi.yaml}: the status is documented, and the body is as promised. */
final class ContractFilter implements Filter {

    static final Path FILE = Path.of("openapi.yaml");
    private static final String LOCATION = "https://midad.example/openapi.yaml";
    private static final String TEXT = read();
    private static final JsonNode DOCUMENT = parsed();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, TEXT)));

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        var answer = context.next(request, specification);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/v1/") && !request.getMethod().equals("OPTIONS") && !path.startsWith("/v1/openapi")) {
            check(request.getMethod(), path, answer);
        }
        return answer;
    }

    private static void check(String method, String path, Response answer) {
        var status = String.valueOf(answer.statusCode());
        var template = template(path);
        var operation = DOCUMENT.path("paths").path(template).path(operation(method));
        var responses = operation.path("responses");
        if (operation.isMissingNode() || (responses.path(status).isMissingNode() && answer.statusCode() >= 400)) {
            checkBody("#/components/responses/Problem/content/application~1problem+json/schema", method, path, answer);
            return;
        }
        var response = responses.path(status);
        if (response.isMissingNode()) {
            fail("openapi.yaml knows no %s of %s %s".formatted(status, method, path));
        }
        var pointer = response.path("$ref")
                .asText("#/paths/%s/%s/responses/%s".formatted(escaped(template), operation(method), status));
        var content = DOCUMENT.at(pointer.substring(1)).path("content");
        if (content.isMissingNode() || method.equals("HEAD")) {
            if (!answer.asString().isEmpty()) {
                fail("%s %s answers %s with a body that openapi.yaml does not know".formatted(method, path, status));
            }
            return;
        }
        var type = answer.contentType().split(";")[0];
        if (content.path(type).isMissingNode()) {
            fail("%s %s answers %s as %s, which openapi.yaml does not know".formatted(method, path, status, type));
        }
        if (type.endsWith("json") && !type.equals("application/x-ndjson")) {
            checkBody("%s/content/%s/schema".formatted(pointer, escaped(type)), method, path, answer);
        }
    }

    /** The schemas of the contract whose examples break them. */
    static List<String> wrongExamples() {
        return DOCUMENT.at("/components/schemas").properties().stream()
                .flatMap(schema -> StreamSupport.stream(
                                schema.getValue().path("examples").spliterator(), false)
                        .map(JsonNode::toString)
                        .flatMap(example -> errors("#/components/schemas/" + schema.getKey(), example).stream()
                                .map(error -> schema.getKey() + ": " + error)))
                .toList();
    }

    private static List<Error> errors(String pointer, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(LOCATION + pointer))
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static void checkBody(String pointer, String method, String path, Response answer) {
        if (method.equals("HEAD")) {
            return;
        }
        var text = text(answer);
        var errors = errors(pointer, text);
        if (!errors.isEmpty()) {
            fail("%s %s breaks the contract: %s\n%s".formatted(method, path, errors, text));
        }
    }

    /** The client unpacks every coding but brotli itself. */
    private static String text(Response answer) {
        if (!"br".equals(answer.header("Content-Encoding"))) {
            return answer.asString();
        }
        try (var unpacking = new BrotliInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String operation(String method) {
        return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    }

    /** The documented path that this one is of; the one with the fewest variables where several fit. */
    private static String template(String path) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> DOCUMENT.path("paths").fieldNames()).spliterator(), false)
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min((one, other) -> Integer.compare(one.split("\\{").length, other.split("\\{").length))
                .orElse("");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The contract with its lists closed: Midad itself answers with nothing that it does not name. */
    private static String read() {
        try {
            return Files.readString(FILE).replace("x-extensible-enum:", "enum:");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode parsed() {
        try {
            return new YAMLMapper().readTree(TEXT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
