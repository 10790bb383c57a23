package dev.midad.newsroom.redirects;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Holds the address from which a redirect leads.
 *
 * @param written the path as it is shown, with the star at the end of a prefix
 * @param key the folded path by which it is found, without the star
 */
record OldAddress(String written, String key, boolean isPrefix) {

    private static final String STAR = "/*";

    static boolean isPrefix(String written) {
        return written.strip().endsWith(STAR);
    }

    static String withoutStar(String written) {
        var bare = written.strip();
        return bare.endsWith(STAR) ? bare.substring(0, bare.length() - STAR.length()) : bare;
    }

    static OldAddress of(String written) {
        var isPrefix = isPrefix(written);
        var path = SitePath.of(withoutStar(written));
        return isPrefix
                ? new OldAddress(path.segments().isEmpty() ? STAR : path.path() + STAR, pathKey(path), true)
                : new OldAddress(shown(path.text()), path.key(), false);
    }

    /** Returns the address so that it is read as the same again: a star, or a blank, at its end stays encoded. */
    private static String shown(String decoded) {
        var bare = decoded.stripTrailing();
        var blanks = URLEncoder.encode(decoded.substring(bare.length()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return bare.endsWith(STAR) && blanks.isEmpty() ? bare.substring(0, bare.length() - 1) + "%2A" : bare + blanks;
    }

    private static String pathKey(SitePath path) {
        return path.keysAbove().get(0);
    }

    /** Returns whether it is the one that leads on somebody who asks for this path, or one of those. */
    boolean covers(SitePath path) {
        return isPrefix ? path.keysAbove().contains(key) : path.keys().contains(key);
    }
}
