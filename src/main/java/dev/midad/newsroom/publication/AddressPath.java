package dev.midad.newsroom.publication;

import dev.midad.language.text.Slug;
import dev.midad.language.text.Unescaped;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says at which paths the publication's own site shows things of one kind: with {@code {slug}}, {@code {id}}, {@code
 * {lang}} or {@code {section}} in their places, such as {@code /tags/{slug}}.
 */
public record AddressPath(String pattern) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(id|slug|lang|section)}(/?)");
    // Nothing is empty between two slashes, so that no path can be read as the name of another server, also where the
    // place of a section is left out.
    private static final Pattern PATH =
            Pattern.compile("/(?:(?!(?<=/)/)[^\\s\\p{C}\\p{Z}?#\\\\])*(?:\\?[^\\s\\p{C}\\p{Z}#\\\\]*)?");
    private static final Pattern ENCODED_CONTROL = Pattern.compile("(?i)%(?:[01][0-9a-f]|7f)");
    private static final String VALUE = "[^/?&#]+";

    static boolean isSound(String pattern) {
        try {
            return PATH.matcher(pattern).matches()
                    && !ENCODED_CONTROL.matcher(pattern).find()
                    && (pattern.contains("{slug}") || pattern.contains("{id}"))
                    && !new URI(filled(pattern)).isAbsolute();
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }

    /** Returns the pattern with a letter in the place of each variable. */
    static String filled(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("x$2");
    }

    /** Returns the path in ASCII (RFC 3986), without the place of the section where there is none. */
    public String of(UUID id, String lang, String slug, @Nullable String section) {
        var path = VARIABLE.matcher(pattern).replaceAll(found -> {
            var value =
                    switch (found.group(1)) {
                        case "id" -> id.toString();
                        case "lang" -> lang;
                        case "slug" -> slug;
                        default -> section;
                    };
            return value == null ? "" : Matcher.quoteReplacement(escaped(value) + found.group(2));
        });
        return URI.create(path).toASCIIString();
    }

    /**
     * Reads a path of this pattern.
     *
     * @param key the path as {@link Slug#pathKey} folds it, without a slash at its end
     * @return what stands in the places of the variables, by their names; empty where the path is of another pattern
     */
    public Optional<Map<String, String>> read(String key) {
        var expression = new StringBuilder();
        var names = new HashMap<String, String>();
        // The slash at the end is no part of a key.
        var path = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        var variable = VARIABLE.matcher(path);
        var end = 0;
        while (variable.find()) {
            expression.append(literal(path.substring(end, variable.start())));
            // A variable may stand twice, and the name of a group only once.
            var group = variable.group(1) + names.size();
            names.put(group, variable.group(1));
            var value = "(?<" + group + ">" + VALUE + ")" + variable.group(2);
            expression.append(variable.group(1).equals("section") ? "(?:" + value + ")?" : value);
            end = variable.end();
        }
        expression.append(literal(path.substring(end)));
        var found = Pattern.compile(expression.toString()).matcher(key);
        if (!found.matches()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        names.forEach((group, name) -> {
            if (found.group(group) != null) {
                values.put(name, found.group(group));
            }
        });
        return Optional.of(values);
    }

    private static String literal(String written) {
        return Pattern.quote(Slug.pathKey(Unescaped.of(written).text()));
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
