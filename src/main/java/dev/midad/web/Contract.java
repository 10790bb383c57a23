package dev.midad.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Adds to the OpenAPI document what holds for every operation alike: errors, headers, who may call, what a patch is. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final String EDITORIAL = "/v1/editorial/";
    private static final String SIGNING_IN = "/v1/auth/";
    private static final String PREVIEWS = "/v1/previews/";
    private static final String COMMENTS = "/v1/comments/";
    private static final String SUBMISSIONS = "/v1/articles/{ref}/comments";
    private static final String FORM = "/v1/comment-form";
    /** Nobody keeps what these answer. */
    private static final Set<String> UNKEPT = Set.of("/v1/sync", "/v1/events");

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String HEADERS = "#/components/headers/";
    private static final Map<String, String> PARAMETERS = Map.of(
            "id", "The id, a UUIDv7",
            "ref", "The id or the slug; a slug is found however it is written",
            "If-Match", "The ETag last read");

    // Those that belong to some operations only; the others may meet any of them, and stand as its default.
    private static final Set<Integer> STATUSES =
            Set.of(400, 401, 403, 404, 406, 409, 410, 412, 413, 415, 422, 428, 429);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addErrors(document);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(document, path, method, operation)));
        namePages(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.endsWith("Draft")) {
                schema.setAdditionalPropertiesSchema(nothing());
            }
        });
    }

    private static void addErrors(OpenAPI document) {
        Arrays.stream(ProblemType.values())
                .filter(type -> STATUSES.contains(type.status()))
                .collect(Collectors.groupingBy(ProblemType::status))
                .forEach((status, types) ->
                        document.getComponents().addResponse("Problem" + status, problem(description(types))));
        document.getComponents().addResponse("Problem", problem("Any other error"));
        addMembers(Objects.requireNonNull(document.getComponents().getSchemas().get("Problem")));
    }

    /** The members that only some problems have. */
    private static void addMembers(Schema problem) {
        problem.addProperty("state", text("With `conflict`: the state that does not allow it"))
                .addProperty(
                        "allowed",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                                .description("With `conflict`: the steps that the state leaves open"))
                .addProperty("etag", text("With `stale`: the present version"))
                .addProperty("changedBy", changedBy())
                .addProperty("changedAt", text("With `stale`: when it was made").format("date-time"))
                .addProperty("reason", text("With `taken-down`: the kind of reason"))
                .addProperty("takenDownAt", text("With `taken-down`: when").format("date-time"));
    }

    private static Schema changedBy() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("With `stale`: who made the present version; without an id where Midad itself did")
                .addProperty("id", text("Of the user or token").format("uuid"))
                .addProperty("name", text("By the name of that time"))
                .addRequired("name");
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static String description(List<ProblemType> types) {
        return types.stream()
                .map(type -> "%s (`/problems/%s`)".formatted(type.title().english(), type.slug()))
                .collect(Collectors.joining("; "));
    }

    private static APIResponse problem(String description) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMAS + "Problem"));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }

    private static void complete(OpenAPI document, String path, PathItem.HttpMethod method, Operation operation) {
        var editorial = path.startsWith(EDITORIAL);
        parameters(operation).forEach(parameter -> {
            if (parameter.getDescription() == null) {
                parameter.setDescription(PARAMETERS.get(parameter.getName()));
            }
        });
        if (method == PathItem.HttpMethod.PATCH) {
            describePatch(document, operation);
        }
        refusals(path, method, operation).forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        status.toString(),
                        OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status)));
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
        var signingIn = path.startsWith(SIGNING_IN);
        if (!editorial && !(signingIn && operation.getSecurity() != null)) {
            operation.setSecurity(List.of());
        }
        var delivered = !editorial
                && !signingIn
                && !path.startsWith(PREVIEWS)
                && !path.equals(FORM)
                && !UNKEPT.contains(path)
                && method == PathItem.HttpMethod.GET;
        if (delivered) {
            describeDelivery(path, operation);
        }
        if (editorial || delivered) {
            addHeaders(operation, editorial);
        }
        if (method == PathItem.HttpMethod.POST && KeyedRequest.isTaken(path)) {
            describeRetries(operation);
        }
    }

    private static void describeRetries(Operation operation) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IdempotencyKey"));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                addHeader(response, FirstAnswer.REPLAYED, "IdempotencyReplayed");
            }
        });
    }

    /** Calls the pages of a list after what they hold, which is what generated clients call their types. */
    private static void namePages(OpenAPI document) {
        var names = new HashMap<String, String>();
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(Contract::isPage)
                .map(Contract::media)
                .forEach(media -> {
                    var old = media.getSchema().getRef().substring(SCHEMAS.length());
                    var name = names.computeIfAbsent(old, former -> rename(document, former));
                    media.setSchema(OASFactory.createSchema().ref(SCHEMAS + name));
                });
    }

    /** What is a list by its name, and the pages of searches. */
    private static boolean isPage(@Nullable Operation operation) {
        return operation != null
                && (operation.getOperationId().startsWith("list")
                        || operation.getOperationId().startsWith("search"));
    }

    private static MediaType media(Operation operation) {
        return operation.getResponses().getAPIResponse("200").getContent().getMediaType("application/json");
    }

    private static String rename(OpenAPI document, String former) {
        var page = Objects.requireNonNull(document.getComponents().getSchemas().get(former));
        var name = itemOf(page) + "Page";
        document.getComponents().removeSchema(former);
        document.getComponents().addSchema(name, page);
        return name;
    }

    private static String itemOf(Schema page) {
        var item = Objects.requireNonNull(page.getProperties().get("data")).getItems();
        return item.getRef().substring(SCHEMAS.length());
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static Set<Integer> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(Set.of(400, 406));
        if (path.startsWith(EDITORIAL)) {
            statuses.addAll(List.of(401, 403));
        }
        if (path.startsWith(SIGNING_IN)) {
            statuses.addAll(method == PathItem.HttpMethod.POST ? List.of(401, 429) : List.of(401));
        }
        if (path.startsWith(SIGNING_IN) && operation.getSecurity() != null) {
            statuses.add(403);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (path.startsWith("/v1/articles/{ref}") || path.startsWith(COMMENTS) || UNKEPT.contains(path)) {
            statuses.add(410);
        }
        if (method != PathItem.HttpMethod.GET && (path.equals(SUBMISSIONS) || path.startsWith(COMMENTS))) {
            statuses.addAll(List.of(403, 429));
        }
        if (method != PathItem.HttpMethod.GET) {
            statuses.addAll(List.of(409));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        if (method == PathItem.HttpMethod.POST && KeyedRequest.isTaken(path)) {
            statuses.add(422);
        }
        if (parameters(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private static void describeDelivery(String path, Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse().description("If-None-Match names what would be answered"));
        if (path.contains("/{ref}")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "301",
                            OASFactory.createAPIResponse()
                                    .description("The slug is a former one; Location has the present address")
                                    .addHeader(
                                            "Location",
                                            OASFactory.createHeader().ref(HEADERS + "Location")));
        }
    }

    private static void addHeaders(Operation operation, boolean editorial) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.equals("200") && !status.equals("201")) {
                return;
            }
            var names = new ArrayList<>(List.of("ETag"));
            if (isPage(operation)) {
                names.add("Link");
            }
            names.forEach(name -> addHeader(response, name, name));
            if (status.equals("201")) {
                addHeader(response, "Location", "Location");
            }
            if (!editorial) {
                addHeader(response, "Cache-Control", "CacheControl");
                addHeader(response, "Cache-Tag", "CacheTag");
            }
        });
    }

    private static void addHeader(APIResponse response, String name, String component) {
        response.addHeader(name, OASFactory.createHeader().ref(HEADERS + component));
    }

    /** A merge patch is a draft in which nothing is required and null removes. */
    private static void describePatch(OpenAPI document, Operation operation) {
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
            var draft = media.getSchema().getRef().substring(SCHEMAS.length());
            if (!draft.endsWith("Draft")) {
                return;
            }
            var name = draft.replace("Draft", "Patch");
            document.getComponents()
                    .addSchema(
                            name,
                            patch(Objects.requireNonNull(
                                    document.getComponents().getSchemas().get(draft))));
            media.setSchema(OASFactory.createSchema().ref(SCHEMAS + name));
        });
    }

    private static Schema patch(Schema draft) {
        var patch = OASFactory.createSchema()
                .type(draft.getType())
                .description("What changes; null removes (RFC 7396)")
                .additionalPropertiesSchema(nothing());
        draft.getProperties()
                .forEach((name, property) -> patch.addProperty(
                        name,
                        OASFactory.createSchema()
                                .addAnyOf(property)
                                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL))));
        return patch;
    }

    private static Schema nothing() {
        return OASFactory.createSchema().booleanSchema(false);
    }
}
