package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places the cells of a table, which may go over several columns and rows, as browsers do ("forming a table" of the HTML
 * standard). A cell that goes beyond the last row, or beyond the widest table that a body holds, ends there.
 *
 * @param <T> what a cell is
 */
final class TableGrid<T> {

    static final int MOST_COLUMNS = 50;

    /** Says over how many columns and rows a cell goes; fewer than one row stands for all rows that follow. */
    record Span(int columns, int rows) {}

    /** Holds a cell, where it begins and over how many columns and rows it goes. */
    record Place<T>(T cell, int row, int column, int columns, int rows) {}

    private final List<List<Place<T>>> places = new ArrayList<>();
    private final List<@Nullable Place<T>[]> grid = new ArrayList<>();
    private int width;

    /** Says what the size of a cell is. */
    interface Sizes<T> {
        Span of(T cell);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    TableGrid(List<List<T>> rows, Sizes<T> sizes) {
        rows.forEach(row -> grid.add(new Place[MOST_COLUMNS]));
        for (var row = 0; row < rows.size(); row++) {
            var begun = new ArrayList<Place<T>>();
            var column = 0;
            for (var cell : rows.get(row)) {
                while (column < MOST_COLUMNS && grid.get(row)[column] != null) {
                    column++;
                }
                if (column == MOST_COLUMNS) {
                    break;
                }
                var place = placed(cell, row, column, sizes.of(cell));
                begun.add(place);
                column += place.columns();
            }
            places.add(begun);
        }
    }

    private Place<T> placed(T cell, int row, int column, Span span) {
        var left = grid.size() - row;
        var rows = span.rows() < 1 ? left : Math.min(span.rows(), left);
        var columns = Math.max(1, Math.min(span.columns(), MOST_COLUMNS - column));
        var place = new Place<>(cell, row, column, columns, rows);
        for (var i = row; i < row + rows; i++) {
            for (var j = column; j < column + columns; j++) {
                if (grid.get(i)[j] == null) {
                    grid.get(i)[j] = place;
                }
            }
        }
        width = Math.max(width, column + columns);
        return place;
    }

    int width() {
        return width;
    }

    /** Returns the cells that begin in each row. */
    List<List<Place<T>>> places() {
        return places;
    }

    /** Returns the cell that covers a place; null where none does. */
    @Nullable
    Place<T> at(int row, int column) {
        return grid.get(row)[column];
    }
}
