package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;

/** Turns the cells of a table into the texts of its places, and texts into cells. */
final class TableCells {

    private TableCells() {}

    /** Returns the texts of a row as cells. */
    static List<Block.Cell> plain(Block.Row row) {
        var cells = new ArrayList<Block.Cell>();
        for (var text : row.cells()) {
            var key = row.key() + "c" + cells.size();
            cells.add(new Block.Cell(key, null, null, List.of(), List.of(new Block.Span(key + "s0", text, List.of()))));
        }
        return cells;
    }

    /**
     * Returns rows of equally many texts: a cell's text stands in the place where the cell begins, and the places that
     * it covers beside it are empty.
     */
    static List<List<String>> texts(TableGrid<Block.Cell> grid) {
        var rows = new ArrayList<List<String>>();
        for (var row = 0; row < grid.places().size(); row++) {
            var texts = new ArrayList<String>();
            for (var column = 0; column < grid.width(); column++) {
                var place = grid.at(row, column);
                if (place != null && place.row() == row && place.column() == column) {
                    texts.add(BodyToText.plain(place.cell()));
                } else {
                    texts.add("");
                }
            }
            rows.add(texts);
        }
        return rows;
    }
}
