package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives every schema an example: its own, or one made of the examples of its properties; a property without one is left
 * out.
 */
final class ContractExamples {

    private static final Map<String, Object> USUAL =
            Map.of("uuid", "01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10", "date-time", "2024-11-13T06:00:00Z");

    // The example of a patch shows a property that an editor changes most.
    private static final List<String> CHANGED =
            List.of("headline", "name", "text", "credit", "dateText", "note", "items");

    private final Map<String, Schema> schemas;
    private final Deque<String> open = new ArrayDeque<>();

    ContractExamples(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    void compose() {
        schemas.forEach((name, schema) -> {
            if (schema.getExamples() == null) {
                open.push(name);
                var example = name.endsWith("Patch") ? patch(schema) : of(schema);
                open.pop();
                if (example != null) {
                    schema.addExample(example);
                }
            }
        });
    }

    private @Nullable Object of(Schema schema) {
        if (schema.getExamples() != null) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return ofNamed(ContractSchemas.nameOf(schema));
        }
        if (schema.getItems() != null) {
            return Stream.ofNullable(of(schema.getItems())).toList();
        }
        if (schema.getProperties() != null) {
            return ofObject(schema.getProperties());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            var value = of(schema.getAdditionalPropertiesSchema());
            return value == null ? null : Map.of("en", value);
        }
        if (schema.getAnyOf() != null) {
            return schema.getAnyOf().stream()
                    .map(this::of)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return ofValue(schema);
    }

    private static @Nullable Object ofValue(Schema schema) {
        var values = Stream.of(schema.getEnumeration(), (List<?>)
                        requireNonNullElse(schema.getExtensions(), Map.<String, Object>of())
                                .get(ContractEnums.OPEN))
                .filter(Objects::nonNull)
                .<Object>flatMap(List::stream);
        return Stream.concat(values, Stream.ofNullable(USUAL.get(requireNonNullElse(schema.getFormat(), ""))))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the example of a schema that is referred to; null where the schema leads back into itself, as the replies
     * of a comment do.
     */
    private @Nullable Object ofNamed(String name) {
        var schema = schemas.get(name);
        if (schema == null || open.contains(name)) {
            return null;
        }
        open.push(name);
        var example = of(schema);
        open.pop();
        return example;
    }

    private Map<String, Object> ofObject(Map<String, Schema> properties) {
        var example = new LinkedHashMap<String, Object>();
        properties.forEach((name, property) -> {
            // A page has an example of its own.
            var value = ContractSchemas.nameOf(property).endsWith("Page") ? null : of(property);
            if (value != null) {
                example.put(name, value);
            }
        });
        return example;
    }

    private @Nullable Object patch(Schema patch) {
        return CHANGED.stream()
                .filter(patch.getProperties()::containsKey)
                .findFirst()
                .map(name -> Map.of(
                        name,
                        requireNonNullElse(
                                of(Objects.requireNonNull(patch.getProperties().get(name))), "")))
                .orElse(null);
    }
}
