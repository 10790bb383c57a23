package dev.midad.newsroom.publication;

import dev.midad.foundation.web.AddressParts;
import java.net.IDN;
import java.net.URI;
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

    static boolean isSound(String pattern) {
        var site = SITE.matcher(pattern);
        return site.matches()
                && AddressParts.isHost(site.group(2))
                && AddressParts.isPort(site.group(3).replace(":", ""))
                && AddressPath.isSound(site.group(4));
    }

    /** Returns the address in ASCII (RFC 3986), without the place of the section where the article has none. */
    public String of(UUID id, String lang, String slug, @Nullable String section) {
        var site = site();
        return ascii(site) + path().of(id, lang, slug, section);
    }

    /** Returns where the same site shows things of another kind, at a path of theirs. */
    public ArticleAddress withPath(AddressPath other) {
        var site = site();
        return new ArticleAddress(site.group(1) + site.group(2) + site.group(3) + other.pattern());
    }

    /** Returns the path of the address. */
    public AddressPath path() {
        return new AddressPath(site().group(4));
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

    /**
     * Returns whether an address lies on the publication's own site.
     *
     * @param articleUrl the address of its articles, with variables; null where nobody has said where the site is
     * @param address a path, a whole address, or one of no site, such as {@code mailto:}
     */
    public static boolean isOnSite(@Nullable String articleUrl, String address) {
        if (address.startsWith("/") || articleUrl == null) {
            return address.startsWith("/");
        }
        try {
            return authority(new ArticleAddress(articleUrl).home()).equals(authority(address));
        } catch (IllegalArgumentException nobodys) {
            // The name has a label that is empty or too long, so that no server can have it.
            return false;
        }
    }

    private static String authority(String address) {
        var written = URI.create(address).getRawAuthority();
        return written == null ? "" : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
    }
}
