package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Gathers what becomes lines only at the end of the file, behind all that it names: issues and menus. */
final class WordPressGathered {

    private static final String MENU_ITEM = "nav_menu_item";

    private final WordPressMenus menus = new WordPressMenus();
    private final WordPressIssues issues;

    WordPressGathered(WordPressOptions options, WordPressTakenMedia media) {
        this.issues = new WordPressIssues(options.issuesTaxonomy(), options.zone(), media);
    }

    void declare(WxrNode term) {
        var taxonomy = term.text("wp:term_taxonomy");
        if (taxonomy.equals(WordPressMenus.TAXONOMY)) {
            menus.declare(term);
        }
        if (issues.isTaxonomy(taxonomy)) {
            issues.declare(term);
        }
    }

    /** Tells whether the post is an item of a menu, which is then gathered. */
    boolean isMenuItem(WxrPost post) {
        var isOne = post.type().equals(MENU_ITEM) && post.status().equals("publish");
        if (isOne) {
            menus.add(post);
        }
        return isOne;
    }

    /** @param line the line of the article that the post has become */
    void add(WxrPost post, ObjectNode line) {
        issues.add(post, line);
    }

    List<WordPressLine> lines(WordPressSite site, WordPressMenuTargets targets) {
        var lines = new ArrayList<>(issues.lines(site));
        lines.addAll(menus.lines(targets, site.languageOrArabic()));
        return lines;
    }
}
