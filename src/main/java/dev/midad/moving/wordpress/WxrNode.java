package dev.midad.moving.wordpress;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds an element of an export with everything in it.
 *
 * @param name the name with the prefix that WordPress uses, such as {@code wp:post_id}, even if the file calls the
 *     namespace otherwise
 * @param line where the element begins, counted from 1
 * @param isWhole false where the element was so long that the rest was left out
 */
record WxrNode(
        String name, int line, Map<String, String> attributes, String text, List<WxrNode> children, boolean isWhole) {

    WxrNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    Stream<WxrNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    /** Returns the text of the first child of the name, empty where there is none. */
    String text(String child) {
        return all(child).findFirst().map(WxrNode::text).orElse("");
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Returns the number that the child holds, 0 where it holds none. */
    long number(String child) {
        return number(all(child).findFirst().map(node -> node.text).orElse(""), 0);
    }

    static long number(String digits, long otherwise) {
        var stripped = digits.strip();
        return stripped.matches("[0-9]{1,18}") ? Long.parseLong(stripped) : otherwise;
    }
}
