package dev.midad.moving.wordpress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Learns what must be known of a whole export before its first post is read: attachments come after the posts that show
 * them, and a former slug must not be the present slug of a later post.
 */
final class WordPressSurvey {

    private final WordPressMedia media = new WordPressMedia();
    private final WordPressSlugs slugs = new WordPressSlugs();
    private final WordPressSlugs slugsOfPages = new WordPressSlugs();
    private final Map<Long, String> numbered = new HashMap<>();
    private final Map<String, String> guests = new HashMap<>();
    private final Set<Long> posts = new HashSet<>();
    private final Set<Long> published = new HashSet<>();
    private final Set<Long> brought = new HashSet<>();
    private final Set<Long> pages = new HashSet<>();

    /** Reads to the end, or as far as the file can be read. */
    static WordPressSurvey of(WxrReader file) {
        var survey = new WordPressSurvey();
        try {
            for (var part = file.next(); part != null; part = file.next()) {
                if (part.name().equals("item")) {
                    survey.see(new WxrPost(part));
                }
            }
        } catch (WxrException broken) {
            // The reader of the posts stops at the same place, and reports it.
            return survey;
        }
        return survey;
    }

    private void see(WxrPost post) {
        if (post.type().equals("attachment")) {
            media.add(post);
        } else if (post.type().equals("guest-author")) {
            post.meta("cap-display_name").findFirst().ifPresent(name -> guests.put(guest(post), name));
        } else if (post.isCarried() && posts.add(post.id())) {
            if (post.node().isWhole()) {
                brought.add(post.id());
            }
            if (post.isPublished() && post.node().isWhole()) {
                published.add(post.id());
            }
            if (post.isPage()) {
                pages.add(post.id());
            }
            var slug = post.slug().slug();
            var claimed = slug.isEmpty() ? slug : slugs(post.isPage()).claim(slug);
            if (!claimed.equals(slug)) {
                numbered.put(post.id(), claimed);
            }
        }
    }

    private static String guest(WxrPost post) {
        return post.node().text("wp:post_name").strip().replaceFirst("^cap-", "");
    }

    /** Returns the name of a writer without a login, empty where there is none. */
    String guest(String inAddresses) {
        return guests.getOrDefault(inAddresses, "");
    }

    /** Tells whether readers had the post. */
    boolean isPublished(long post) {
        return published.contains(post);
    }

    /** Tells whether the post becomes an article or a page. */
    boolean isBrought(long post) {
        return brought.contains(post);
    }

    /** Tells whether the post is a page. */
    boolean isPage(long post) {
        return pages.contains(post);
    }

    WordPressMedia media() {
        return media;
    }

    /** Returns the post's slug, numbered where an earlier post has the same. */
    String slug(long post, String decoded) {
        return numbered.getOrDefault(post, decoded);
    }

    /** Returns the slugs that the file gives out: pages have their own, as they have in Midad. */
    WordPressSlugs slugs(boolean ofPages) {
        return ofPages ? slugsOfPages : slugs;
    }
}
