package dev.midad.newsroom.publication;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says where the publication's own site shows articles: at an address with {@code {slug}}, {@code {id}}, {@code {lang}}
 * or {@code {section}} in their places, such as {@code https://example.org/{section}/{slug}}.
 */
public record ArticleAddress(String pattern) {

    // The address has a host, perhaps a port, and a path, which alone may hold variables.
    private static final Pattern SITE =
            Pattern.compile("(?i)(https?://)([\\p{L}\\p{M}\\p{N}.-]+)((?::\\d{1,5})?)(/[^\\s\\p{C}\\p{Z}]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(id|slug|lang|section)}(/?)");

    static boolean isSound(String pattern) {
        var site = SITE.matcher(pattern);
        if (!site.matches() || !(pattern.contains("{slug}") || pattern.contains("{id}"))) {
            return false;
        }
        try {
            return !new URI(VARIABLE.matcher(pattern).replaceAll("x$2"))
                            .getRawPath()
                            .isEmpty()
                    && !ascii(site).isEmpty();
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Returns the address in ASCII (RFC 3986), without the place of the section where the article has none. */
    public String of(UUID id, String lang, String slug, @Nullable String section) {
        var site = site();
        var path = VARIABLE.matcher(site.group(4)).replaceAll(found -> {
            var value =
                    switch (found.group(1)) {
                        case "id" -> id.toString();
                        case "lang" -> lang;
                        case "slug" -> slug;
                        default -> section;
                    };
            return value == null ? "" : Matcher.quoteReplacement(escaped(value) + found.group(2));
        });
        return ascii(site) + URI.create(path).toASCIIString();
    }

    /** Returns the address of the site's first page. */
    public String home() {
        return ascii(site()) + "/";
    }

    private Matcher site() {
        var site = SITE.matcher(pattern);
        if (!site.matches()) {
            throw new IllegalStateException(pattern);
        }
        return site;
    }

    private static String ascii(Matcher site) {
        return site.group(1) + IDN.toASCII(site.group(2), IDN.ALLOW_UNASSIGNED) + site.group(3);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
