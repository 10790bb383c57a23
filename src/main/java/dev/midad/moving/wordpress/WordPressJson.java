package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes the lines of an import. */
final class WordPressJson {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 2000;

    private WordPressJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode line(String kind, ObjectNode data) {
        var line = object().put("kind", kind);
        line.set("data", data);
        return line;
    }

    /**
     * Writes a section, author or tag. It has no id, so that one that Midad already has under the slug is taken for it,
     * and stays as the desk has it.
     */
    static ObjectNode named(String kind, String slug, String name, WordPressFindings findings) {
        var shortened = WordPressText.shortened(name, LONGEST_NAME);
        if (!shortened.equals(name)) {
            findings.add(WordPressNote.NAME_SHORTENED, name);
        }
        return line(
                        kind,
                        object().put("name", shortened.isEmpty() ? slug : shortened)
                                .put("slug", slug))
                .put("ifNew", true);
    }

    static void describe(ObjectNode line, String html, WordPressFindings findings) {
        var description = WordPressText.lines(html);
        var shortened = WordPressText.shortened(description, LONGEST_DESCRIPTION);
        if (!shortened.equals(description)) {
            findings.add(
                    WordPressNote.DESCRIPTION_SHORTENED,
                    line.path("data").path("name").asText());
        }
        put(line.withObject("/data"), "description", shortened);
    }

    /**
     * Mends what came into a line on another way than as a letter of the file: by an escape in an address, or in the
     * JSON of a block. A line with a single letter that Midad does not keep would be refused whole.
     */
    static void mend(JsonNode node, WxrLetters letters) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(mended(property.getValue(), letters)));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, mended(array.get(i), letters));
            }
        }
    }

    private static JsonNode mended(JsonNode node, WxrLetters letters) {
        if (node.isTextual()) {
            return TextNode.valueOf(letters.mendedPlain(node.asText()));
        }
        mend(node, letters);
        return node;
    }

    static void put(ObjectNode data, String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            data.put(property, value);
        }
    }
}
