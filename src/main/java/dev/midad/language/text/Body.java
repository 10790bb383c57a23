package dev.midad.language.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.List;

/** Holds the body of an article: blocks that were found valid. */
public final class Body {

    public static final Body EMPTY = new Body(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final ObjectReader READER = JSON.readerFor(BLOCKS);
    private static final ObjectWriter WRITER = JSON.writerFor(BLOCKS);

    private final List<Block> blocks;

    Body(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Reads what {@link #toJson} wrote; any other text is a fault of ours. */
    public static Body ofStored(String json) {
        try {
            return new Body(READER.readValue(json));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Does the same for UTF-8. */
    public static Body ofStored(byte[] json) {
        try {
            return new Body(READER.readValue(json));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns the length of the text, in UTF-16 units. */
    int characters() {
        return blocks.stream().mapToInt(Body::characters).sum();
    }

    private static int characters(Block block) {
        if (block instanceof Block.Text text) {
            return text.children().stream()
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

    /** Returns the blocks as Portable Text. */
    public JsonNode json() {
        try {
            return JSON.readTree(toJson());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public String toJson() {
        try {
            return WRITER.writeValueAsString(blocks);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
