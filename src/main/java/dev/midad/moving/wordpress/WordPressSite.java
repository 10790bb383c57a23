package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.foundation.web.LanguageTags;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Keeps what an export says of the site before its first post. */
final class WordPressSite {

    private final Map<String, String> said = new HashMap<>();

    void hear(WxrNode part) {
        if (part.children().isEmpty()) {
            said.putIfAbsent(part.name(), part.text().strip());
        }
    }

    /** Returns the address of the site; a site of an installation with many sites has its own. */
    String address() {
        return said.getOrDefault(
                "wp:base_blog_url", said.getOrDefault("link", said.getOrDefault("wp:base_site_url", "")));
    }

    /** Returns the whole address of what lies under the site's own. */
    String path(String behind) {
        return address().replaceFirst("/+$", "") + "/" + behind;
    }

    /** Returns the name of the site, empty where the export names none. */
    String name() {
        return WordPressText.line(said.getOrDefault("title", ""));
    }

    /** Tells whether the address is one of the site, with {@code www} or without. */
    boolean hasAddress(String address) {
        return !host(address()).isEmpty() && host(address).equals(host(address()));
    }

    private static String host(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:https?:)?//(?:www\\.)?", "")
                .replaceFirst("[/?#].*", "");
    }

    /**
     * Returns the site's language without a country, because WordPress calls English en-US wherever the newspaper is.
     * It is empty where the export names none.
     */
    String language() {
        return LanguageTags.parse(said.getOrDefault("language", "").split("-", 2)[0])
                .orElse("");
    }

    /** Returns the language of what must have one. */
    String languageOrArabic() {
        return language().isEmpty() ? "ar" : language();
    }

    /** Returns a line with the site's name and language, for a publication that takes them. */
    ObjectNode publication() {
        var data = WordPressJson.object();
        WordPressJson.put(data, "name", name());
        if (!language().isEmpty()) {
            data.putArray("languages").add(language());
            data.put("defaultLanguage", language());
        }
        return WordPressJson.line("publication", data);
    }
}
