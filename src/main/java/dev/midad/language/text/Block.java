package dev.midad.language.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is one piece of a body, as Portable Text (portabletext.org) has it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
@JsonSubTypes({
    @JsonSubTypes.Type(Block.Text.class),
    @JsonSubTypes.Type(Block.Image.class),
    @JsonSubTypes.Type(Block.Embed.class),
    @JsonSubTypes.Type(Block.PullQuote.class),
    @JsonSubTypes.Type(Block.Divider.class),
    @JsonSubTypes.Type(Block.Table.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Block {

    String NORMAL = "normal";
    String BLOCKQUOTE = "blockquote";
    String BULLET = "bullet";
    String NUMBER = "number";

    String key();

    /** Holds a paragraph, a sub-heading, a quotation or a list item: spans of text under one style. */
    @JsonTypeName("block")
    record Text(
            @JsonProperty("_key") String key,
            String style,
            @Nullable String listItem,
            @Nullable Integer level,
            List<Link> markDefs,
            List<Span> children)
            implements Block {

        public Text {
            markDefs = List.copyOf(markDefs);
            children = List.copyOf(children);
        }

        /** Returns how deep in lists the block stands; 0 outside of lists. */
        int depth() {
            if (listItem == null) {
                return 0;
            }
            return level == null ? 1 : level;
        }

        @JsonIgnore
        boolean isBlank() {
            return children.stream().allMatch(span -> span.text().isBlank());
        }
    }

    /** Holds a picture; {@code alt} says what it shows, for readers who do not see it. */
    @JsonTypeName("image")
    record Image(
            @JsonProperty("_key") String key,
            String url,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable Integer width,
            @Nullable Integer height)
            implements Block {}

    /** Holds something of another site that the page shows, such as a video. */
    @JsonTypeName("embed")
    record Embed(
            @JsonProperty("_key") String key,
            String url,
            @Nullable String title) implements Block {}

    /** Holds a sentence of the article, or of a person, that is set in large type. */
    @JsonTypeName("pullQuote")
    record PullQuote(
            @JsonProperty("_key") String key,
            String text,
            @Nullable String attribution) implements Block {}

    /** Marks a pause between two parts. */
    @JsonTypeName("divider")
    record Divider(@JsonProperty("_key") String key) implements Block {}

    /** Holds rows of equally many cells; with {@code headerRow} the first row names the columns. */
    @JsonTypeName("table")
    record Table(@JsonProperty("_key") String key, @Nullable String caption, boolean headerRow, List<Row> rows)
            implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Holds one row of a table. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName("row")
    record Row(@JsonProperty("_key") String key, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Holds a run of text under the same marks: names of decorators, and keys of the block's links. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName("span")
    record Span(@JsonProperty("_key") String key, String text, List<String> marks) {

        public Span {
            marks = List.copyOf(marks);
        }
    }

    /** Holds the address to which the spans lead that have this link's key as a mark. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName("link")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(
            @JsonProperty("_key") String key,
            String href,
            @Nullable String title) {}
}
