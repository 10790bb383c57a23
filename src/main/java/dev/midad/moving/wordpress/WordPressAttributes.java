package dev.midad.moving.wordpress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the attributes of a shortcode, with the quotation marks that WordPress takes and those that editors pasted. */
final class WordPressAttributes {

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]{1,60})\\s*=\\s*\"([^\"]*)\""
            + "|([\\w-]{1,60})\\s*=\\s*'([^']*)'"
            + "|([\\w-]{1,60})\\s*=\\s*([^\\s'\"]+)");

    private WordPressAttributes() {}

    static Map<String, String> of(String written) {
        var attributes = new HashMap<String, String>();
        var found = ATTRIBUTE.matcher(written.replaceAll("[“”″]|&quot;|&#822[01];|&#8243;", "\""));
        while (found.find()) {
            for (var group = 1; group < 6; group += 2) {
                if (found.group(group) != null) {
                    attributes.put(found.group(group).toLowerCase(Locale.ROOT), found.group(group + 1));
                }
            }
        }
        return attributes;
    }
}
