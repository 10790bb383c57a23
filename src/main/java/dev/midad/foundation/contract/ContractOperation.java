package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNullElse;

import dev.midad.foundation.retries.FirstAnswer;
import dev.midad.foundation.retries.KeyedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes one operation of the contract with what its path and method say of it. */
final class ContractOperation {

    private static final String EDITORIAL = "/v1/editorial/";
    private static final String SIGNING_IN = "/v1/auth/";
    private static final String PREVIEWS = "/v1/previews/";
    private static final String COMMENTS = "/v1/comments/";
    private static final String SUBMISSIONS = "/v1/articles/{ref}/comments";
    private static final String UPLOADS = "/v1/editorial/uploads";
    private static final String FORM = "/v1/comment-form";
    /** Has pages that are there only while they have something in them. */
    // There may be nothing at these either, though no variable stands in their paths.
    private static final Set<String> PERHAPS_EMPTY =
            Set.of("/v1/sitemaps/articles.xml", "/v1/issues/current", "/v1/resolve", "/v1/auth/openid-connect");
    /** Lists the paths whose answers no cache keeps. */
    private static final Set<String> UNKEPT = Set.of("/v1/sync", "/v1/events");

    private static final String ANY_TYPE = "*/*";
    private static final String VERSION = "version";
    private static final String IF_MATCH = "If-Match";
    private static final Map<String, String> PARAMETERS = Map.of(
            "id",
            "The id, a UUIDv7",
            "ref",
            "The id or the slug; a slug is found however it is written",
            "key",
            "The key, such as `main`",
            "container",
            "The id of the container, a UUIDv7",
            "number",
            "The number of the revision",
            "Edit-Token",
            "The `editToken` of the last answer about this comment",
            IF_MATCH,
            "The ETag last read");

    private final String path;
    private final HttpMethod method;
    private final Operation operation;
    private final Map<String, Schema> schemas;

    ContractOperation(String path, HttpMethod method, Operation operation, Map<String, Schema> schemas) {
        this.path = path;
        this.method = method;
        this.operation = operation;
        this.schemas = schemas;
    }

    void complete() {
        parameters().forEach(parameter -> {
            if (parameter.getDescription() == null) {
                parameter.setDescription(PARAMETERS.get(parameter.getName()));
            }
        });
        relaxBody();
        refusals().forEach(status -> addAnswer(status.toString(), "Problem" + status));
        addAnswer("default", "Problem");
        operation.setDescription(description());
        if (isEditorial() || (isSigningIn() && operation.getSecurity() != null)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("token")));
        } else {
            operation.setSecurity(List.of());
        }
        if (isDelivered()) {
            describeDelivery();
        }
        if (isEditorial() || isDelivered()) {
            addHeaders();
        }
        if (takesKey()) {
            describeRetries();
        }
    }

    private boolean isEditorial() {
        return path.startsWith(EDITORIAL);
    }

    private boolean isSigningIn() {
        return path.startsWith(SIGNING_IN);
    }

    private boolean isDelivered() {
        return !isEditorial()
                && !isSigningIn()
                && !path.startsWith(PREVIEWS)
                && !path.equals(FORM)
                && !UNKEPT.contains(path)
                && method == HttpMethod.GET;
    }

    private boolean takesKey() {
        return method == HttpMethod.POST && KeyedRequest.isTaken(path);
    }

    private boolean isConditional() {
        return parameters().stream().anyMatch(parameter -> IF_MATCH.equals(parameter.getName()));
    }

    private List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private void addAnswer(String status, String component) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + component));
    }

    /** Makes the body optional where it may have any type: such an operation takes no body as well. */
    private void relaxBody() {
        var body = operation.getRequestBody();
        if (body != null && body.getContent().hasMediaType(ANY_TYPE)) {
            body.getContent().removeMediaType(ANY_TYPE);
            body.setRequired(false);
        }
    }

    /** Returns the description from the code, followed by who may call the operation and what a call needs. */
    private String description() {
        var own = operation.getDescription();
        return String.join(
                "\n\n",
                Stream.of(own == null ? operation.getSummary() + "." : own.strip(), String.join(" ", rules()))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private List<String> rules() {
        var rules = new ArrayList<String>();
        if (isDelivered()) {
            rules.add(
                    "For everybody, without a token; made to be cached: `If-None-Match` with the `ETag` gives `304`.");
        } else if (operation.getSecurity() != null) {
            rules.add("Needs the role `%s` or one that includes it.".formatted(role()));
        } else {
            rules.add("For everybody, without a token.");
        }
        if (isConditional()) {
            rules.add(
                    "Needs `If-Match` with the `ETag` last read: without it `428`, and `412` where somebody changed it"
                            + " meanwhile.");
        }
        if (takesKey()) {
            rules.add("`Idempotency-Key` makes it safe to repeat.");
        }
        if (ContractLists.isPage(operation)) {
            rules.add("Paged: `page.next` is the `cursor` of the next page, and absent on the last.");
        }
        return rules;
    }

    private String role() {
        return operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .findFirst()
                .orElse("reader");
    }

    private Set<Integer> refusals() {
        var statuses = new TreeSet<>(Set.of(400, 406, 414, 503));
        if (isEditorial()) {
            statuses.addAll(List.of(401, 403));
        }
        if (isSigningIn()) {
            statuses.addAll(method == HttpMethod.POST ? List.of(401, 429) : List.of(401));
        }
        if (isSigningIn() && operation.getSecurity() != null) {
            statuses.add(403);
        }
        if (path.contains("{") || PERHAPS_EMPTY.contains(path)) {
            statuses.add(404);
        }
        if (path.startsWith("/v1/articles/{ref}") || path.startsWith(COMMENTS) || UNKEPT.contains(path)) {
            statuses.add(410);
        }
        if (method != HttpMethod.GET && (path.equals(SUBMISSIONS) || path.startsWith(COMMENTS))) {
            statuses.addAll(List.of(403, 429));
        }
        if (method != HttpMethod.GET) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        if (takesKey()) {
            statuses.add(422);
        }
        if (isConditional()) {
            statuses.addAll(List.of(412, 428));
        }
        if (path.startsWith(UPLOADS)) {
            statuses.addAll(List.of(410, 412));
        }
        if (path.startsWith(UPLOADS) && operation.getRequestBody() != null) {
            statuses.add(460);
        }
        return statuses;
    }

    private void describeDelivery() {
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse().description("If-None-Match names what would be answered"));
        if (path.contains("/{ref}")) {
            var moved = OASFactory.createAPIResponse()
                    .description("The slug is a former one; Location has the present address");
            addHeader(moved, "Location", "Location");
            operation.getResponses().addAPIResponse("301", moved);
        }
    }

    private void addHeaders() {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.equals("200") && !status.equals("201")) {
                return;
            }
            if (!isEditorial() || isVersioned(response)) {
                addHeader(response, "ETag", "ETag");
            }
            if (ContractLists.isPage(operation)) {
                addHeader(response, "Link", "Link");
            }
            if (status.equals("201")) {
                addHeader(response, "Location", "Location");
            }
            if (!isEditorial()) {
                addHeader(response, "Cache-Control", "CacheControl");
                addHeader(response, "Cache-Tag", "CacheTag");
            }
        });
    }

    /** Returns whether the answer is of something that has a version, which its ETag is made of. */
    private boolean isVersioned(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull)
                        .flatMap(schema -> Stream.concat(
                                Stream.of(schema), requireNonNullElse(schema.getAnyOf(), List.<Schema>of()).stream()))
                        .map(schema -> schemas.get(ContractSchemas.nameOf(schema)))
                        .filter(Objects::nonNull)
                        .anyMatch(schema -> schema.getProperties() != null
                                && schema.getProperties().containsKey(VERSION));
    }

    private void describeRetries() {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IdempotencyKey"));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                addHeader(response, FirstAnswer.REPLAYED, "IdempotencyReplayed");
            }
        });
    }

    private static void addHeader(APIResponse response, String name, String component) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + component));
    }
}
