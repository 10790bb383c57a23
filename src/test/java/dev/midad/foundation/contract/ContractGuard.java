package dev.midad.foundation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Tells what a contract breaks of the promises that an older one made to its clients; API.md says which those are. */
final class ContractGuard {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaches = new ArrayList<>();

    private ContractGuard(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** One sentence for each promise that is broken; empty where every client of the old contract lives with the new one. */
    static List<String> breaches(JsonNode before, JsonNode after) {
        var guard = new ContractGuard(before, after);
        guard.compareNames();
        before.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> guard.compareOperation(path.getKey(), operation.getKey(), operation.getValue())));
        return List.copyOf(guard.breaches);
    }

    /** Generated clients call their types by these. */
    private void compareNames() {
        before.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (after.at("/components/schemas").path(name).isMissingNode()) {
                breaches.add("The schema %s is gone".formatted(name));
            }
        });
    }

    private void compareOperation(String path, String method, JsonNode old) {
        var where = method.toUpperCase(Locale.ROOT) + " " + path;
        var present = after.path("paths").path(path).path(method);
        if (present.isMissingNode()) {
            breaches.add(where + " is gone");
            return;
        }
        if (!old.path("operationId").equals(present.path("operationId"))) {
            breaches.add(where + " has another operationId");
        }
        if (isAnonymous(old) && !isAnonymous(present)) {
            breaches.add(where + " needs a token now");
        }
        compareParameters(where, old, present);
        compareBody(where, resolve(before, old.path("requestBody")), resolve(after, present.path("requestBody")));
        old.path("responses")
                .properties()
                .forEach(answer -> compareAnswer(
                        where + ": answer " + answer.getKey(),
                        resolve(before, answer.getValue()),
                        resolve(after, present.path("responses").path(answer.getKey()))));
    }

    private static boolean isAnonymous(JsonNode operation) {
        return operation.path("security").isEmpty();
    }

    private void compareParameters(String where, JsonNode old, JsonNode present) {
        old.path("parameters").forEach(each -> {
            var parameter = resolve(before, each);
            var name = where + ": parameter " + parameter.path("name").asText();
            var kept = find(present, after, parameter);
            if (kept.isEmpty()) {
                breaches.add(name + " is gone");
                return;
            }
            if (kept.get().path("required").asBoolean()
                    && !parameter.path("required").asBoolean()) {
                breaches.add(name + " is required now");
            }
            comparing(
                    SchemaChange.Direction.REQUEST,
                    name,
                    parameter.path("schema"),
                    kept.get().path("schema"));
        });
        present.path("parameters").forEach(each -> {
            var parameter = resolve(after, each);
            if (parameter.path("required").asBoolean()
                    && find(old, before, parameter).isEmpty()) {
                breaches.add("%s: parameter %s is new and required"
                        .formatted(where, parameter.path("name").asText()));
            }
        });
    }

    private static Optional<JsonNode> find(JsonNode operation, JsonNode document, JsonNode wanted) {
        for (var each : operation.path("parameters")) {
            var parameter = resolve(document, each);
            if (parameter.path("name").equals(wanted.path("name"))
                    && parameter.path("in").equals(wanted.path("in"))) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    private void compareBody(String where, JsonNode old, JsonNode present) {
        if (old.isMissingNode()) {
            if (present.path("required").asBoolean()) {
                breaches.add(where + ": a body is required now");
            }
            return;
        }
        if (present.path("required").asBoolean() && !old.path("required").asBoolean()) {
            breaches.add(where + ": the body is required now");
        }
        compareContent(SchemaChange.Direction.REQUEST, where + ": body", old, present);
    }

    private void compareAnswer(String where, JsonNode old, JsonNode present) {
        if (present.isMissingNode()) {
            breaches.add(where + " is gone");
            return;
        }
        var headers = new TreeSet<String>();
        old.path("headers").fieldNames().forEachRemaining(headers::add);
        headers.stream()
                .filter(header -> present.path("headers").path(header).isMissingNode())
                .forEach(header -> breaches.add("%s has no header %s any more".formatted(where, header)));
        compareContent(SchemaChange.Direction.ANSWER, where, old, present);
    }

    private void compareContent(SchemaChange.Direction direction, String where, JsonNode old, JsonNode present) {
        old.path("content").properties().forEach(media -> {
            var kept = present.path("content").path(media.getKey());
            if (kept.isMissingNode()) {
                breaches.add("%s: %s is gone".formatted(where, media.getKey()));
            } else {
                comparing(direction, where, media.getValue().path("schema"), kept.path("schema"));
            }
        });
    }

    private void comparing(SchemaChange.Direction direction, String where, JsonNode old, JsonNode present) {
        breaches.addAll(new SchemaChange(before, after, direction).breaches(where, old, present));
    }

    /** What it refers to, with what stands beside the reference. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
