package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Follows the references between the schemas of the contract, and removes what only the code needs. */
final class ContractSchemas {

    private static final String PLACE = "#/components/schemas/";

    // The code has types of its own for these, where JSON has strings.
    private static final Map<String, String> FORMATS = Map.of("UUID", "uuid", "Instant", "date-time");

    private ContractSchemas() {}

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(PLACE + name);
    }

    /** Returns the name of the schema to which this one refers; empty where it refers to none. */
    static String nameOf(Schema schema) {
        return schema.getRef() == null ? "" : schema.getRef().substring(PLACE.length());
    }

    /** Turns ids and moments into strings with a format, and removes the type beside a reference, which repeats it. */
    static void makePlain(OpenAPI document) {
        everywhere(document)
                .forEach(root -> each(root, schema -> {
                    var format = FORMATS.get(nameOf(schema));
                    if (format != null) {
                        schema.setRef(null);
                        schema.type(List.of(Schema.SchemaType.STRING)).format(format);
                    } else if (schema.getRef() != null) {
                        schema.setType(null);
                    }
                }));
    }

    static void dropUnused(OpenAPI document) {
        var used = reachable(
                document, Stream.concat(operations(document).flatMap(ContractSchemas::schemasOf), answers(document)));
        document.getComponents().getSchemas().keySet().stream()
                .filter(name -> !used.contains(name))
                .toList()
                .forEach(document.getComponents()::removeSchema);
    }

    /** Returns the names of the schemas that an answer may contain. */
    static Set<String> answered(OpenAPI document) {
        return reachable(document, answers(document));
    }

    /** Returns the schemas of the answers themselves, which are mostly references. */
    static Stream<Schema> answers(OpenAPI document) {
        return Stream.concat(
                operations(document)
                        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                        .flatMap(ContractSchemas::schemasOf),
                document.getComponents().getResponses().values().stream().flatMap(ContractSchemas::schemasOf));
    }

    /** Applies the action to this schema and all schemas within it, but not to schemas to which they refer. */
    static void each(Schema schema, Consumer<Schema> action) {
        action.accept(schema);
        Stream.of(
                        requireNonNullElse(schema.getProperties(), Map.<String, Schema>of()).values().stream(),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()),
                        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .forEach(part -> each(part, action));
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> everywhere(OpenAPI document) {
        return Stream.concat(
                document.getComponents().getSchemas().values().stream(),
                operations(document).flatMap(ContractSchemas::schemasOf));
    }

    private static Stream<Schema> schemasOf(Operation operation) {
        var body = operation.getRequestBody();
        return Stream.of(
                        requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                                .map(Parameter::getSchema)
                                .filter(Objects::nonNull),
                        body == null ? Stream.<Schema>empty() : schemasOf(body.getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .flatMap(ContractSchemas::schemasOf))
                .flatMap(schemas -> schemas);
    }

    private static Stream<Schema> schemasOf(APIResponse response) {
        return schemasOf(response.getContent());
    }

    private static Stream<Schema> schemasOf(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(media -> media.getSchema())
                        .filter(Objects::nonNull);
    }

    private static Set<String> reachable(OpenAPI document, Stream<Schema> roots) {
        var found = new HashSet<String>();
        roots.toList().forEach(root -> follow(document, root, found));
        return found;
    }

    private static void follow(OpenAPI document, Schema root, Set<String> found) {
        each(root, schema -> {
            var target = document.getComponents().getSchemas().get(nameOf(schema));
            if (target != null && found.add(nameOf(schema))) {
                follow(document, target, found);
            }
        });
    }
}
