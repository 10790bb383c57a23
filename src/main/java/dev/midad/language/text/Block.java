package dev.midad.language.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Is one piece of a body, as Portable Text (portabletext.org) has it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
@JsonSubTypes({
    @JsonSubTypes.Type(Block.Text.class),
    @JsonSubTypes.Type(Block.Image.class),
    @JsonSubTypes.Type(Block.Gallery.class),
    @JsonSubTypes.Type(Block.Audio.class),
    @JsonSubTypes.Type(Block.Video.class),
    @JsonSubTypes.Type(Block.File.class),
    @JsonSubTypes.Type(Block.Embed.class),
    @JsonSubTypes.Type(Block.PullQuote.class),
    @JsonSubTypes.Type(Block.Divider.class),
    @JsonSubTypes.Type(Block.Table.class),
    @JsonSubTypes.Type(Block.Verse.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Block {

    String NORMAL = "normal";
    String BLOCKQUOTE = "blockquote";
    String BULLET = "bullet";
    String NUMBER = "number";

    String key();

    /** Holds text under marks, and the links that the marks name. */
    sealed interface Inline permits Text, Verse, Cell {

        List<Link> markDefs();

        List<Span> children();

        @JsonIgnore
        default boolean isBlank() {
            return children().stream().allMatch(span -> span.text().isBlank());
        }
    }

    /**
     * Holds a paragraph, a sub-heading, a quotation or a list item: spans of text under one style.
     *
     * @param start the number of the item, where the count of a numbered list begins here
     * @param dir {@code rtl} or {@code ltr} where the article's language or the text itself would say otherwise
     */
    @JsonTypeName("block")
    record Text(
            @JsonProperty("_key") String key,
            String style,
            @Nullable String listItem,
            @Nullable Integer level,
            @Nullable Integer start,
            @Nullable String dir,
            List<Link> markDefs,
            List<Span> children)
            implements Block, Inline {

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
    }

    /**
     * Holds a poem: a line end is the end of a line, a blank line the end of a stanza, and {@code ***} stands between
     * the two hemistichs of a line.
     */
    @JsonTypeName("verse")
    record Verse(@JsonProperty("_key") String key, List<Link> markDefs, List<Span> children) implements Block, Inline {

        public Verse {
            markDefs = List.copyOf(markDefs);
            children = List.copyOf(children);
        }
    }

    /**
     * Holds a picture; {@code alt} says what it shows, for readers who do not see it, and {@code link} where it leads.
     *
     * @param media the id of the medium that it shows; null where {@code url} says where others host it
     * @param url null in a draft whose picture is a medium; readers get the medium's address
     */
    @JsonTypeName("image")
    record Image(
            @JsonProperty("_key") String key,
            @Nullable UUID media,
            @Nullable PictureCrop crop,
            @Nullable String url,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String link)
            implements Block {}

    /** Holds pictures that are looked at one after the other. */
    @JsonTypeName("gallery")
    record Gallery(
            @JsonProperty("_key") String key, @Nullable String caption, List<Image> images) implements Block {

        public Gallery {
            images = List.copyOf(images);
        }
    }

    /** Holds a medium of the library that is no picture. */
    sealed interface Attached extends Block permits Audio, Video, File {

        UUID media();

        @Nullable
        String title();

        @Nullable
        String caption();
    }

    /** Holds a recording that readers hear. */
    @JsonTypeName("audio")
    record Audio(
            @JsonProperty("_key") String key,
            UUID media,
            @Nullable String title,
            @Nullable String caption) implements Attached {}

    /**
     * Holds a film that readers see.
     *
     * @param poster the id of the picture that is shown before the film is
     */
    @JsonTypeName("video")
    record Video(
            @JsonProperty("_key") String key,
            UUID media,
            @Nullable String title,
            @Nullable String caption,
            @Nullable UUID poster)
            implements Attached {}

    /** Holds a file that readers take with them. */
    @JsonTypeName("file")
    record File(
            @JsonProperty("_key") String key,
            UUID media,
            @Nullable String title,
            @Nullable String caption) implements Attached {}

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

    /**
     * Holds rows of equally many cells; with {@code headerRow} the first row names the columns.
     *
     * @param captionBelow true where the caption stands under the rows, else null
     * @param headerRows how many rows name the columns, where they are more than one
     * @param headerColumns how many columns name the rows, where there are any
     */
    @JsonTypeName("table")
    record Table(
            @JsonProperty("_key") String key,
            @Nullable String caption,
            @Nullable Boolean captionBelow,
            boolean headerRow,
            @Nullable Integer headerRows,
            @Nullable Integer headerColumns,
            List<Row> rows)
            implements Block {

        public Table {
            rows = List.copyOf(rows);
        }

        int headings() {
            return headerRows == null ? headerRow ? 1 : 0 : headerRows;
        }
    }

    /**
     * Holds one row of a table: the text of each place, and, where a cell is more than that, the cells that begin in the
     * row.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName("row")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @JsonProperty("_key") String key,
            List<String> cells,
            @Nullable List<Cell> richCells) {

        public Row {
            cells = List.copyOf(cells);
            richCells = richCells == null ? null : List.copyOf(richCells);
        }
    }

    /** Holds a cell of a table, with marks, and with the columns and rows over which it goes; one where it is left out. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName("cell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @JsonProperty("_key") String key,
            @Nullable Integer colSpan,
            @Nullable Integer rowSpan,
            List<Link> markDefs,
            List<Span> children)
            implements Inline {

        public Cell {
            markDefs = List.copyOf(markDefs);
            children = List.copyOf(children);
        }

        @JsonIgnore
        int columns() {
            return colSpan == null ? 1 : colSpan;
        }

        @JsonIgnore
        int rows() {
            return rowSpan == null ? 1 : rowSpan;
        }

        /** Returns whether the cell is more than a text in one place. */
        @JsonIgnore
        boolean isRich() {
            return columns() > 1
                    || rows() > 1
                    || children.stream().anyMatch(span -> !span.marks().isEmpty());
        }
    }

    /**
     * Holds a run of text under the same marks: names of decorators, keys of the block's links, and {@code footnote:}
     * with the key of the article's footnote, of which the text is then the number or sign that readers see.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName("span")
    record Span(@JsonProperty("_key") String key, String text, List<String> marks) {

        public Span {
            marks = List.copyOf(marks);
        }

        /** Returns the key of the footnote to which the span refers. */
        Optional<String> footnote() {
            return marks.stream().flatMap(mark -> Footnote.keyIn(mark).stream()).findFirst();
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
