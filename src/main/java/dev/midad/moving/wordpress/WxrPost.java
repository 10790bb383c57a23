package dev.midad.moving.wordpress;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a post of an export: an article, a page, an attachment, or something that a plug-in keeps as a post. */
record WxrPost(WxrNode node) {

    /** Lists the kinds of posts that hold nothing for readers. */
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

    private static final String PAGE = "page";
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

    /** Tells whether the post is a page such as «من نحن», which no list of articles shows. */
    boolean isPage() {
        return type().equals(PAGE);
    }

    /** Tells whether the post is of a kind that becomes an article or a page. */
    boolean isOfOurs() {
        return isPage() || type().equals("post");
    }

    /** Tells whether the post becomes an article or a page, if it is sound. */
    boolean isCarried() {
        return isOfOurs() && !status().equals("trash") && !NEVER_FINISHED.contains(status());
    }

    /** Tells whether readers had the post at its address. */
    boolean isPublished() {
        return isCarried() && status().equals("publish");
    }

    /** Tells whether the post has text that an editor would miss. */
    boolean hasText() {
        return !WITHOUT_TEXT.contains(type()) && !NEVER_FINISHED.contains(status());
    }

    Stream<String> meta(String key) {
        return node.all("wp:postmeta")
                .filter(meta -> meta.text("wp:meta_key").equals(key))
                .map(meta -> meta.text("wp:meta_value"));
    }

    /** Returns the terms of a taxonomy that the post has. */
    List<WxrNode> terms(String taxonomy) {
        return node.all("category")
                .filter(term -> term.attribute("domain").equals(taxonomy))
                .toList();
    }

    List<WxrNode> comments() {
        return node.all("wp:comment").toList();
    }
}
