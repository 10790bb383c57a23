package dev.midad.moving.wordpress;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A post of an export: an article, a page, an attachment, or whatever a plug-in keeps as one. */
record WxrPost(WxrNode node) {

    /** Kinds that hold nothing that anybody reads. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "guest-author",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_global_styles",
            "wp_navigation",
            "wp_template",
            "wp_template_part",
            "wp_font_family",
            "wp_font_face");

    private static final Set<String> NEVER_FINISHED = Set.of("auto-draft", "inherit");

    long id() {
        return node.number("wp:post_id");
    }

    String type() {
        return node.text("wp:post_type");
    }

    String status() {
        return node.text("wp:status");
    }

    WordPressSlug slug() {
        return WordPressSlug.of(node.text("wp:post_name"));
    }

    /** Whether it becomes an article, if it is sound. */
    boolean isCarried() {
        return type().equals("post") && !status().equals("trash") && !NEVER_FINISHED.contains(status());
    }

    /** Whether anybody would miss it. */
    boolean hasText() {
        return !WITHOUT_TEXT.contains(type()) && !NEVER_FINISHED.contains(status());
    }

    Stream<String> meta(String key) {
        return node.all("wp:postmeta")
                .filter(meta -> meta.text("wp:meta_key").equals(key))
                .map(meta -> meta.text("wp:meta_value"));
    }

    /** The names that a taxonomy gives it. */
    List<WxrNode> terms(String taxonomy) {
        return node.all("category")
                .filter(term -> term.attribute("domain").equals(taxonomy))
                .toList();
    }

    List<WxrNode> comments() {
        return node.all("wp:comment").toList();
    }
}
