package dev.midad.language.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks Portable Text (portabletext.org, v0.0.1 of its specification), limited to the types that Midad
 * knows. Missing keys, styles, marks and markDefs are filled in; everything else has to be right.
 */
public final class PortableText {

    /** Limits the blocks: a long feature has a few hundred, and a phone can render this many. */
    public static final int MAX_BLOCKS = 2_000;

    public static final int MAX_CHARACTERS = 500_000;

    private PortableText() {}

    /**
     * Holds a body as far as it could be read, and what is wrong with it; the body is valid only without findings.
     *
     * @param notes what was sent and could not be kept, although the body is valid
     */
    public record Read(Body body, List<Finding> findings, List<Finding> notes) {

        public Read {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        Read(Body body, List<Finding> findings) {
            this(body, findings, List.of());
        }
    }

    /** Reads what a client sent as a body. */
    public static Read parse(JsonNode sent) {
        var findings = new Findings();
        if (!sent.isArray()) {
            findings.wrongType("", "an array of blocks", "مصفوفة من الكتل");
            return new Read(Body.EMPTY, findings.list());
        }
        if (sent.size() > MAX_BLOCKS) {
            findings.tooMany("", MAX_BLOCKS);
            return new Read(Body.EMPTY, findings.list());
        }
        var elements = Fields.ofArray(sent, "", findings);
        var notes = new Findings();
        var reader = new BlockReader(findings, notes, new Keys("b", elements, findings));
        var blocks = new ArrayList<Block>();
        for (var element : elements) {
            reader.read(element).ifPresent(blocks::add);
        }
        var body = new Body(blocks);
        return new Read(body, findings.list().isEmpty() ? sizes(body) : findings.list(), notes.list());
    }

    /**
     * Reads what a client sent as footnotes beside a body, and gives them to the body. The findings' pointers begin at
     * the list of footnotes.
     */
    public static Read withFootnotes(Body body, @Nullable JsonNode sent) {
        var findings = new Findings();
        var notes = sent == null || sent.isNull() ? List.<Footnote>of() : FootnoteReader.read(sent, findings);
        var whole = body.with(notes);
        return new Read(whole, findings.list().isEmpty() ? sizes(whole) : findings.list());
    }

    /** Returns the findings about marks of the body that point to no footnote of it, with pointers into the body. */
    public static List<Finding> danglingMarks(Body body) {
        return FootnoteReader.danglingMarks(body);
    }

    /** Returns the findings about a body that is too long, for bodies made of HTML or plain text. */
    static List<Finding> sizes(Body body) {
        var findings = new Findings();
        if (body.blocks().size() > MAX_BLOCKS) {
            findings.tooMany("", MAX_BLOCKS);
        }
        if (body.characters() > MAX_CHARACTERS) {
            findings.tooLong("", MAX_CHARACTERS);
        }
        if (body.inlines().anyMatch(inline -> inline.children().size() > BlockReader.MOST_SPANS)) {
            findings.tooMany("", BlockReader.MOST_SPANS);
        }
        if (body.inlines().anyMatch(inline -> inline.markDefs().size() > BlockReader.MOST_LINKS)) {
            findings.tooMany("", BlockReader.MOST_LINKS);
        }
        return findings.list();
    }
}
