package dev.midad.language.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the footnotes of a page, however it was written: a link to a place further down, where a note stands. Word, Google
 * Docs, LibreOffice, WordPress, Wikipedia and Markdown all write them so, under different names. The notes are taken out
 * of the page.
 */
final class HtmlFootnotes {

    private static final Pattern SIGN =
            Pattern.compile("[\\[({]?\\s*([\\p{Nd}]{1,4}|\\p{L}|[ivxlcIVXLC]{1,7}|[*†‡§¶#]{1,4})\\s*[])}.]?");
    private static final Pattern ARROW =
            Pattern.compile("[\\s\\p{Cf}\\x{FE0E}\\x{FE0F}]*[↩↑^⏎←→⤴][\\s\\p{Cf}\\x{FE0E}\\x{FE0F}]*");
    private static final Pattern PART_OF_NOTE = Pattern.compile("(?i)(sd)?(ftn|edn|fn|en|footnote|endnote)[-_.:]?\\d+");
    // A sign alone in its text node, such as one that is raised, needs nothing behind it.
    private static final Pattern OWN_SIGN = Pattern.compile(
            "[\\[({]?\\s*([\\p{Nd}]{1,4}|\\p{L}|[*†‡§¶#]{1,4})\\s*(?:[])}.:\\-–]+(?=[\\s\\p{Z}]|$)|(?=[\\s\\p{Z}])|$)");
    private static final Pattern LEADING = Pattern.compile("^[\\s\\p{Z}]+");
    private static final Set<String> INLINE =
            Set.of("a", "span", "sup", "sub", "b", "strong", "i", "em", "font", "small");
    private static final Set<String> NOTES = Set.of("p", "li", "div", "dd", "aside", "blockquote", "section");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, table, article";

    private final Map<String, Element> places = new HashMap<>();
    private final Map<Element, Integer> order = new HashMap<>();
    private final List<Element> links = new ArrayList<>();
    private final Map<Element, String> keys = new HashMap<>();
    private final List<Element> notes = new ArrayList<>();
    private final Map<Element, String> references = new HashMap<>();
    private final Map<Element, Content> contents = new HashMap<>();
    private final Map<Element, Set<String>> signs = new HashMap<>();
    private final Set<String> referring = new HashSet<>();

    private HtmlFootnotes() {}

    /**
     * Holds what was found.
     *
     * @param references the links that refer to a note, each with the note's key
     * @param notes the elements of the notes by their keys, no longer in the page
     */
    record Found(Map<Element, String> references, Map<String, Element> notes) {}

    static Found takeOut(Document page) {
        var footnotes = new HtmlFootnotes();
        page.body().getAllElements().forEach(footnotes::note);
        footnotes.links.forEach(footnotes::judge);
        var notes = new LinkedHashMap<String, Element>();
        for (var note : footnotes.notes) {
            footnotes.clean(note);
            note.remove();
            notes.put("fn" + (notes.size() + 1), note);
        }
        return new Found(footnotes.references, notes);
    }

    private void note(Element element) {
        order.put(element, order.size());
        if (!element.id().isEmpty()) {
            places.putIfAbsent(element.id(), element);
        }
        if (element.nameIs("a")) {
            if (!element.attr("name").isEmpty()) {
                places.putIfAbsent(element.attr("name"), element);
            }
            if (!fragment(element).isEmpty()) {
                links.add(element);
            }
        }
    }

    /** Returns the place in the same page to which a link leads; empty where it leads elsewhere. */
    static String fragment(Element link) {
        var address = link.attr("href").strip();
        var sign = address.indexOf('#');
        if (sign < 0 || !(sign == 0 || address.startsWith("file:"))) {
            return "";
        }
        var fragment = address.substring(sign + 1);
        try {
            return fragment.indexOf('%') < 0 ? fragment : URLDecoder.decode(fragment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return fragment;
        }
    }

    private void judge(Element link) {
        var place = places.get(fragment(link));
        var note = place == null ? null : note(place, link);
        if (note == null || isInNote(link)) {
            return;
        }
        if (!keys.containsKey(note)) {
            notes.add(note);
            keys.put(note, "fn" + notes.size());
        }
        references.put(link, keys.get(note));
        signs.computeIfAbsent(note, element -> new HashSet<>()).add(sign(link.text()));
        referring.addAll(names(link));
    }

    private @Nullable Element blockOf(Element place) {
        var note = place;
        while (note != null && INLINE.contains(note.normalName())) {
            note = note.parent();
        }
        for (var around = note; around != null && !around.nameIs("body"); around = around.parent()) {
            if (PART_OF_NOTE.matcher(around.id()).matches()
                    || HtmlReview.style(around).matches(".*mso-element:(foot|end)note(;.*)?")) {
                return around;
            }
        }
        return note;
    }

    /** Returns the note that stands at a place; null where something else stands there. */
    private @Nullable Element note(Element place, Element link) {
        var note = blockOf(place);
        if (note == null || !NOTES.contains(note.normalName()) || order(note) < order(link)) {
            return null;
        }
        var content = contents.computeIfAbsent(note, Content::of);
        var isSaid = content.leadsBackTo(names(link)) || (isSign(link.text()) && !content.isLong());
        return isSaid && content.hasText() ? note : null;
    }

    /** Holds what is asked of a note for each link that leads to it. */
    private record Content(Set<String> leadsTo, boolean isLong, boolean hasText) {

        static Content of(Element note) {
            var leadsTo = new HashSet<String>();
            note.select("a[href]").forEach(link -> leadsTo.add(fragment(link)));
            leadsTo.remove("");
            return new Content(leadsTo, note.selectFirst(HEADINGS) != null, note.hasText());
        }

        boolean leadsBackTo(Set<String> names) {
            return names.stream().anyMatch(leadsTo::contains);
        }
    }

    /** Returns the names of the place where a link stands: its own, and those of the elements directly around it. */
    private static Set<String> names(Element link) {
        var names = new HashSet<String>();
        link.select("[id], a[name]").forEach(inner -> addNames(inner, names));
        for (var around = link; around != null && INLINE.contains(around.normalName()); around = around.parent()) {
            addNames(around, names);
        }
        return names;
    }

    private static void addNames(Element element, Set<String> names) {
        names.add(element.id());
        names.add(element.attr("name"));
        names.remove("");
    }

    private int order(Element element) {
        return order.getOrDefault(element, -1);
    }

    private boolean isInNote(Element link) {
        for (var around = link.parent(); around != null; around = around.parent()) {
            if (keys.containsKey(around)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSign(String text) {
        return SIGN.matcher(text.strip()).matches();
    }

    /** Returns the sign without its brackets. */
    static String sign(String text) {
        var sign = SIGN.matcher(text.strip());
        return sign.matches() ? sign.group(1) : text.strip();
    }

    /** Removes from a note the links back to the text, and its own number. */
    private void clean(Element note) {
        for (var back : note.select("a")) {
            if (isBack(back)) {
                back.remove();
            }
        }
        note.nodeStream(TextNode.class)
                .filter(text -> !PlainText.isBlank(text.getWholeText()))
                .findFirst()
                .ifPresent(text -> text.text(withoutSign(text, signs.getOrDefault(note, Set.of()))));
    }

    private boolean isBack(Element link) {
        var text = link.text();
        var fragment = fragment(link);
        var isArrow = ARROW.matcher(text).matches() && !fragment.isEmpty();
        var isPlace = referring.contains(fragment) || link.attr("href").isEmpty() || link.hasAttr("name");
        return isArrow
                || (isPlace
                        && (isSign(text)
                                || text.isBlank()
                                || ARROW.matcher(text).matches()));
    }

    /** Returns the text without the number or sign that refers to its note, where it begins with that. */
    private static String withoutSign(TextNode first, Set<String> signs) {
        var text = LEADING.matcher(first.getWholeText()).replaceFirst("");
        var own = OWN_SIGN.matcher(text);
        var isOwn = own.lookingAt() && signs.contains(own.group(1));
        return isOwn ? LEADING.matcher(text.substring(own.end())).replaceFirst("") : text;
    }
}
