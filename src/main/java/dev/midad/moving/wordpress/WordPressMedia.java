package dev.midad.moving.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the attachments of an export by their numbers, by which featured images and galleries name them. */
final class WordPressMedia {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?)");

    private final Map<Long, Attachment> byId = new HashMap<>();
    private final Map<Long, List<Long>> picturesOfPosts = new HashMap<>();

    /** Holds a file that was uploaded to WordPress. */
    record Attachment(String url, String alt, String caption) {

        Element figure() {
            var figure = new Element("figure");
            figure.appendElement("img").attr("src", url).attr("alt", alt);
            if (!caption.isBlank()) {
                figure.appendElement("figcaption").text(caption);
            }
            return figure;
        }
    }

    void add(WxrPost post) {
        var url = post.node().text("wp:attachment_url").strip();
        if (url.isEmpty()) {
            return;
        }
        var alt = post.meta("_wp_attachment_image_alt").findFirst().orElse("");
        byId.put(
                post.id(),
                new Attachment(url, alt.strip(), WordPressText.line(post.node().text("excerpt:encoded"))));
        var parent = post.node().number("wp:post_parent");
        if (parent > 0 && isPicture(url)) {
            picturesOfPosts.computeIfAbsent(parent, any -> new ArrayList<>()).add(post.id());
        }
    }

    Optional<Attachment> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the pictures that were uploaded for the post; a gallery that names no pictures shows these. */
    List<Long> picturesOf(long post) {
        return picturesOfPosts.getOrDefault(post, List.of());
    }

    static boolean isPicture(String url) {
        return PICTURE.matcher(url.replaceFirst("[?#].*", "")).matches();
    }
}
