package dev.midad.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns plain text into paragraphs. */
public final class BodyFromText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[^\\S\\n]*+\\n)++");

    private BodyFromText() {}

    /** Reads the text: a blank line starts a paragraph; a single line end stays one within it. */
    public static PortableText.Read read(String text) {
        var blocks = new ArrayList<Block>();
        BLANK_LINES
                .splitAsStream(LINE_END.matcher(text).replaceAll("\n").strip())
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> blocks.add(paragraph("b" + blocks.size(), paragraph.strip())));
        var body = new Body(NewKeys.of(Verses.found(blocks)));
        return new PortableText.Read(body, PortableText.sizes(body));
    }

    private static Block paragraph(String key, String text) {
        var span = new Block.Span(key + "s0", Slug.nfc(text), List.of());
        return new Block.Text(key, Block.NORMAL, null, null, null, null, List.of(), List.of(span));
    }
}
