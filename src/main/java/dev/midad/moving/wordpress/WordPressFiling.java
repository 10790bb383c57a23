package dev.midad.moving.wordpress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides in which section a post is and which tags it has, and declares those that the file did not. */
final class WordPressFiling {

    private static final int MOST_TAGS = 50;
    private static final List<String> PRIMARY = List.of("_yoast_wpseo_primary_category", "rank_math_primary_category");
    /** Lists the taxonomies that are carried or reported elsewhere, or that only say how a theme shows a post. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("category", "post_tag", "author", "language", "post_translations", "post_format");

    private final WordPressSections sections;
    private final WordPressTags tags;
    private final String issuesTaxonomy;

    /** @param issuesTaxonomy the taxonomy whose terms are issues, empty where there is none */
    WordPressFiling(WordPressSections sections, WordPressTags tags, String issuesTaxonomy) {
        this.sections = sections;
        this.tags = tags;
        this.issuesTaxonomy = issuesTaxonomy;
    }

    /** Returns the lines of sections and tags that must come before the post. */
    List<WordPressLine> unknown(WxrPost post) {
        var lines = new ArrayList<WordPressLine>();
        post.terms("category").forEach(term -> sections.unknown(term).ifPresent(lines::add));
        Stream.concat(post.terms("post_tag").stream(), furtherCategories(post).stream())
                .forEach(term -> tags.unknown(term).ifPresent(lines::add));
        return lines;
    }

    /** Returns the slug of the section: the one that an editor marked as primary, or else the deepest. */
    Optional<String> section(WxrPost post) {
        return chosen(post).map(term -> sections.slug(key(term)));
    }

    Set<String> tags(WxrPost post, WordPressFindings findings) {
        var further = furtherCategories(post);
        if (!further.isEmpty()) {
            findings.add(
                    WordPressNote.CATEGORIES_AS_TAGS,
                    further.stream()
                            .map(term -> WordPressText.line(term.text()))
                            .collect(Collectors.joining("، ")));
        }
        var slugs = Stream.concat(post.terms("post_tag").stream(), further.stream())
                .map(term -> tags.slug(key(term)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (slugs.size() > MOST_TAGS) {
            findings.add(WordPressNote.TOO_MANY_TAGS);
        }
        return slugs.stream().limit(MOST_TAGS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Reports what the taxonomies of plug-ins and themes say of the post. */
    void tellTheRest(WxrPost post, WordPressFindings findings) {
        post.node()
                .all("category")
                .filter(term -> !TOLD_ELSEWHERE.contains(term.attribute("domain")))
                .filter(term -> !term.attribute("domain").equals(issuesTaxonomy))
                .collect(Collectors.groupingBy(
                        term -> term.attribute("domain"),
                        TreeMap::new,
                        Collectors.mapping(term -> WordPressText.line(term.text()), Collectors.joining("، "))))
                .forEach((taxonomy, names) -> findings.add(WordPressNote.TERMS_NOT_CARRIED, taxonomy, names));
    }

    private Optional<WxrNode> chosen(WxrPost post) {
        var categories = post.terms("category");
        var primary = PRIMARY.stream()
                .flatMap(post::meta)
                .flatMap(number -> sections.byNumber(WxrNode.number(number, -1)).stream())
                .toList();
        return categories.stream()
                .filter(term -> primary.contains(key(term)))
                .findFirst()
                .or(() -> categories.stream().min(Comparator.comparingInt(term -> -sections.depth(key(term)))));
    }

    /** Returns all categories but the section and those above it, in which the post is anyway. */
    private List<WxrNode> furtherCategories(WxrPost post) {
        var chosen = chosen(post).map(WordPressFiling::key).orElse("");
        return post.terms("category").stream()
                .filter(term -> !key(term).equals(chosen) && !sections.isUnder(chosen, key(term)))
                .toList();
    }

    private static String key(WxrNode term) {
        return term.attribute("nicename");
    }
}
