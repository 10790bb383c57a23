package dev.midad.language.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the footnotes that a client sent beside a body. */
final class FootnoteReader {

    private static final int MOST_FOOTNOTES = 500;
    private static final int MOST_BLOCKS = 50;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private FootnoteReader() {}

    static List<Footnote> read(JsonNode sent, Findings findings) {
        if (!sent.isArray() || sent.size() > MOST_FOOTNOTES) {
            if (sent.isArray()) {
                findings.tooMany("", MOST_FOOTNOTES);
            } else {
                findings.wrongType("", "an array of footnotes", "مصفوفة من الحواشي");
            }
            return List.of();
        }
        var keys = new HashSet<String>();
        var notes = new ArrayList<Footnote>();
        for (var element : Fields.ofArray(sent, "", findings)) {
            notes.add(new Footnote(key(element, keys, findings), body(element, findings)));
            element.finish();
        }
        return notes;
    }

    private static String key(Fields note, Set<String> keys, Findings findings) {
        var key = note.required("key", BlockReader.LONGEST_LINE);
        if (!key.isEmpty() && !FORM.matcher(key).matches()) {
            findings.add(
                    note.at("key"),
                    "invalidValue",
                    "At most 64 Latin letters, digits and _ . : -.",
                    "أحرف لاتينية وأرقام و _ . : - لا تزيد على 64.");
        } else if (!key.isEmpty() && !keys.add(key)) {
            findings.add(
                    note.at("key"),
                    "repeated",
                    "Another one here has this key already.",
                    "هذا المفتاح مستعمل هنا من قبل.");
        }
        return key;
    }

    private static List<Block.Text> body(Fields note, Findings findings) {
        var elements = note.objects("body", MOST_BLOCKS);
        if (elements.isEmpty()) {
            findings.required(note.at("body"));
        }
        var keys = new Keys("b", elements, findings);
        var reader = new BlockReader(findings, findings, keys);
        var texts = new ArrayList<Block.Text>();
        for (var element : elements) {
            element.choiceOf("_type", "block");
            var text = reader.text(element, keys.of(element));
            element.finish();
            if (text.children().stream().anyMatch(span -> span.footnote().isPresent())) {
                findings.add(
                        element.at("children"),
                        "unknownMark",
                        "A footnote has no footnotes of its own.",
                        "لا حواشي لحاشية.");
            }
            texts.add(text);
        }
        return texts;
    }

    static List<Finding> danglingMarks(Body body) {
        var findings = new Findings();
        var keys = body.footnotes().stream().map(Footnote::key).collect(Collectors.toSet());
        for (var i = 0; i < body.blocks().size(); i++) {
            var block = body.blocks().get(i);
            if (block instanceof Block.Inline inline) {
                judge(inline, "/" + i, keys, findings);
            } else if (block instanceof Block.Table table) {
                for (var row = 0; row < table.rows().size(); row++) {
                    var cells = table.rows().get(row).richCells();
                    for (var cell = 0; cells != null && cell < cells.size(); cell++) {
                        judge(cells.get(cell), "/" + i + "/rows/" + row + "/richCells/" + cell, keys, findings);
                    }
                }
            }
        }
        return findings.list();
    }

    private static void judge(Block.Inline inline, String pointer, Set<String> keys, Findings findings) {
        for (var i = 0; i < inline.children().size(); i++) {
            var key = inline.children().get(i).footnote();
            if (key.isPresent() && !keys.contains(key.get())) {
                findings.add(
                        pointer + "/children/" + i + "/marks",
                        "unknownFootnote",
                        "There is no footnote with the key " + key.get() + ".",
                        "لا توجد حاشية بالمفتاح " + key.get() + ".");
            }
        }
    }
}
