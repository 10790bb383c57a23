package dev.midad.moving.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the attachments of an export by their numbers, by which featured images and galleries name them, and by their
 * addresses.
 */
final class WordPressMedia {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?)");

    private final Map<Long, WordPressAttachment> byId = new HashMap<>();
    private final Map<String, Long> byAddress = new HashMap<>();
    private final Map<Long, List<Long>> picturesOfPosts = new HashMap<>();

    void add(WxrPost post) {
        var attachment = WordPressAttachment.of(post);
        if (attachment.url().isEmpty()) {
            return;
        }
        byId.put(post.id(), attachment);
        byAddress.putIfAbsent(original(attachment.url()), post.id());
        var parent = post.node().number("wp:post_parent");
        if (parent > 0 && isPicture(attachment.url())) {
            picturesOfPosts.computeIfAbsent(parent, any -> new ArrayList<>()).add(post.id());
        }
    }

    Optional<WordPressAttachment> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the attachment that is shown at the address, in whichever size. */
    Optional<WordPressAttachment> at(String address) {
        return Optional.ofNullable(byAddress.get(original(address))).flatMap(this::find);
    }

    /** Returns the pictures that were uploaded for the post; a gallery that names no pictures shows these. */
    List<Long> picturesOf(long post) {
        return picturesOfPosts.getOrDefault(post, List.of());
    }

    static boolean isPicture(String url) {
        return PICTURE.matcher(url.replaceFirst("[?#].*", "")).matches();
    }

    /**
     * Returns the address without the size that WordPress puts before the ending, as in photo-1024x683.jpg, and without
     * query and scheme; escapes are read.
     */
    static String original(String address) {
        var decoded = WordPressSlug.decoded(address.replaceFirst("[?#].*", ""));
        return decoded.replaceFirst("^https?:", "").replaceFirst("-(\\d+x\\d+|scaled)(?=\\.\\w+$)", "");
    }
}
