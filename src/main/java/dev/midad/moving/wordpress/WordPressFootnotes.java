package dev.midad.moving.wordpress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jsoup.nodes.Element;

/**
 * Brings in the footnotes of the block editor, which stores them apart from the content, in the metadata
 * {@code footnotes} as {@code [{id, content}]}, since WordPress 6.3.
 */
final class WordPressFootnotes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WordPressFootnotes() {}

    /** Appends the footnotes to which the content refers as the list that WordPress would show. */
    static void append(WxrPost post, Element body) {
        var notes = post.meta("footnotes")
                .findFirst()
                .map(WordPressFootnotes::parsed)
                .orElse(MissingNode.getInstance());
        if (notes.isEmpty()) {
            return;
        }
        var list = body.appendElement("ol").addClass("wp-block-footnotes");
        for (var note : notes) {
            var id = note.path("id").asText();
            list.appendElement("li")
                    .attr("id", id)
                    .append(note.path("content").asText())
                    .appendElement("a")
                    .attr("href", "#" + id + "-link")
                    .text("↩");
        }
    }

    private static JsonNode parsed(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }
}
