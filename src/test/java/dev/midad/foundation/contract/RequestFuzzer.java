package dev.midad.foundation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes requests of what the contract describes, right ones and wrong ones, out of a seed. */
final class RequestFuzzer {

    /** A request, with the path in the words of the contract as well. */
    record Fuzzed(
            String method,
            String template,
            String path,
            Map<String, String> headers,
            @Nullable String body) {}

    private record Operation(String method, String path, JsonNode contract) {}

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> WRONG_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "application/problem+json",
            "a/b/c");
    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/json",
            "application/*;q=0.1",
            "application/xml",
            "text/html, image/png",
            "application/problem+json",
            "text/event-stream",
            "application/json;q=0",
            "x");
    private static final List<String> HEADERS =
            List.of("", " ", "\"1\"", "W/\"1\"", "*", "1", "a".repeat(300), "\"", ",");

    private final JsonNode document;
    private final Known known;
    private final Random random;
    private final HostileValues values;
    private final List<Operation> operations;

    RequestFuzzer(JsonNode document, Known known, Random random) {
        this.document = document;
        this.known = known;
        this.random = random;
        this.values = new HostileValues(document, known, random);
        this.operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())))
                .toList();
    }

    /** Makes the request of this number; each operation has its turn, and a third of the requests are meant to be right. */
    Fuzzed next(int number, List<String> tokens) {
        var operation = operations.get(number % operations.size());
        var wrongOnceIn = values.any(0, 8, 25);
        var headers = headers(operation, wrongOnceIn, tokens);
        var query = query(operation, wrongOnceIn);
        return new Fuzzed(
                operation.method(),
                operation.path(),
                path(operation, wrongOnceIn) + (query.isEmpty() ? "" : "?" + query),
                headers,
                body(operation, wrongOnceIn, headers));
    }

    private boolean goesWrong(int wrongOnceIn) {
        return wrongOnceIn > 0 && random.nextInt(wrongOnceIn) == 0;
    }

    private String path(Operation operation, int wrongOnceIn) {
        var written = new ArrayList<String>();
        var collection = "";
        for (var part : operation.path().split("/", -1)) {
            if (part.startsWith("{")) {
                written.add(encoded(
                        goesWrong(wrongOnceIn)
                                // Without anything in it, the path would be another operation's.
                                ? "-" + values.any(HostileValues.TEXTS)
                                : variable(part.substring(1, part.length() - 1), collection)));
            } else {
                collection = part;
                written.add(part);
            }
        }
        return String.join("/", written);
    }

    private String variable(String name, String collection) {
        return switch (name) {
            case "token" -> known.one("token", "none");
            case "number" -> String.valueOf(1 + random.nextInt(3));
            default -> known.one(collection, "01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10");
        };
    }

    private String query(Operation operation, int wrongOnceIn) {
        var written = new ArrayList<String>();
        for (var parameter : parameters(operation, "query")) {
            var name = parameter.path("name").asText();
            if (!parameter.path("required").asBoolean() && random.nextInt(4) > 0) {
                continue;
            }
            var value = name.equals("cursor")
                    ? known.one("next", "none")
                    : goesWrong(wrongOnceIn)
                            ? values.wrong().asText()
                            : scalar(values.of(name, parameter.path("schema"), 0));
            written.add(name + "=" + encoded(value));
            if (goesWrong(wrongOnceIn)) {
                written.add(name + "=" + encoded(value));
            }
        }
        if (goesWrong(wrongOnceIn)) {
            written.add(values.any("unknown=1", "=", "&&", "fields", "limit=-1", "q=%FF", "a[]=1"));
        }
        return String.join("&", written);
    }

    private static String scalar(JsonNode value) {
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private Map<String, String> headers(Operation operation, int wrongOnceIn, List<String> tokens) {
        var headers = new LinkedHashMap<String, String>();
        if (operation.contract().path("security").isEmpty() ? random.nextInt(10) == 0 : random.nextInt(15) > 0) {
            headers.put("Authorization", "Bearer " + values.any(tokens));
        }
        for (var parameter : parameters(operation, "header")) {
            var name = parameter.path("name").asText();
            switch (name) {
                case "If-Match" -> headers.put(name, "*");
                case "Edit-Token" -> headers.put(name, known.one("editToken", "none"));
                default -> {
                    if (random.nextInt(6) == 0) {
                        headers.put(name, "key-" + random.nextInt(50));
                    }
                }
            }
            if (goesWrong(wrongOnceIn)) {
                headers.put(name, values.any(HEADERS));
            }
        }
        if (goesWrong(wrongOnceIn)) {
            headers.put("Accept", values.any(ACCEPTED));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Accept-Language", values.any("ar", "en", "fr", "-"));
        }
        if (goesWrong(wrongOnceIn)) {
            headers.put(values.any("If-None-Match", "Range", "If-Modified-Since", "X-Request-Id"), values.any(HEADERS));
        }
        return headers;
    }

    private @Nullable String body(Operation operation, int wrongOnceIn, Map<String, String> headers) {
        var content = ContractGuard.resolve(document, operation.contract().path("requestBody"))
                .path("content");
        if (content.isMissingNode() || (wrongOnceIn > 0 && random.nextInt(12) == 0)) {
            return null;
        }
        var type = content.fieldNames().next();
        headers.put("Content-Type", goesWrong(wrongOnceIn) ? values.any(WRONG_TYPES) : type);
        if (!type.endsWith("json") || goesWrong(wrongOnceIn)) {
            return values.brokenBody();
        }
        return values.of("", content.path(type).path("schema"), wrongOnceIn).toString();
    }

    private List<JsonNode> parameters(Operation operation, String place) {
        return StreamSupport.stream(operation.contract().path("parameters").spliterator(), false)
                .map(parameter -> ContractGuard.resolve(document, parameter))
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
