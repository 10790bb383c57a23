package dev.midad.language.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads text under marks: the {@code markDefs} and the {@code children} of a block or of a cell. */
final class InlineReader {

    private static final int MOST_MARKS = 10;

    private final Findings findings;

    InlineReader(Findings findings) {
        this.findings = findings;
    }

    /** Holds what was read. */
    record Inline(List<Block.Link> links, List<Block.Span> spans) {}

    Inline read(Fields block, String key) {
        var links = links(block, key);
        return new Inline(List.copyOf(links.values()), spans(block, key, links));
    }

    private Map<String, Block.Link> links(Fields block, String key) {
        var elements = block.objects("markDefs", BlockReader.MOST_LINKS);
        var linkKeys = new Keys(key + "m", elements, findings);
        var links = new LinkedHashMap<String, Block.Link>();
        for (var element : elements) {
            element.choiceOf("_type", "link");
            var link = new Block.Link(
                    linkKeys.of(element),
                    element.address("href", Addresses::isLink),
                    element.optional("title", BlockReader.LONGEST_LINE));
            if (Decorator.marked(link.key()).isPresent()) {
                findings.add(
                        element.at("_key"),
                        "invalidValue",
                        "This is the name of a mark.",
                        "هذا اسم علامة من العلامات.");
            }
            element.finish();
            links.put(link.key(), link);
        }
        return links;
    }

    private List<Block.Span> spans(Fields block, String key, Map<String, Block.Link> links) {
        var elements = block.objects("children", BlockReader.MOST_SPANS);
        var spanKeys = new Keys(key + "s", elements, findings);
        var spans = new ArrayList<Block.Span>();
        for (var element : elements) {
            element.choiceOf("_type", "span");
            var text = element.optional("text", PortableText.MAX_CHARACTERS);
            if (text == null && element.isAbsent("text")) {
                findings.required(element.at("text"));
            }
            spans.add(new Block.Span(spanKeys.of(element), text == null ? "" : text, marks(element, links.keySet())));
            element.finish();
        }
        return spans;
    }

    private List<String> marks(Fields span, Set<String> links) {
        var sent = span.array("marks", MOST_MARKS);
        var marks = new LinkedHashSet<String>();
        var linked = false;
        for (var i = 0; i < sent.size(); i++) {
            var where = span.at("marks") + "/" + i;
            var mark = mark(span, sent.get(i), where, links);
            var leads = links.contains(mark) || Footnote.keyIn(mark).isPresent();
            if (leads && linked) {
                findings.add(where, "tooMany", "A text leads to one place only.", "للنص رابط واحد فقط.");
            }
            linked |= leads;
            if (!mark.isEmpty() && !marks.add(mark)) {
                findings.add(where, "repeated", "This mark is there already.", "هذه العلامة مذكورة من قبل.");
            }
        }
        return List.copyOf(marks);
    }

    private String mark(Fields span, JsonNode sent, String where, Set<String> links) {
        var mark = span.text(sent, where, BlockReader.LONGEST_LINE);
        if (mark == null) {
            return "";
        }
        if (Decorator.marked(mark).isEmpty()
                && !links.contains(mark)
                && Footnote.keyIn(mark).isEmpty()) {
            findings.add(
                    where,
                    "unknownMark",
                    "This is neither a mark of ours nor the key of one of the block's markDefs.",
                    "ليست هذه علامة معروفة ولا مفتاحًا في markDefs الخاصة بالكتلة.");
        }
        return mark;
    }
}
