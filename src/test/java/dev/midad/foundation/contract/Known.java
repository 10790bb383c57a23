package dev.midad.foundation.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Remembers what answers named, so that requests are about things that are there, by the collection they stand in. */
final class Known {

    private static final int MOST = 40;
    private static final List<String> TELLING = List.of("id", "slug", "number", "token", "editToken", "hash", "next");

    private final Map<String, Deque<String>> values = new HashMap<>();
    private final Set<String> spared = new HashSet<>();
    private final Random random;

    Known(Random random) {
        this.random = random;
    }

    void learn(String collection, JsonNode node) {
        node.properties().forEach(member -> {
            var value = member.getValue();
            if (TELLING.contains(member.getKey()) && value.isValueNode()) {
                remember(isOfCollection(member.getKey()) ? collection : member.getKey(), value.asText());
            } else {
                learn(member.getKey().equals("data") ? collection : member.getKey() + "s", value);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> learn(collection, each));
        }
    }

    /** Never remembers this value, whatever tells of it: without it nothing more could be asked. */
    void spare(String value) {
        spared.add(value);
    }

    void remember(String collection, String value) {
        if (spared.contains(value)) {
            return;
        }
        var kept = values.computeIfAbsent(collection, unused -> new ArrayDeque<>());
        kept.addLast(value);
        if (kept.size() > MOST) {
            kept.removeFirst();
        }
    }

    /** One of the collection; what is nothing where none is known. */
    String one(String collection, String otherwise) {
        var kept = values.get(collection);
        return kept == null
                ? otherwise
                : kept.stream().skip(random.nextInt(kept.size())).findFirst().orElse(otherwise);
    }

    private static boolean isOfCollection(String name) {
        return name.equals("id") || name.equals("slug") || name.equals("number");
    }
}
