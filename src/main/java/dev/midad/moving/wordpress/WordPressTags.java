package dev.midad.moving.wordpress;

import dev.midad.language.text.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the tags of an export, and the categories that become tags, into tags of Midad. Two tags that differ only in
 * spelling become one.
 */
final class WordPressTags {

    private final Map<String, String> slugs = new HashMap<>();
    private final Map<Long, String> storedByNumber = new HashMap<>();
    private final Map<String, String> nameOfKey = new HashMap<>();
    private final Map<String, String> slugOfKey = new HashMap<>();

    WordPressLine declare(WxrNode node) {
        var stored = node.text("wp:tag_slug");
        storedByNumber.putIfAbsent(node.number("wp:term_id"), stored);
        return line(stored, node.text("wp:tag_name"), node.text("wp:tag_description"), node.line());
    }

    /** Returns the line of a tag that a post has and the file did not declare, or of a category that becomes a tag. */
    Optional<WordPressLine> unknown(WxrNode term) {
        var stored = term.attribute("nicename");
        if (slugs.containsKey(stored)) {
            return Optional.empty();
        }
        var line = line(stored, term.text(), "", term.line());
        return line.json() == null ? Optional.empty() : Optional.of(line);
    }

    private WordPressLine line(String stored, String htmlName, String description, int line) {
        var decoded = WordPressSlug.of(stored).slug();
        var slug = decoded.isEmpty() ? WordPressSlugs.made("tag", stored) : decoded;
        var name = WordPressText.line(htmlName);
        var findings = WordPressFindings.of(slug);
        var key = Slug.key(slug);
        if (slugOfKey.containsKey(key)) {
            slugs.put(stored, slugOfKey.getOrDefault(key, slug));
            var first = nameOfKey.getOrDefault(key, "");
            if (!first.equals(name)) {
                findings.add(WordPressNote.TAG_MERGED, name, first);
            }
            return new WordPressLine(line, null, findings.list());
        }
        slugs.put(stored, slug);
        slugOfKey.put(key, slug);
        nameOfKey.put(key, name);
        var json = WordPressJson.named("tag", slug, name, findings);
        WordPressJson.describe(json, description, findings);
        return new WordPressLine(line, json, findings.list());
    }

    /** Returns the slug of the tag that the term of this number became. */
    Optional<String> byNumber(long number) {
        return Optional.ofNullable(storedByNumber.get(number)).map(this::slug);
    }

    /** Returns the slug of the tag that the term becomes. */
    String slug(String stored) {
        return slugs.getOrDefault(stored, stored);
    }
}
