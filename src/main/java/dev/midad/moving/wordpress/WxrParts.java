package dev.midad.moving.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one part of an export into memory, up to the size that a part may have. */
final class WxrParts {

    // A body has at most a million characters; the rest is metadata and comments.
    private static final int MOST_CHARACTERS = 12_000_000;
    private static final int COST_OF_AN_ELEMENT = 20;
    private static final int DEEPEST = 8;
    private static final Set<String> NOT_KEPT =
            Set.of("wp:comment_author_url", "wp:comment_author_IP", "wp:commentmeta");

    // Namespaces are known by their paths: tools that mend addresses have put https, or www, into many exports.
    private static final Pattern EXPORT = namespace("wordpress\\.org/export/[^/]+(/excerpt)?");
    private static final Pattern CONTENT = namespace("purl\\.org/rss/1\\.0/modules/content");
    private static final Pattern DUBLIN_CORE = namespace("purl\\.org/dc/elements/1\\.1");

    private final XMLStreamReader xml;
    private final WxrInput input;
    private final WxrLetters letters;
    private int room = MOST_CHARACTERS;

    WxrParts(XMLStreamReader xml, WxrInput input, WxrLetters letters) {
        this.xml = xml;
        this.input = input;
        this.letters = letters;
    }

    private static Pattern namespace(String path) {
        return Pattern.compile("(?i)\\s*(?:https?:)?//(?:www\\.)?" + path + "/*\\s*");
    }

    /** Reads from the start of an element to its end. */
    WxrNode read() throws XMLStreamException {
        return read(1);
    }

    private WxrNode read(int depth) throws XMLStreamException {
        var name = name();
        var line = xml.getLocation().getLineNumber();
        var attributes = attributes();
        var text = new StringBuilder();
        var children = new ArrayList<WxrNode>();
        room -= COST_OF_AN_ELEMENT;
        var kept = !NOT_KEPT.contains(name);
        for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(depth, children);
            } else if (kept && xml.isCharacters()) {
                append(text);
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw WxrFailures.declaresEntities(xml.getLocation().getLineNumber());
            }
        }
        return new WxrNode(name, line, attributes, whole(text), children, room >= 0);
    }

    /** Returns the text, which is HTML more often than not: references that were escaped once more are read by it. */
    private String whole(StringBuilder text) {
        return text.indexOf("&#") < 0 ? text.toString() : letters.mended(text.toString());
    }

    private int next() throws XMLStreamException {
        input.partEnds();
        return xml.next();
    }

    private void child(int depth, List<WxrNode> children) throws XMLStreamException {
        if (depth < DEEPEST && room >= 0) {
            children.add(read(depth + 1));
            return;
        }
        for (var open = 1; open > 0; ) {
            var event = next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void append(StringBuilder text) {
        room -= xml.getTextLength();
        if (room >= 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private String name() {
        var namespace = xml.getNamespaceURI();
        var name = xml.getLocalName();
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        var export = EXPORT.matcher(namespace);
        if (export.matches()) {
            return (export.group(1) == null ? "wp:" : "excerpt:") + name;
        }
        if (CONTENT.matcher(namespace).matches()) {
            return "content:" + name;
        }
        return (DUBLIN_CORE.matcher(namespace).matches() ? "dc:" : namespace) + name;
    }
}
