package dev.midad.language.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses a body may contain. An address that a browser could run, such as javascript: or data:, is
 * never allowed.
 */
final class Addresses {

    static final int MAX_LENGTH = 2_048;

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> WITHOUT_HOST = Set.of("mailto", "tel");

    private Addresses() {}

    /**
     * Returns whether the address can be linked to: a page of the web or of the same site, a mail address, a telephone
     * number.
     */
    static boolean isLink(String address) {
        var uri = parsed(address);
        if (uri == null) {
            return false;
        }
        if (uri.isAbsolute() && WITHOUT_HOST.contains(scheme(uri))) {
            return uri.getSchemeSpecificPart() != null;
        }
        return isOfTheWeb(uri) || isOfTheSite(uri) || address.startsWith("#");
    }

    /** Returns whether the address can be shown in the page: it is of the web or of the same site. */
    static boolean isSource(String address) {
        var uri = parsed(address);
        return uri != null && (isOfTheWeb(uri) || isOfTheSite(uri));
    }

    private static boolean isOfTheWeb(URI uri) {
        return uri.isAbsolute() && WEB.contains(scheme(uri)) && uri.getRawAuthority() != null;
    }

    /**
     * Returns whether the address is a path from the site's root; {@code //host} is another site's, and browsers take
     * {@code /\host} for one as well.
     */
    private static boolean isOfTheSite(URI uri) {
        return !uri.isAbsolute()
                && uri.getRawAuthority() == null
                && uri.getRawPath() != null
                && uri.getRawPath().startsWith("/")
                && !uri.getRawPath().startsWith("//");
    }

    private static String scheme(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI parsed(String address) {
        if (address.length() > MAX_LENGTH || address.codePoints().anyMatch(Addresses::isInvisible)) {
            return null;
        }
        try {
            return new URI(address);
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static boolean isInvisible(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
    }
}
