package dev.midad.language.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Nests the marks of neighbouring spans, so that one element surrounds all spans that share a mark. */
final class Nesting {

    private final Map<String, Block.Link> links = new HashMap<>();
    private final Set<String> referred;
    private final List<String> marks = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    /**
     * @param links the links of the text
     * @param referred the keys of the footnotes to which the page has referred so far; more are added
     */
    Nesting(List<Block.Link> links, Set<String> referred) {
        links.forEach(link -> this.links.put(link.key(), link));
        this.referred = referred;
    }

    /**
     * Closes the marks that the span does not have, opens the marks that are new, and returns the innermost element.
     */
    Element open(Element parent, Block.Span span) {
        var wanted = ordered(span);
        var shared = 0;
        while (shared < Math.min(marks.size(), wanted.size())
                && marks.get(shared).equals(wanted.get(shared))) {
            shared++;
        }
        marks.subList(shared, marks.size()).clear();
        elements.subList(shared, elements.size()).clear();
        for (var mark : wanted.subList(shared, wanted.size())) {
            var outer = elements.isEmpty() ? parent : elements.get(elements.size() - 1);
            marks.add(mark);
            elements.add(opened(outer, mark));
        }
        return elements.isEmpty() ? parent : elements.get(elements.size() - 1);
    }

    /** Returns the span's marks, the link or the footnote first and outermost, then the decorators in one fixed order. */
    private List<String> ordered(Block.Span span) {
        var ordered = new ArrayList<String>();
        span.marks().stream().filter(links::containsKey).forEach(ordered::add);
        span.footnote().map(Footnote::mark).ifPresent(ordered::add);
        Arrays.stream(Decorator.values())
                // The link to a footnote is raised by itself.
                .filter(decorator ->
                        decorator != Decorator.SUP || span.footnote().isEmpty())
                .map(Decorator::mark)
                .filter(span.marks()::contains)
                .forEach(ordered::add);
        return ordered;
    }

    private Element opened(Element outer, String mark) {
        var decorator = Decorator.marked(mark);
        if (decorator.isPresent()) {
            return outer.appendElement(decorator.get().element());
        }
        var footnote = Footnote.keyIn(mark);
        if (footnote.isPresent()) {
            return FootnoteLinks.addReference(outer, footnote.get(), referred);
        }
        var link = Objects.requireNonNull(links.get(mark));
        var anchor = outer.appendElement("a").attr("href", link.href());
        return link.title() == null ? anchor : anchor.attr("title", link.title());
    }
}
