package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes an answer that is one of two things by a schema with the properties of both, none of them required. That is
 * true, and every generator can read it, while most make nothing useful of {@code anyOf}.
 */
final class ContractAlternatives {

    private ContractAlternatives() {}

    static void join(OpenAPI document) {
        ContractSchemas.operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .filter(media -> media.getSchema() != null && media.getSchema().getAnyOf() != null)
                .forEach(media -> join(document, media));
    }

    private static void join(OpenAPI document, MediaType media) {
        var names = media.getSchema().getAnyOf().stream()
                .map(ContractSchemas::nameOf)
                .toList();
        var name = String.join("Or", names);
        document.getComponents()
                .addSchema(name, joined(names, document.getComponents().getSchemas()));
        media.setSchema(ContractSchemas.reference(name));
    }

    private static Schema joined(List<String> names, Map<String, Schema> schemas) {
        var joined = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(names.stream()
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(" or ", "What is either ", "")));
        names.forEach(name -> requireNonNull(schemas.get(name)).getProperties().forEach(joined::addProperty));
        return joined;
    }
}
