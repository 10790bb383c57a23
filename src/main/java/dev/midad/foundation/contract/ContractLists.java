package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the pages of a list after their items, because generated clients name their types so. */
final class ContractLists {

    private ContractLists() {}

    static void name(OpenAPI document) {
        var names = new HashMap<String, String>();
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(ContractLists::isPage)
                .map(ContractLists::media)
                .forEach(media -> {
                    var former = ContractSchemas.nameOf(media.getSchema());
                    var name = names.computeIfAbsent(former, old -> rename(document, old));
                    media.setSchema(ContractSchemas.reference(name));
                });
    }

    /** Returns whether the operation answers with a page: its id begins with "list" or "search". */
    static boolean isPage(@Nullable Operation operation) {
        return operation != null
                && (operation.getOperationId().startsWith("list")
                        || operation.getOperationId().startsWith("search"));
    }

    private static MediaType media(Operation operation) {
        return operation.getResponses().getAPIResponse("200").getContent().getMediaType("application/json");
    }

    private static String rename(OpenAPI document, String former) {
        var page = requireNonNull(document.getComponents().getSchemas().get(former));
        var item = itemOf(page);
        document.getComponents().removeSchema(former);
        document.getComponents()
                .addSchema(item + "Page", page.description("One page of a list of `%s`".formatted(item)));
        return item + "Page";
    }

    private static String itemOf(Schema page) {
        return ContractSchemas.nameOf(
                requireNonNull(page.getProperties().get("data")).getItems());
    }
}
