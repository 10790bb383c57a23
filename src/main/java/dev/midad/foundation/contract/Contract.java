package dev.midad.foundation.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Completes the OpenAPI document with what one rule says for all operations: errors, headers, who may call, names,
 * descriptions, examples.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    /** Completes the document step by step; each step relies on the steps before it. */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        ContractErrors.addTo(document);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> new ContractOperation(
                                path,
                                method,
                                operation,
                                document.getComponents().getSchemas())
                        .complete()));
        ContractLists.name(document);
        ContractPatches.replaceDrafts(document);
        ContractSchemas.makePlain(document);
        ContractAlternatives.join(document);
        ContractWords.spread(document);
        ContractSchemas.dropUnused(document);
        ContractEnums.open(document);
        new ContractExamples(document).compose();
        document.setTags(sorted(document.getTags()));
    }

    /** Readers' operations come first, since most who open the contract want to read. */
    private static List<Tag> sorted(List<Tag> tags) {
        return tags.stream()
                .sorted(Comparator.comparing((Tag tag) -> !tag.getName().equals("Delivery"))
                        .thenComparing(Tag::getName))
                .toList();
    }
}
