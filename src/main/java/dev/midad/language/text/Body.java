package dev.midad.language.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the body of an article: blocks that were found valid, and the footnotes to which they point. */
public final class Body {

    public static final Body EMPTY = new Body(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final TypeReference<List<Footnote>> FOOTNOTES = new TypeReference<>() {};
    private static final ObjectReader READER = JSON.readerFor(BLOCKS);
    private static final ObjectWriter WRITER = JSON.writerFor(BLOCKS);
    private static final ObjectReader FOOTNOTE_READER = JSON.readerFor(FOOTNOTES);
    private static final ObjectWriter FOOTNOTE_WRITER = JSON.writerFor(FOOTNOTES);

    private final List<Block> blocks;
    private final List<Footnote> footnotes;

    Body(List<Block> blocks) {
        this(blocks, List.of());
    }

    Body(List<Block> blocks, List<Footnote> footnotes) {
        this.blocks = List.copyOf(blocks);
        this.footnotes = List.copyOf(footnotes);
    }

    /**
     * Reads what {@link #toJson} and {@link #footnotesToJson} wrote; any other text is a fault of ours.
     *
     * @param footnotes null where there are none
     */
    public static Body ofStored(String json, @Nullable String footnotes) {
        return ofStored(json.getBytes(UTF_8), footnotes);
    }

    /** Does the same for blocks in UTF-8. */
    public static Body ofStored(byte[] json, @Nullable String footnotes) {
        try {
            List<Block> blocks = READER.readValue(json);
            return new Body(blocks, footnotes == null ? List.of() : FOOTNOTE_READER.readValue(footnotes));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Footnote> footnotes() {
        return footnotes;
    }

    Body with(List<Footnote> notes) {
        return new Body(blocks, notes);
    }

    /** Returns every text under marks, in the order of the page, the footnotes last. */
    Stream<Block.Inline> inlines() {
        return Stream.concat(
                blocks.stream().flatMap(Body::inlines), footnotes.stream().flatMap(note -> note.body().stream()));
    }

    private static Stream<Block.Inline> inlines(Block block) {
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.richCells() == null ? Stream.empty() : row.richCells().stream());
        }
        return block instanceof Block.Inline inline ? Stream.of(inline) : Stream.empty();
    }

    /** Returns the length of the text, in UTF-16 units. */
    int characters() {
        var notes = footnotes.stream().flatMap(note -> note.body().stream());
        return Stream.concat(blocks.stream(), notes).mapToInt(Body::characters).sum();
    }

    private static int characters(Block block) {
        if (block instanceof Block.Inline inline) {
            return inline.children().stream()
                    .mapToInt(span -> span.text().length())
                    .sum();
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(String::length)
                    .sum();
        }
        return 0;
    }

    /** Returns the number or sign of each footnote: the first that the text has for it, else its place among them. */
    List<String> footnoteSigns() {
        var first = new HashMap<String, String>();
        inlines().flatMap(inline -> inline.children().stream()).forEach(span -> span.footnote()
                .filter(key -> !span.text().isBlank())
                .ifPresent(key -> first.putIfAbsent(key, span.text().strip())));
        var signs = new ArrayList<String>();
        for (var note : footnotes) {
            signs.add(first.getOrDefault(note.key(), String.valueOf(signs.size() + 1)));
        }
        return signs;
    }

    /** Returns the blocks as Portable Text. */
    public JsonNode json() {
        return tree(toJson());
    }

    public String toJson() {
        return written(WRITER, blocks);
    }

    /** Returns the footnotes as {@code [{key, body}]}; null where there are none. */
    public @Nullable JsonNode footnotesJson() {
        var stored = footnotesToJson();
        return stored == null ? null : tree(stored);
    }

    /** Returns those of the footnotes to which a mark of these blocks points; null where there are none of them. */
    public @Nullable JsonNode footnotesJson(JsonNode sent) {
        var marks = new HashSet<String>();
        sent.findValues("marks").forEach(list -> list.forEach(mark -> marks.add(mark.asText())));
        return with(footnotes.stream()
                        .filter(note -> marks.contains(note.mark()))
                        .toList())
                .footnotesJson();
    }

    public @Nullable String footnotesToJson() {
        return footnotes.isEmpty() ? null : written(FOOTNOTE_WRITER, footnotes);
    }

    private static String written(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
