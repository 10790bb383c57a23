package dev.midad.moving.wordpress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fills the placeholders that SEO plug-ins write into titles and descriptions: {@code %%title%%} (Yoast, SEOPress),
 * {@code %title%} (Rank Math), {@code #post_title} (All in One SEO).
 *
 * @param headline what stands for the title
 * @param deck what stands for the excerpt
 * @param site the site's name
 */
record WordPressSeoWords(String headline, String deck, String site) {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "%%([a-z][a-z0-9_]{0,40})%%|%([a-z][a-z0-9_]{0,40})(?:\\([^)%]{0,80}\\))?%|#((?:post|site|separator|author|current|page|taxonomy|categor)[a-z]{0,20}(?:_[a-z]{1,20}){0,4})");
    private static final List<String> HEADLINE = List.of("title", "post_title");
    private static final List<String> DECK = List.of("excerpt", "excerpt_only", "post_excerpt", "post_excerpt_only");
    private static final List<String> SITE = List.of("sitename", "sitetitle", "site_title", "blog_title");
    private static final List<String> SEPARATOR = List.of("sep", "separator", "separator_sa");
    /** Lists what WordPress fills only on the second page of a post. */
    private static final List<String> NUMBER = List.of("page", "pagenumber", "pagetotal", "page_number");

    /** Matches a separator that has nothing before it or behind it, once something beside it is gone. */
    private static final Pattern LOOSE = Pattern.compile("^[\\s\\-–—|:•]+|[\\s\\-–—|:•]+$");

    /**
     * Returns the text with its placeholders filled; empty where it holds nothing else, as the text that a plug-in gives
     * every post.
     */
    String filled(String written, WordPressFindings findings) {
        var text = WordPressText.line(written);
        if (isLoose(PLACEHOLDER.matcher(text).replaceAll(" "))) {
            return "";
        }
        var placeholders = PLACEHOLDER.matcher(text);
        var filled = new StringBuilder();
        while (placeholders.find()) {
            var name = name(placeholders.group(1), placeholders.group(2), placeholders.group(3));
            var words = words(name);
            if (words.isEmpty()) {
                findings.add(WordPressNote.SEO_PLACEHOLDER, placeholders.group());
            }
            placeholders.appendReplacement(filled, "");
            filled.append(words.orElse(""));
        }
        placeholders.appendTail(filled);
        return LOOSE.matcher(filled.toString().replaceAll("\\s+", " ")).replaceAll("");
    }

    private static boolean isLoose(String text) {
        return LOOSE.matcher(text).replaceAll("").isBlank();
    }

    private static String name(String... groups) {
        for (var group : groups) {
            if (group != null) {
                return group.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private Optional<String> words(String name) {
        var known = Map.of(HEADLINE, headline, DECK, deck, SITE, site, SEPARATOR, "-", NUMBER, "");
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().contains(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
