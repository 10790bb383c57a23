package dev.midad.language.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses a body may contain. An address that a browser could run, such as javascript: or data:, is
 * never allowed.
 */
final class Addresses {

    static final int MAX_LENGTH = 2_048;

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> WITHOUT_HOST = Set.of("mailto", "tel");
    // These are the places of the URL standard in which people and programs leave blanks and line ends.
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+$|[\\t\\n\\r]");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("(?i)www\\.[^\\s/?#]+\\.[^\\s/?#]+.*");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern GOOGLE =
            Pattern.compile("https?://www\\.google\\.com/url\\?(?:.*&)?q=(https?[^&]+)&.*", Pattern.DOTALL);
    private static final String NEVER_WRITTEN = " \"<>\\^`{|}";

    private Addresses() {}

    /** Returns the address as it can stand in a link, from how people write it; empty where nothing right can be made. */
    static Optional<String> link(String written) {
        return Optional.of(written)
                .filter(Addresses::isShort)
                .map(Addresses::right)
                .map(Addresses::behindRedirect)
                .filter(Addresses::isLink);
    }

    /** Returns the address as it can stand for a picture or an embed; empty where nothing right can be made of it. */
    static Optional<String> source(String written) {
        return Optional.of(written)
                .filter(Addresses::isShort)
                .map(Addresses::right)
                .filter(Addresses::isSource);
    }

    private static boolean isShort(String written) {
        return written.length() <= 2 * MAX_LENGTH;
    }

    /**
     * Writes an address by the rules of the URL standard (url.spec.whatwg.org) for what browsers take: without blanks
     * around it, with {@code https:} before {@code //host} and {@code www.}, and with blanks and signs escaped. Letters
     * of any script stay as they are.
     */
    private static String right(String written) {
        var address = Slug.nfc(AROUND.matcher(written).replaceAll(""));
        if (address.startsWith("//")) {
            address = "https:" + address;
        } else if (!SCHEME.matcher(address).matches()
                && WITHOUT_SCHEME.matcher(address).matches()) {
            address = "https://" + address;
        }
        if (address.regionMatches(true, 0, "http", 0, 4)) {
            address = address.replace('\\', '/');
        }
        return escaped(LONE_PERCENT.matcher(address).replaceAll("%25"));
    }

    private static String escaped(String address) {
        var escaped = new StringBuilder(address.length());
        var afterHost = address.indexOf('/', address.indexOf("//") + 2);
        for (var i = 0; i < address.length(); i++) {
            var letter = address.charAt(i);
            var isSign = NEVER_WRITTEN.indexOf(letter) >= 0
                    || Character.isSpaceChar(letter)
                    || Character.getType(letter) == Character.FORMAT
                    || ((letter == '[' || letter == ']') && afterHost >= 0 && i > afterHost)
                    || (letter == '#' && address.lastIndexOf('#', i - 1) >= 0);
            if (isSign) {
                for (var octet : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
                }
            } else {
                escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    /** Returns the page to which Google Docs leads by a page of its own. */
    private static String behindRedirect(String address) {
        var google = GOOGLE.matcher(address);
        if (!google.matches()) {
            return address;
        }
        try {
            return right(URLDecoder.decode(google.group(1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return address;
        }
    }

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
