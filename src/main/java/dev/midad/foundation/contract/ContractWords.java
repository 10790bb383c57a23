package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes each property that has no description by what its name means everywhere; the schema {@code Words} holds
 * these descriptions.
 */
final class ContractWords {

    private static final String WORDS = "Words";

    private ContractWords() {}

    static void spread(OpenAPI document) {
        var components = document.getComponents();
        var words = requireNonNull(components.getSchemas().get(WORDS)).getProperties();
        components.removeSchema(WORDS);
        components
                .getSchemas()
                .values()
                .forEach(root -> ContractSchemas.each(
                        root, schema -> requireNonNullElse(schema.getProperties(), Map.<String, Schema>of())
                                .forEach((name, property) -> describe(property, words.get(name)))));
    }

    private static void describe(Schema property, @Nullable Schema word) {
        if (word == null) {
            return;
        }
        if (property.getDescription() == null) {
            property.setDescription(word.getDescription());
        }
        if (property.getExamples() == null && word.getExamples() != null) {
            word.getExamples().stream()
                    .filter(example -> fits(property, example))
                    .forEach(property::addExample);
        }
    }

    private static boolean isOpen(Schema property) {
        var values = property.getAdditionalPropertiesSchema();
        return values == null || values.getRef() == null;
    }

    private static boolean fits(Schema property, Object example) {
        var types = requireNonNullElse(property.getType(), List.<Schema.SchemaType>of());
        if (example instanceof List<?>) {
            return types.contains(Schema.SchemaType.ARRAY)
                    && property.getItems().getRef() == null;
        }
        if (example instanceof Map<?, ?>) {
            return types.contains(Schema.SchemaType.OBJECT) && isOpen(property);
        }
        if (example instanceof Boolean) {
            return types.contains(Schema.SchemaType.BOOLEAN);
        }
        return types.contains(example instanceof Number ? Schema.SchemaType.INTEGER : Schema.SchemaType.STRING);
    }
}
