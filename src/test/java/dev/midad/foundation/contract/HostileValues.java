package dev.midad.foundation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes values of a schema, right ones and wrong ones, out of a seed. */
final class HostileValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202eعكس",
            "\u200f\u200f",
            "سطر\nآخر",
            "'; drop table article; --",
            "<script>alert(1)</script>",
            "%00",
            "../../etc/passwd",
            "{\"a\":1}",
            "null",
            "كلمة ".repeat(400),
            "ـ".repeat(3_000),
            "😀".repeat(90),
            "\u0651".repeat(50),
            "-1",
            "99999999999999999999",
            "2024-13-45T99:99:99Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "2024-11-13T06:00:00+18:00",
            "https://[::1",
            "javascript:alert(1)",
            "https://example.com/\u202e",
            "a@b",
            "ar-",
            "x-y-z-ar");

    private final JsonNode document;
    private final Known known;
    private final Random random;

    HostileValues(JsonNode document, Known known, Random random) {
        this.document = document;
        this.known = known;
        this.random = random;
    }

    /** A value for what has this name; about one in so many of its parts is wrong, and none where that is 0. */
    JsonNode of(String name, JsonNode schema, int wrongOnceIn) {
        return of(name, schema, wrongOnceIn, 0);
    }

    private JsonNode of(String name, JsonNode written, int wrongOnceIn, int depth) {
        if (wrongOnceIn > 0 && random.nextInt(wrongOnceIn) == 0) {
            return wrong();
        }
        var schema = ContractGuard.resolve(document, written);
        var example = schema.path("examples").path(0);
        if (schema.has("anyOf")) {
            return of(name, any(schema.path("anyOf")), wrongOnceIn, depth);
        }
        if (schema.has("enum")) {
            return any(schema.path("enum"));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, wrongOnceIn, depth);
            case "array" -> array(name, schema, wrongOnceIn, depth);
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(name, schema, example));
        };
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int wrongOnceIn, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            var isRequired = schema.path("required").toString().contains("\"" + property.getKey() + "\"");
            var isLeftOut = isRequired
                    ? wrongOnceIn > 0 && random.nextInt(wrongOnceIn) == 0
                    : depth > DEEPEST || random.nextInt(3) > 0;
            if (!isLeftOut) {
                object.set(property.getKey(), of(property.getKey(), property.getValue(), wrongOnceIn, depth + 1));
            }
        });
        if (wrongOnceIn > 0 && random.nextInt(wrongOnceIn) == 0) {
            object.set(random.nextBoolean() ? "unknown" : "id", wrong());
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set("en", of("", schema.path("additionalProperties"), wrongOnceIn, depth + 1));
        }
        return object;
    }

    private JsonNode array(String name, JsonNode schema, int wrongOnceIn, int depth) {
        var array = JSON.arrayNode();
        var least = schema.path("minItems").asInt(0);
        var count = depth > DEEPEST ? least : Math.max(least, random.nextInt(3));
        for (var i = 0; i < count; i++) {
            array.add(of(name, schema.path("items"), wrongOnceIn, depth + 1));
        }
        return array;
    }

    private long number(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = schema.path("maximum").asLong(1_000);
        return random.nextInt(4) == 0
                ? random.nextBoolean() ? least : most
                : least + (long) (random.nextDouble() * (most - least));
    }

    private String text(String name, JsonNode schema, JsonNode example) {
        var plural = name.endsWith("s") ? name : name + "s";
        return switch (schema.path("format").asText()) {
            case "uuid" -> known.one(plural, known.one("articles", "01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10"));
            case "date-time" ->
                any("2024-11-13T06:00:00Z", "1999-01-01T00:00:00Z", "2998-01-01T00:00:00Z", "2026-01-01T00:00:00.5Z");
            default ->
                random.nextInt(2) == 0
                        ? known.one(plural, example.asText("قيمة"))
                        : example.asText("قيمة") + (random.nextInt(3) == 0 ? "" : random.nextInt(100_000));
        };
    }

    JsonNode wrong() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(any(-1L, 0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE, 101L));
            case 3 -> JSON.numberNode(any(new BigDecimal("1.5"), new BigDecimal("1e300"), new BigDecimal("-0.0")));
            case 4 -> JSON.numberNode(new BigInteger("9".repeat(60)));
            case 5 -> JSON.arrayNode().add(JSON.nullNode()).add(any(TEXTS));
            case 6 -> JSON.objectNode().put("a", any(TEXTS));
            default -> JSON.textNode(any(TEXTS));
        };
    }

    /** A whole body that is no JSON, or JSON that is no object. */
    String brokenBody() {
        return any(
                "",
                "null",
                "[]",
                "{",
                "\"\"",
                "1",
                "{}{}",
                "{\"a\":1,}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"\\ud800\":1}",
                "\ufeff{}",
                "{\"name\":1e99999}",
                "[".repeat(5_000),
                "{\"a\":".repeat(2_000),
                IntStream.range(0, 300)
                        .mapToObj(number -> "\"k" + number + "\":1")
                        .toList()
                        .toString(),
                "{\"name\":\"" + "ا".repeat(20_000) + "\"}");
    }

    private JsonNode any(JsonNode several) {
        return several.path(random.nextInt(several.size()));
    }

    <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    @SafeVarargs
    final <T> T any(T... several) {
        return several[random.nextInt(several.length)];
    }
}
