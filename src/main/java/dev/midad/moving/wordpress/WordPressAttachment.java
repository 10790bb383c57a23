package dev.midad.moving.wordpress;

import org.jsoup.nodes.Element;

/**
 * Holds a file that was uploaded to WordPress.
 *
 * @param line where it begins in the export, counted from 1
 * @param file where it lies within the folder of uploads, empty where the export does not say
 * @param title what it is called, empty where that is only the name of its file
 */
record WordPressAttachment(long number, int line, String url, String file, String alt, String caption, String title) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_TITLE = 500;

    static WordPressAttachment of(WxrPost post) {
        var url = post.node().text("wp:attachment_url").strip();
        var title = WordPressText.line(post.node().text("title"));
        var stem = url.replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "");
        return new WordPressAttachment(
                post.id(),
                post.node().line(),
                url,
                post.meta("_wp_attached_file").findFirst().orElse("").strip(),
                line(post.meta("_wp_attachment_image_alt").findFirst().orElse("")),
                line(post.node().text("excerpt:encoded")),
                isNameOf(title, stem) ? "" : WordPressText.shortened(title, LONGEST_TITLE));
    }

    private static String line(String html) {
        return WordPressText.shortened(WordPressText.line(html), LONGEST);
    }

    private static boolean isNameOf(String title, String stem) {
        return WordPressSlug.of(title).slug().equals(WordPressSlug.of(stem).slug());
    }

    Element figure() {
        var figure = new Element("figure");
        figure.appendElement("img").attr("src", url).attr("alt", alt);
        if (!caption.isBlank()) {
            figure.appendElement("figcaption").text(caption);
        }
        return figure;
    }
}
