package dev.midad.moving.wordpress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the categories of an export into sections, and lists a parent before the sections under it. */
final class WordPressSections {

    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<Long, String> byNumber = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();
    private final WordPressSlugs taken = new WordPressSlugs();

    /** Holds a category; {@code key} and {@code parent} are slugs as WordPress stores them. */
    private record Category(String key, String parent, String name, String description, int line) {}

    void declare(WxrNode node) {
        var key = node.text("wp:category_nicename");
        categories.putIfAbsent(
                key,
                new Category(
                        key,
                        node.text("wp:category_parent"),
                        node.text("wp:cat_name"),
                        node.text("wp:category_description"),
                        node.line()));
        byNumber.putIfAbsent(node.number("wp:term_id"), key);
    }

    /** Returns the lines of all categories that the file declared. */
    List<WordPressLine> lines() {
        categories.values().stream()
                .filter(this::isUnderItsParent)
                .forEach(category -> parents.put(category.key, category.parent));
        return categories.values().stream()
                .sorted(Comparator.comparingInt(category -> depth(category.key)))
                .map(this::line)
                .toList();
    }

    /** Returns the line of a category that a post has and the file did not declare. */
    Optional<WordPressLine> unknown(WxrNode term) {
        var key = term.attribute("nicename");
        if (categories.containsKey(key)) {
            return Optional.empty();
        }
        var category = new Category(key, "", term.text(), "", term.line());
        categories.put(key, category);
        var line = line(category);
        var findings = WordPressFindings.of(slug(key));
        findings.add(WordPressNote.CATEGORY_UNDECLARED, WordPressText.line(term.text()));
        var all = new ArrayList<>(line.findings());
        all.addAll(findings.list());
        return Optional.of(new WordPressLine(line.line(), line.json(), all));
    }

    private WordPressLine line(Category category) {
        var name = WordPressText.line(category.name);
        var wanted = WordPressSlug.of(category.key).slug();
        var slug = taken.claim(wanted.isEmpty() ? WordPressSlugs.made("section", category.key) : wanted);
        slugs.put(category.key, slug);
        var findings = WordPressFindings.of(slug);
        if (!slug.equals(wanted)) {
            findings.add(WordPressNote.SLUG_CHANGED, wanted.isEmpty() ? category.key : wanted, slug);
        }
        var json = WordPressJson.named("section", slug, name, findings);
        WordPressJson.describe(json, category.description, findings);
        var parent = parents.get(category.key);
        if (parent != null) {
            json.withObject("/data").put("parent", slug(parent));
        } else if (!category.parent.isEmpty()) {
            findings.add(WordPressNote.CATEGORY_LOOSE, name);
        }
        return new WordPressLine(category.line, json, findings.list());
    }

    /** Returns the slug of the section that the category becomes. */
    String slug(String key) {
        return slugs.getOrDefault(key, key);
    }

    Optional<String> byNumber(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    int depth(String key) {
        var depth = 0;
        for (var above = parents.get(key); above != null; above = parents.get(above)) {
            depth++;
        }
        return depth;
    }

    /** Tells whether the one category lies under the other, at any depth. */
    boolean isUnder(String key, String other) {
        for (var above = parents.get(key); above != null; above = parents.get(above)) {
            if (above.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether the category goes under its parent: not at the top, not where the parent is missing, and not where
     * the chain of parents leads back to the category.
     */
    private boolean isUnderItsParent(Category category) {
        var seen = new HashSet<String>();
        for (var above = categories.get(category.parent);
                above != null && seen.add(above.key);
                above = categories.get(above.parent)) {
            if (above.key.equals(category.key)) {
                return false;
            }
        }
        return categories.containsKey(category.parent);
    }
}
