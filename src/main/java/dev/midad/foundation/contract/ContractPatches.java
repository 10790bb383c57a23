package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes what requests send: drafts without unknown properties, and patches, which are drafts where nothing is
 * required and null removes a property.
 */
final class ContractPatches {

    private static final String DRAFT = "Draft";

    private ContractPatches() {}

    static void replaceDrafts(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .filter(media -> ContractSchemas.nameOf(media.getSchema()).endsWith(DRAFT))
                .forEach(media -> replace(document, media));
        schemas(document).forEach((name, schema) -> {
            if (name.endsWith(DRAFT)) {
                schema.setAdditionalPropertiesSchema(nothing());
            }
        });
    }

    private static void replace(OpenAPI document, MediaType media) {
        var draft = ContractSchemas.nameOf(media.getSchema());
        var name = draft.replace(DRAFT, "Patch");
        document.getComponents()
                .addSchema(name, patch(requireNonNull(schemas(document).get(draft))));
        media.setSchema(ContractSchemas.reference(name));
    }

    private static Map<String, Schema> schemas(OpenAPI document) {
        return document.getComponents().getSchemas();
    }

    private static Schema patch(Schema draft) {
        var patch = OASFactory.createSchema()
                .type(draft.getType())
                .description("What changes, as a JSON Merge Patch (RFC 7396): what is left out stays, and null removes")
                .additionalPropertiesSchema(nothing());
        draft.getProperties().forEach((name, property) -> patch.addProperty(name, orNull(property)));
        return patch;
    }

    private static Schema orNull(Schema property) {
        return OASFactory.createSchema()
                .description(property.getDescription())
                .anyOf(Stream.of(property, OASFactory.createSchema().addType(Schema.SchemaType.NULL))
                        .toList());
    }

    private static Schema nothing() {
        return OASFactory.createSchema().booleanSchema(false);
    }
}
