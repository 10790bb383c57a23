package dev.midad.newsroom.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.language.text.Hunk;
import dev.midad.language.text.WordDiff;
import dev.midad.newsroom.articles.RevisionChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Compares two revisions field by field, lists element by element, and texts word by word. It aligns the elements of a
 * list by what they say and not by their keys, since a body that is sent as HTML gets new keys.
 */
final class RevisionDiff {

    private final List<RevisionChange> changes = new ArrayList<>();

    private RevisionDiff() {}

    static List<RevisionChange> of(JsonNode before, JsonNode after) {
        var diff = new RevisionDiff();
        for (var name : ArticleDraft.FIELDS) {
            diff.compare("/" + name, before.path(name), after.path(name));
        }
        return List.copyOf(diff.changes);
    }

    private void compare(String pointer, JsonNode old, JsonNode now) {
        if (old instanceof ArrayNode || now instanceof ArrayNode) {
            compareLists(pointer, elements(old), elements(now));
        } else if (!old.equals(now)) {
            add(old.isMissingNode() ? null : pointer, now.isMissingNode() ? null : pointer, old, now);
        }
    }

    private void compareLists(String pointer, List<JsonNode> old, List<JsonNode> now) {
        for (var hunk : Hunk.between(sayings(old), sayings(now))) {
            for (var i = 0; i < Math.max(hunk.removed(), hunk.added()); i++) {
                var from = i < hunk.removed() ? hunk.oldStart() + i : -1;
                var to = i < hunk.added() ? hunk.newStart() + i : -1;
                add(
                        from < 0 ? null : pointer + "/" + from,
                        to < 0 ? null : pointer + "/" + to,
                        from < 0 ? MissingNode.getInstance() : old.get(from),
                        to < 0 ? MissingNode.getInstance() : now.get(to));
            }
        }
    }

    private void add(@Nullable String from, @Nullable String to, JsonNode old, JsonNode now) {
        var kind = from == null ? Kind.ADDED : to == null ? Kind.REMOVED : Kind.CHANGED;
        var oldText = text(old);
        var newText = text(now);
        changes.add(new RevisionChange(
                kind,
                to,
                from,
                old.isMissingNode() ? null : old,
                now.isMissingNode() ? null : now,
                oldText == null || newText == null || oldText.equals(newText) ? null : WordDiff.of(oldText, newText)));
    }

    /**
     * Returns the text that a person reads of an element: a string, the spans of a block, the text of a notice or a
     * pull quote.
     */
    private static @Nullable String text(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.path("children").isArray()) {
            return StreamSupport.stream(node.path("children").spliterator(), false)
                    .map(span -> span.path("text").asText())
                    .collect(Collectors.joining());
        }
        return node.path("text").textValue();
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<String> sayings(List<JsonNode> elements) {
        return elements.stream()
                .map(element -> keyless(element.deepCopy()).toString())
                .toList();
    }

    private static JsonNode keyless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("_key");
        }
        node.forEach(RevisionDiff::keyless);
        return node;
    }
}
