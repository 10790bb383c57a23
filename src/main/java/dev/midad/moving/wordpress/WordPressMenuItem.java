package dev.midad.moving.wordpress;

import java.util.Comparator;

/**
 * Holds an item of a menu as the export tells it.
 *
 * @param parent the number of the item that it lies under, 0 where it lies at the top
 * @param label its name, empty where it has that of what it leads to
 * @param type how it leads: {@code post_type}, {@code taxonomy} or {@code custom}
 * @param object the kind of what it leads to, such as {@code page}
 * @param objectId the number of what it leads to
 * @param url the address of a custom item
 */
record WordPressMenuItem(
        long id, long parent, long order, String label, String type, String object, long objectId, String url) {

    static final Comparator<WordPressMenuItem> IN_ORDER =
            Comparator.comparingLong(WordPressMenuItem::order).thenComparingLong(WordPressMenuItem::id);

    static WordPressMenuItem of(WxrPost post) {
        return new WordPressMenuItem(
                post.id(),
                number(post, "_menu_item_menu_item_parent"),
                post.node().number("wp:menu_order"),
                WordPressText.line(post.node().text("title")),
                meta(post, "_menu_item_type"),
                meta(post, "_menu_item_object"),
                number(post, "_menu_item_object_id"),
                meta(post, "_menu_item_url"));
    }

    private static String meta(WxrPost post, String key) {
        return post.meta(key).findFirst().orElse("").strip();
    }

    private static long number(WxrPost post, String key) {
        return WxrNode.number(meta(post, key), 0);
    }

    /** Tells whether it leads nowhere even in WordPress, and is there for the items under it. */
    boolean isHeading() {
        return type.equals("custom") && (url.isEmpty() || url.startsWith("#"));
    }

    /** Returns a name by which an editor recognises it. */
    String name() {
        if (!label.isEmpty()) {
            return label;
        }
        return url.isEmpty() ? object + " " + objectId : url;
    }
}
