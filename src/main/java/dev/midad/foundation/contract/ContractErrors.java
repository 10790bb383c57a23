package dev.midad.foundation.contract;

import static java.util.Objects.requireNonNull;

import dev.midad.foundation.web.Problem;
import dev.midad.foundation.web.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds the errors to the contract: an answer and a schema for each status, told apart by their {@code type}. */
final class ContractErrors {

    /** Names the schemas of the statuses that operations name; the default answer of each covers any other status. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "BadRequestProblem"),
            Map.entry(401, "UnauthenticatedProblem"),
            Map.entry(403, "ForbiddenProblem"),
            Map.entry(404, "NotFoundProblem"),
            Map.entry(406, "NotAcceptableProblem"),
            Map.entry(409, "ConflictProblem"),
            Map.entry(410, "GoneProblem"),
            Map.entry(412, "StaleProblem"),
            Map.entry(413, "TooLargeProblem"),
            Map.entry(414, "UriTooLongProblem"),
            Map.entry(415, "UnsupportedMediaTypeProblem"),
            Map.entry(422, "InvalidProblem"),
            Map.entry(428, "PreconditionRequiredProblem"),
            Map.entry(429, "TooManyRequestsProblem"),
            Map.entry(460, "ChecksumProblem"),
            Map.entry(503, "UnavailableProblem"));

    private ContractErrors() {}

    static void addTo(OpenAPI document) {
        var components = document.getComponents();
        var general = requireNonNull(components.getSchemas().get("Problem"));
        describe(general, Arrays.asList(ProblemType.values()));
        components.addResponse("Problem", answer("Any other error", "Problem"));
        Arrays.stream(ProblemType.values())
                .filter(type -> NAMES.containsKey(type.status()))
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> {
                    var name = requireNonNull(NAMES.get(status));
                    components.addSchema(name, problem(general, status, types));
                    components.addResponse("Problem" + status, answer(listed(types), name));
                });
        // The members are sorted, because a Map has another order at every build.
        var told = new TreeMap<String, Schema>();
        members().values().forEach(told::putAll);
        told.forEach(general::addProperty);
    }

    /** Returns the members that only the problems of one status have. */
    private static Map<Integer, Map<String, Schema>> members() {
        return Map.of(
                409,
                Map.of(
                        "state",
                        text("With `conflict`: the state that does not allow it", "archived"),
                        "allowed",
                        steps(),
                        "existing",
                        existing(),
                        "articles",
                        users("articles"),
                        "issues",
                        users("issues"),
                        "fronts",
                        users("fronts"),
                        "pages",
                        users("pages")),
                410,
                Map.of(
                        "reason",
                        text("With `taken-down`: the kind of reason", "privacy"),
                        "takenDownAt",
                        text("With `taken-down`: when", "2024-11-13T06:00:00Z").format("date-time")),
                412,
                Map.of(
                        "revision",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("With `stale`, of an issue: the present revision, where another was named")
                                .addExample(7),
                        "etag",
                        text("With `stale`: the present version", "\"7\""),
                        "changedBy",
                        ContractSchemas.reference("Colleague")
                                .description("With `stale`: who made the present version; without an id where Midad"
                                        + " itself did"),
                        "changedAt",
                        text("With `stale`: when it was made", "2024-11-13T06:00:00Z")
                                .format("date-time")));
    }

    private static Schema steps() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .description("With `conflict`: the steps that the state leaves open")
                .addExample(List.of("restore"));
    }

    private static Schema users(String what) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(text("An id", "01932d3c-0000-7000-8000-000000000001").format("uuid"))
                .description("With `in-use`: the %s that use the medium".formatted(what))
                .addExample(List.of("01932d3c-0000-7000-8000-000000000001"));
    }

    private static Schema existing() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("With `name-taken`: the tag or the author that is there")
                .required(List.of("id", "slug", "name"))
                .addProperty(
                        "id",
                        text("Its id", "01932d3c-0000-7000-8000-000000000001").format("uuid"))
                .addProperty("slug", text("Its slug", "العربية"))
                .addProperty("name", text("Its name", "العربية"));
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }

    private static Schema problem(Schema general, int status, List<ProblemType> types) {
        var schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error of status %d: %s".formatted(status, listed(types)))
                .required(general.getRequired());
        general.getProperties().forEach(schema::addProperty);
        if (status != 400 && status != 422) {
            schema.removeProperty("errors");
        }
        new TreeMap<>(members().getOrDefault(status, Map.of())).forEach(schema::addProperty);
        describe(schema, types);
        return schema;
    }

    /** Says which types the problem may have, and shows the first one as the example. */
    private static void describe(Schema problem, List<ProblemType> types) {
        var first = types.get(0);
        var told = new LinkedHashMap<>(requireNonNull(problem.getProperties()));
        told.put("type", type(types));
        told.put(
                "title",
                text(
                        "The kind in a few words, in the accepted language",
                        first.title().arabic()));
        told.put(
                "status",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int32")
                        .description("The HTTP status again")
                        .addExample(first.status()));
        problem.setProperties(told);
    }

    private static Schema type(List<ProblemType> types) {
        var values = types.stream().<Object>map(ContractErrors::path).toList();
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Which kind it is: the path of a page that explains it")
                .enumeration(values)
                .addExample(values.get(0));
    }

    private static String path(ProblemType type) {
        return "/problems/" + type.slug();
    }

    private static String listed(List<ProblemType> types) {
        return types.stream()
                .map(type -> "%s (`%s`)".formatted(type.title().english(), path(type)))
                .collect(Collectors.joining("; "));
    }

    private static APIResponse answer(String description, String schema) {
        var media = OASFactory.createMediaType().schema(ContractSchemas.reference(schema));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }
}
