package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a table that a client sent as a block. */
final class TableReader {

    private final Findings findings;
    private final Findings notes;

    TableReader(Findings findings, Findings notes) {
        this.findings = findings;
        this.notes = notes;
    }

    Block read(Fields block, String key) {
        var caption = block.optional("caption", BlockReader.LONGEST_LINE);
        var captionBelow = block.flag("captionBelow") ? Boolean.TRUE : null;
        var headerRow = block.flag("headerRow");
        var headerRows = block.integer("headerRows", BlockReader.MOST_ROWS);
        var headerColumns = block.integer("headerColumns", TableGrid.MOST_COLUMNS);
        var elements = block.objects("rows", BlockReader.MOST_ROWS);
        var rowKeys = new Keys(key + "r", elements, findings);
        var rows = new ArrayList<Block.Row>();
        for (var element : elements) {
            element.choiceOf("_type", "row");
            rows.add(row(element, rowKeys.of(element)));
            element.finish();
        }
        if (rows.isEmpty()) {
            findings.required(block.at("rows"));
        }
        var even = rows.stream().anyMatch(row -> row.richCells() != null) ? rich(rows, block) : rows;
        requireEven(even, elements);
        return new Block.Table(
                key, caption, captionBelow, headerRow || headerRows != null, headerRows, headerColumns, even);
    }

    private void requireEven(List<Block.Row> rows, List<Fields> elements) {
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i).cells().size() != rows.get(0).cells().size()) {
                findings.add(
                        elements.get(i).at("cells"),
                        "unevenRow",
                        "Every row has as many cells as the first.",
                        "عدد خلايا كل صف كعدد خلايا الصف الأول.");
            }
        }
    }

    private Block.Row row(Fields row, String key) {
        var sent = row.objects("richCells", TableGrid.MOST_COLUMNS);
        var rich = row.isAbsent("richCells") ? null : richCells(sent, key);
        return new Block.Row(key, cells(row, rich != null), rich);
    }

    private List<String> cells(Fields row, boolean isRich) {
        var sent = row.array("cells", TableGrid.MOST_COLUMNS);
        if (sent.isEmpty() && !isRich) {
            findings.required(row.at("cells"));
        }
        var cells = new ArrayList<String>();
        for (var i = 0; i < sent.size(); i++) {
            var cell = row.text(sent.get(i), row.at("cells") + "/" + i, BlockReader.LONGEST_LINE);
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }

    private List<Block.Cell> richCells(List<Fields> elements, String rowKey) {
        var cellKeys = new Keys(rowKey + "c", elements, findings);
        var cells = new ArrayList<Block.Cell>();
        for (var element : elements) {
            element.choiceOf("_type", "cell");
            var key = cellKeys.of(element);
            var columns = element.integer("colSpan", TableGrid.MOST_COLUMNS);
            var rows = element.integer("rowSpan", BlockReader.MOST_ROWS);
            var inline = new InlineReader(findings).read(element, key);
            var cell = new Block.Cell(key, columns, rows, inline.links(), inline.spans());
            if (BodyToText.plain(cell).length() > BlockReader.LONGEST_LINE) {
                findings.tooLong(element.at("children"), BlockReader.LONGEST_LINE);
            }
            element.finish();
            cells.add(cell);
        }
        return cells;
    }

    /**
     * Returns rows whose texts are those of their rich cells. A client that does not know rich cells changes the texts
     * alone; then the texts are right, and the rich cells are left out.
     */
    private List<Block.Row> rich(List<Block.Row> rows, Fields block) {
        var grid = new TableGrid<>(
                rows.stream().map(TableReader::cells).toList(),
                cell -> new TableGrid.Span(cell.columns(), cell.rows()));
        var texts = TableCells.texts(grid);
        var differs = false;
        for (var i = 0; i < rows.size(); i++) {
            differs |= !rows.get(i).cells().isEmpty() && !rows.get(i).cells().equals(texts.get(i));
        }
        if (differs) {
            notes.add(
                    block.at("rows"),
                    "richCellsNotKept",
                    "cells say something else than richCells: the marks and spans of this table were left out.",
                    "تقول cells غير ما تقوله richCells، فتُركت علامات هذا الجدول وخلاياه المدموجة.");
        }
        var even = new ArrayList<Block.Row>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var isEmpty = row.cells().isEmpty();
            even.add(new Block.Row(
                    row.key(), differs && !isEmpty ? row.cells() : texts.get(i), differs ? null : cells(row)));
        }
        return even;
    }

    private static List<Block.Cell> cells(Block.Row row) {
        return row.richCells() == null ? TableCells.plain(row) : row.richCells();
    }
}
