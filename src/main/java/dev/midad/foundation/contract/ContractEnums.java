package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Leaves the enums of answers open, so that a client which was generated before a value was added treats it as one that
 * it does not know. Enums that occur in requests only stay closed, because every other value is refused.
 */
final class ContractEnums {

    static final String OPEN = "x-extensible-enum";

    // The enum of directions stays closed, because there are no other directions.
    private static final Set<Object> DIRECTIONS = Set.of("rtl", "ltr");

    private ContractEnums() {}

    static void open(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        ContractSchemas.answered(document)
                .forEach(name -> ContractSchemas.each(requireNonNull(schemas.get(name)), ContractEnums::open));
        ContractSchemas.answers(document).forEach(root -> ContractSchemas.each(root, ContractEnums::open));
        ContractSchemas.operations(document)
                .flatMap(operation -> requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream())
                .map(Parameter::getSchema)
                .filter(schema -> schema != null && schema.getItems() != null && schema.hasExtension(OPEN))
                .forEach(ContractEnums::passToItems);
    }

    /** Says of the items what an annotation can say only of the whole list. */
    private static void passToItems(Schema list) {
        list.getItems().addExtension(OPEN, list.getExtension(OPEN));
        list.removeExtension(OPEN);
    }

    private static void open(Schema schema) {
        var values = schema.getEnumeration();
        if (values == null || DIRECTIONS.equals(Set.copyOf(values))) {
            return;
        }
        schema.addExtension(OPEN, List.copyOf(values));
        if (values.size() > 1 && schema.getDescription() != null) {
            schema.setDescription(schema.getDescription()
                    + values.stream()
                            .map("`%s`"::formatted)
                            .collect(Collectors.joining(", ", ": ", ", or one to come")));
        }
        schema.setEnumeration(null);
    }
}
