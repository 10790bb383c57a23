package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a table of HTML that holds data. */
final class HtmlTable {

    private static final int LONGEST_CELL = 2_000;

    private final HtmlReading reading;
    private final List<Element> lines;
    private final TableGrid<Element> grid;
    private final List<Block> beside = new ArrayList<>();

    private HtmlTable(List<Element> lines, HtmlReading reading) {
        this.reading = reading;
        this.lines = lines;
        this.grid = new TableGrid<>(
                lines.stream()
                        .<List<Element>>map(line -> line.select("> td, > th"))
                        .toList(),
                HtmlTable::span);
    }

    /**
     * Reads a table of data, and returns whether it was one. A table of a single column, or with another table in it, is
     * a layout of old pages, and one too large is no table for a page of an article: their cells are read one by one.
     *
     * @param figcaption the caption that the figure around the table has; null where it has none
     */
    static boolean read(Element table, @Nullable Element figcaption, BlocksFromHtml blocks, HtmlReading reading) {
        var lines = table.select("tr");
        if (table.select("table").size() > 1
                || lines.isEmpty()
                || lines.size() > BlockReader.MOST_ROWS
                || lines.stream().anyMatch(line -> columns(line) > TableGrid.MOST_COLUMNS)) {
            return false;
        }
        var reader = new HtmlTable(lines, reading);
        var hasColumns = reader.grid.places().stream().anyMatch(row -> row.size() > 1);
        return hasColumns && reader.read(table, figcaption, blocks);
    }

    private static int columns(Element line) {
        return line.children().stream().mapToInt(cell -> span(cell).columns()).sum();
    }

    private boolean read(Element table, @Nullable Element figcaption, BlocksFromHtml blocks) {
        var own = table.selectFirst("> caption");
        var caption = figcaption == null ? own : figcaption;
        var said = caption == null ? Optional.of("") : text(caption);
        var cells = grid.places().stream()
                .map(row -> row.stream().map(this::cell).toList())
                .toList();
        var isTooLong = cells.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> BodyToText.plain(cell).length() > LONGEST_CELL);
        var hasWordsBeside = beside.stream().anyMatch(block -> !isPicture(block));
        if (isTooLong || hasWordsBeside || said.isEmpty() || (own != null && figcaption != null)) {
            return false;
        }
        var headings = headings();
        blocks.add(new Block.Table(
                "",
                said.get().isBlank() ? null : said.get(),
                isBelow(table, figcaption) ? Boolean.TRUE : null,
                headings > 0,
                headings > 1 ? Integer.valueOf(headings) : null,
                headerColumns(headings),
                rows(cells)));
        beside.forEach(blocks::add);
        return true;
    }

    private static List<Block.Row> rows(List<List<Block.Cell>> cells) {
        var texts = TableCells.texts(new TableGrid<>(cells, cell -> new TableGrid.Span(cell.columns(), cell.rows())));
        var isRich = cells.stream().flatMap(List::stream).anyMatch(Block.Cell::isRich);
        var rows = new ArrayList<Block.Row>();
        for (var row = 0; row < texts.size(); row++) {
            rows.add(new Block.Row("", texts.get(row), isRich ? cells.get(row) : null));
        }
        return rows;
    }

    private static TableGrid.Span span(Element cell) {
        var rows = cell.attr("rowspan").strip();
        return new TableGrid.Span(number(cell.attr("colspan"), 1), rows.equals("0") ? 0 : number(rows, 1));
    }

    private static int number(String written, int otherwise) {
        var number = HtmlList.number(written);
        return number == null ? otherwise : number;
    }

    /** Reads a cell as lines of text under marks; a picture in it comes after the table. */
    private Block.Cell cell(TableGrid.Place<Element> place) {
        var links = new ArrayList<Block.Link>();
        var spans = new ArrayList<Block.Span>();
        for (var block : reading.inside(place.cell(), false)) {
            if (block instanceof Block.Inline inline) {
                if (!spans.isEmpty()) {
                    spans.add(new Block.Span("", "\n", List.of()));
                }
                links.addAll(inline.markDefs());
                spans.addAll(inline.children());
            } else if (!(block instanceof Block.Divider)) {
                beside.add(block);
            }
        }
        return new Block.Cell(
                "",
                place.columns() > 1 ? Integer.valueOf(place.columns()) : null,
                place.rows() > 1 ? Integer.valueOf(place.rows()) : null,
                links,
                Spans.joined(spans));
    }

    private Optional<String> text(Element caption) {
        return WholeBlocks.plain(caption, reading);
    }

    /** Returns whether a block is a picture or a player without words, which can stand after the table. */
    private static boolean isPicture(Block block) {
        if (block instanceof Block.Image image) {
            return image.caption() == null && image.credit() == null;
        }
        return block instanceof Block.Embed embed && embed.title() == null;
    }

    private static boolean isBelow(Element table, @Nullable Element figcaption) {
        return figcaption != null && figcaption.hasText() && WholeBlocks.isBefore(table, figcaption);
    }

    /** Returns how many rows at the beginning have headings only. */
    private int headings() {
        var rows = 0;
        while (rows < lines.size() && isHeading(rows)) {
            rows++;
        }
        return rows;
    }

    private boolean isHeading(int row) {
        var around = lines.get(row).parent();
        var begun = grid.places().get(row);
        return (around != null && around.nameIs("thead"))
                || (!begun.isEmpty()
                        && begun.stream().allMatch(place -> place.cell().nameIs("th")));
    }

    /** Returns how many columns at the beginning have headings only, in the rows under the headings; null for none. */
    private @Nullable Integer headerColumns(int headings) {
        var columns = 0;
        while (headings < lines.size() && columns < grid.width() && isHeadings(columns, headings)) {
            columns++;
        }
        return columns == 0 ? null : Integer.valueOf(columns);
    }

    private boolean isHeadings(int column, int headings) {
        for (var row = headings; row < lines.size(); row++) {
            var place = grid.at(row, column);
            if (place == null || !place.cell().nameIs("th")) {
                return false;
            }
        }
        return true;
    }
}
