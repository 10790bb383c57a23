package dev.midad.foundation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas: what clients send must go on being taken, and what they get must go on being what they were told. */
final class SchemaChange {

    /** Who relies on the schema: whoever sends it, or whoever gets it. */
    enum Direction {
        REQUEST,
        ANSWER
    }

    private static final List<String> AT_MOST = List.of("maxLength", "maxItems", "maximum", "maxProperties");
    private static final List<String> AT_LEAST = List.of("minLength", "minItems", "minimum", "minProperties");
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");
    private static final String OPEN = "x-extensible-enum";

    private final JsonNode before;
    private final JsonNode after;
    private final Direction direction;
    private final Set<String> seen = new HashSet<>();
    private final List<String> breaches = new ArrayList<>();

    SchemaChange(JsonNode before, JsonNode after, Direction direction) {
        this.before = before;
        this.after = after;
        this.direction = direction;
    }

    List<String> breaches(String where, JsonNode old, JsonNode present) {
        compare(where, old, present);
        return breaches;
    }

    private boolean isRequest() {
        return direction == Direction.REQUEST;
    }

    private void compare(String where, JsonNode oldSchema, JsonNode newSchema) {
        if (oldSchema.has("$ref")
                && !seen.add(
                        oldSchema.path("$ref").asText() + newSchema.path("$ref").asText())) {
            return;
        }
        var old = ContractGuard.resolve(before, oldSchema);
        var present = ContractGuard.resolve(after, newSchema);
        compareTypes(where, old, present);
        compareValues(where, old, present);
        compareRequired(where, old, present);
        if (isRequest()) {
            compareLimits(where, old, present);
        }
        old.path("properties").properties().forEach(property -> {
            var kept = present.path("properties").path(property.getKey());
            if (kept.isMissingNode()) {
                breaches.add("%s has no %s any more".formatted(where, property.getKey()));
            } else {
                compare(where + "." + property.getKey(), property.getValue(), kept);
            }
        });
        if (old.has("items")) {
            compare(where + "[]", old.path("items"), present.path("items"));
        }
        compareAdditional(where, old.path("additionalProperties"), present.path("additionalProperties"));
        ALTERNATIVES.forEach(kind -> compareAlternatives(where, old.path(kind), present.path(kind)));
    }

    private void compareTypes(String where, JsonNode old, JsonNode present) {
        var formerly = strings(old.path("type"));
        var now = strings(present.path("type"));
        var kept = isRequest() ? now.isEmpty() || (!formerly.isEmpty() && widens(formerly, now)) : now.equals(formerly);
        if (!kept && !(formerly.isEmpty() && now.isEmpty())) {
            breaches.add("%s is of type %s now, not %s".formatted(where, now, formerly));
        }
        var format = present.path("format");
        if (!format.equals(old.path("format")) && !(isRequest() && format.isMissingNode())) {
            breaches.add("%s has another format".formatted(where));
        }
    }

    private static boolean widens(Set<String> formerly, Set<String> now) {
        return formerly.stream()
                .allMatch(type -> now.contains(type) || (type.equals("integer") && now.contains("number")));
    }

    private void compareValues(String where, JsonNode old, JsonNode present) {
        var closed = strings(old.path("enum"));
        var nowClosed = strings(present.path("enum"));
        var kept = isRequest()
                ? nowClosed.isEmpty() || (!closed.isEmpty() && nowClosed.containsAll(closed))
                : nowClosed.equals(closed);
        if (!kept) {
            breaches.add("%s may be %s now, and could be %s".formatted(where, shown(nowClosed), shown(closed)));
        }
        if (!nowClosed.isEmpty() || present.has(OPEN)) {
            var known = nowClosed.isEmpty() ? strings(present.path(OPEN)) : nowClosed;
            var lost = strings(old.path(OPEN));
            lost.removeAll(known);
            lost.forEach(value -> breaches.add("%s knows no %s any more".formatted(where, value)));
        }
    }

    private static String shown(Set<String> values) {
        return values.isEmpty() ? "anything" : values.toString();
    }

    private void compareRequired(String where, JsonNode old, JsonNode present) {
        var formerly = strings(old.path("required"));
        var now = strings(present.path("required"));
        if (isRequest()) {
            now.stream()
                    .filter(name -> !formerly.contains(name))
                    .forEach(name -> breaches.add("%s.%s is required now".formatted(where, name)));
        } else {
            formerly.stream()
                    .filter(name -> !now.contains(name))
                    .forEach(name -> breaches.add("%s.%s may be absent now".formatted(where, name)));
        }
    }

    private void compareLimits(String where, JsonNode old, JsonNode present) {
        AT_MOST.forEach(limit -> {
            var narrower = present.has(limit)
                    && (!old.has(limit)
                            || present.path(limit).asDouble() < old.path(limit).asDouble());
            report(narrower, where, limit);
        });
        AT_LEAST.forEach(limit -> {
            var narrower = present.has(limit)
                    && present.path(limit).asDouble()
                            > (old.has(limit) ? old.path(limit).asDouble() : lowest(limit));
            report(narrower, where, limit);
        });
        report(present.has("pattern") && !present.path("pattern").equals(old.path("pattern")), where, "pattern");
        report(
                present.path("uniqueItems").asBoolean()
                        && !old.path("uniqueItems").asBoolean(),
                where,
                "uniqueItems");
        if (!present.path("default").equals(old.path("default"))) {
            breaches.add("%s has another default".formatted(where));
        }
    }

    private static double lowest(String limit) {
        return limit.equals("minimum") ? Double.NEGATIVE_INFINITY : 0;
    }

    private void report(boolean narrower, String where, String limit) {
        if (narrower) {
            breaches.add("%s is narrowed by %s".formatted(where, limit));
        }
    }

    private void compareAdditional(String where, JsonNode old, JsonNode present) {
        if (isRequest() && present.isBoolean() && !present.asBoolean() && !(old.isBoolean() && !old.asBoolean())) {
            breaches.add("%s takes no other properties any more".formatted(where));
        } else if (old.isObject()) {
            compare(where + ".*", old, present.isObject() ? present : MissingNode.getInstance());
        }
    }

    /** What could be sent must have its like still, and what may come must have had one. */
    private void compareAlternatives(String where, JsonNode old, JsonNode present) {
        if (old.isMissingNode() && !present.isMissingNode()) {
            breaches.add("%s is one of several now".formatted(where));
        }
        for (var one : old) {
            if (hasNoLike(one, present, false)) {
                breaches.add("%s lost an alternative: %s".formatted(where, one));
            }
        }
        if (!isRequest()) {
            for (var one : present) {
                if (hasNoLike(one, old, true)) {
                    breaches.add("%s may be something else now: %s".formatted(where, one));
                }
            }
        }
    }

    private boolean hasNoLike(JsonNode one, JsonNode others, boolean isNew) {
        for (var other : others) {
            var trial = new SchemaChange(before, after, direction);
            if (trial.breaches("", isNew ? other : one, isNew ? one : other).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> strings(JsonNode node) {
        var found = new TreeSet<String>();
        if (node.isValueNode()) {
            found.add(node.asText());
        }
        node.forEach(each -> found.add(each.asText()));
        return found;
    }
}
