package dev.midad.newsroom.redirects;

import dev.midad.language.text.Slug;
import dev.midad.language.text.Unescaped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds an address on the publication's site, old or new, however it was written: decoded once or more, without its
 * host.
 *
 * @param parameters the parameters of its query, each as {@code name=value}, in their order
 * @param isFolder whether a slash stands at its end
 * @param isCut whether its end is missing: it was cut in the middle of a letter
 * @param isPlain whether it was encoded as addresses are, at most once
 */
public record SitePath(
        List<String> segments, List<String> parameters, boolean isFolder, boolean isCut, boolean isPlain) {

    private static final int MOST_DECODINGS = 3;
    private static final int MOST_PARAMETERS = 8;
    private static final Pattern HOST = Pattern.compile("^(?:(?i)https?:)?//[^/?#]*");
    private static final Pattern EXTENSION = Pattern.compile("(?i)(.+)\\.(?:html?|php|aspx?|jsp|amp)");
    /** Matches what is left at the end of a letter, or of its escape, that was cut. */
    private static final Pattern REST_OF_LETTER = Pattern.compile("(?:%[0-9A-Fa-f]?|\ufffd)+$");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PAGE_OF_COMMENTS = Pattern.compile("comment-page-\\d+");

    /** Lists what other systems put behind the address of a page to show it in another form. */
    private static final Set<String> ENDINGS = Set.of(
            "amp",
            "feed",
            "rss",
            "rss2",
            "atom",
            "rdf",
            "embed",
            "trackback",
            "print",
            "index",
            "index.html",
            "index.htm",
            "index.php",
            "default.aspx");

    public SitePath {
        segments = List.copyOf(segments);
        parameters = List.copyOf(parameters);
    }

    /** Reads an address: a path, perhaps with a query, or a whole URL. */
    public static SitePath of(String written) {
        var text = HOST.matcher(written.strip()).replaceFirst("");
        var decodings = 0;
        var isCut = false;
        while (text.indexOf('%') >= 0 && decodings < MOST_DECODINGS) {
            var decoded = Unescaped.of(text);
            isCut |= decoded.isCut();
            if (decoded.text().equals(text)) {
                break;
            }
            text = decoded.text();
            decodings++;
        }
        return of(Slug.nfc(text), isCut, decodings <= 1);
    }

    private static SitePath of(String decoded, boolean isCut, boolean isPlain) {
        var address = decoded.split("#", 2)[0];
        var parts = address.split("\\?", 2);
        var given = Arrays.stream(parts[0].split("/")).toList();
        var segments = given.stream()
                .map(segment -> REST_OF_LETTER.matcher(segment).replaceFirst(""))
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .toList();
        var isAnyCut = isCut
                || given.stream()
                        .anyMatch(segment -> REST_OF_LETTER.matcher(segment).find());
        var parameters = parts.length == 1
                ? List.<String>of()
                : Arrays.stream(parts[1].split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .limit(MOST_PARAMETERS)
                        .toList();
        return new SitePath(segments, parameters, parts[0].endsWith("/"), isAnyCut, isPlain);
    }

    /** Returns the path alone, decoded. */
    public String path() {
        return "/" + String.join("/", segments);
    }

    /** Returns the path and the query, decoded. */
    public String text() {
        return parameters.isEmpty() ? path() : path() + "?" + String.join("&", parameters);
    }

    /** Returns the form by which the address is found, however it is written. */
    public String key() {
        return Slug.pathKey(
                parameters.isEmpty()
                        ? path()
                        : path() + "?"
                                + String.join("&", parameters.stream().sorted().toList()));
    }

    /** Returns the address as a client is sent to it, in ASCII. */
    public String encoded() {
        var path = segments.stream().map(SitePath::encoded).collect(Collectors.joining("/", "/", ""));
        var whole = isFolder && !segments.isEmpty() ? path + "/" : path;
        return parameters.isEmpty()
                ? whole
                : parameters.stream().map(SitePath::encoded).collect(Collectors.joining("&", whole + "?", ""));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3D", "=");
    }

    /**
     * Returns the keys of the redirects that may be meant: those of the address with its whole query, with fewer of its
     * parameters, and without any, in this order.
     */
    List<String> keys() {
        // Each bit of a choice stands for one of the parameters.
        var queries = IntStream.range(1, 1 << parameters.size())
                .boxed()
                .sorted(Comparator.comparing(Integer::bitCount).reversed())
                .map(choice -> IntStream.range(0, parameters.size())
                        .filter(place -> (choice & 1 << place) != 0)
                        .mapToObj(parameters::get)
                        .sorted()
                        .collect(Collectors.joining("&", path() + "?", "")));
        // The first page with a query, such as ?p=123, is some other page.
        var bare = segments.isEmpty() && !parameters.isEmpty() ? Stream.<String>of() : Stream.of(path());
        return Stream.concat(queries, bare).map(Slug::pathKey).distinct().toList();
    }

    /** Returns the keys of the paths that it lies under, itself among them, the longest first. */
    List<String> keysAbove() {
        return IntStream.rangeClosed(0, segments.size())
                .map(cut -> segments.size() - cut)
                .mapToObj(length -> Slug.pathKey("/" + String.join("/", segments.subList(0, length))))
                .toList();
    }

    /** Returns the path below one of these keys' paths, with a slash before it; empty where nothing lies below. */
    String below(String key) {
        var length = keysAbove().size() - 1 - keysAbove().indexOf(key);
        var rest = segments.subList(length, segments.size());
        return rest.isEmpty() ? "" : "/" + String.join("/", rest);
    }

    /** Returns the last segment; empty for the first page. */
    public String last() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** Returns the address of the page itself, without what asks for a feed, another form or a later part of it. */
    public SitePath withoutEndings() {
        var left = new ArrayList<>(segments);
        while (!left.isEmpty() && isEnding(left)) {
            left.remove(left.size() - 1);
        }
        if (!left.isEmpty()) {
            var last = EXTENSION.matcher(left.get(left.size() - 1));
            if (last.matches()) {
                left.set(left.size() - 1, last.group(1));
            }
        }
        return left.equals(segments) ? this : new SitePath(left, parameters, isFolder, isCut, isPlain);
    }

    private static boolean isEnding(List<String> segments) {
        var last = segments.get(segments.size() - 1);
        if (NUMBER.matcher(last).matches()) {
            if (segments.size() < 2 || !segments.get(segments.size() - 2).equals("page")) {
                return false;
            }
            segments.remove(segments.size() - 1);
            return true;
        }
        return ENDINGS.contains(last) || PAGE_OF_COMMENTS.matcher(last).matches();
    }
}
