package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers the menus of an export, and makes trees of three levels of them. Their lines come at the end of the file,
 * behind all that they lead to.
 */
final class WordPressMenus {

    static final String TAXONOMY = "nav_menu";

    private static final Pattern KEY = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,49}");
    private static final int MOST_ITEMS = 200;
    private static final int MOST_LEVELS = 3;

    private final Map<String, Menu> menus = new LinkedHashMap<>();

    /** Holds a menu as the file tells it; {@code number} is 0 where only its items name it. */
    private record Menu(String stored, long number, String name, int line, List<WordPressMenuItem> items) {

        String key() {
            var slug = WordPressSlug.of(stored).slug();
            if (KEY.matcher(slug).matches()) {
                return slug;
            }
            return number > 0 ? "menu-" + number : WordPressSlugs.made("menu", stored);
        }
    }

    void declare(WxrNode term) {
        menu(term.text("wp:term_slug"), term.number("wp:term_id"), term.text("wp:term_name"), term.line());
    }

    void add(WxrPost post) {
        for (var term : post.terms(TAXONOMY)) {
            menu(term.attribute("nicename"), 0, term.text(), post.node().line())
                    .items
                    .add(WordPressMenuItem.of(post));
        }
    }

    private Menu menu(String stored, long number, String name, int line) {
        return menus.computeIfAbsent(
                stored, any -> new Menu(stored, number, WordPressText.line(name), line, new ArrayList<>()));
    }

    /** @param lang the language of the names */
    List<WordPressLine> lines(WordPressMenuTargets targets, String lang) {
        return menus.values().stream()
                .map(menu -> new Tree(menu, targets, lang).line())
                .toList();
    }

    /** Makes the tree of one menu. */
    private static final class Tree {

        private final Menu menu;
        private final WordPressMenuTargets targets;
        private final String lang;
        private final WordPressFindings findings;
        private final Map<Long, List<WordPressMenuItem>> under = new LinkedHashMap<>();
        private final Set<Long> placed = new HashSet<>();

        Tree(Menu menu, WordPressMenuTargets targets, String lang) {
            this.menu = menu;
            this.targets = targets;
            this.lang = lang;
            this.findings = WordPressFindings.of(menu.key());
        }

        WordPressLine line() {
            var known = new HashSet<Long>();
            menu.items.forEach(item -> known.add(item.id()));
            menu.items.stream().sorted(WordPressMenuItem.IN_ORDER).forEach(item -> under.computeIfAbsent(
                            known.contains(item.parent()) ? item.parent() : 0, any -> new ArrayList<>())
                    .add(item));
            if (!menu.key().equals(menu.stored)) {
                findings.add(WordPressNote.MENU_KEY, menu.name, menu.key());
            }
            var data = WordPressJson.object().put("key", menu.key());
            write(0, 1, data.putArray("items"));
            // Those that lie under one another, with nothing above them.
            var lost = menu.items.stream()
                    .filter(item -> !placed.contains(item.id()))
                    .toList();
            lost.forEach(item -> findings.add(WordPressNote.MENU_ITEM_NOT_CARRIED, item.name()));
            return new WordPressLine(menu.line, WordPressJson.line("menu", data), findings.list());
        }

        private void write(long parent, int level, ArrayNode into) {
            for (var item : under.getOrDefault(parent, List.of())) {
                if (placed.size() >= MOST_ITEMS || !placed.add(item.id())) {
                    continue;
                }
                var json = json(item);
                if (level < MOST_LEVELS) {
                    var children = json.putArray("children");
                    write(item.id(), level + 1, children);
                    keep(item, json, into);
                } else {
                    keep(item, json, into);
                    if (under.containsKey(item.id())) {
                        findings.add(WordPressNote.MENU_TOO_DEEP, item.name());
                    }
                    write(item.id(), level, into);
                }
            }
        }

        private ObjectNode json(WordPressMenuItem item) {
            var json = WordPressJson.object();
            targets.of(item).ifPresent(target -> json.set("target", target));
            var label = WordPressText.shortened(item.label(), WordPressJson.LONGEST_NAME);
            if (!label.isEmpty()) {
                json.putObject("label").put(lang, label);
            }
            return json;
        }

        /** Keeps an item that leads somewhere, or that has a name and holds others. */
        private void keep(WordPressMenuItem item, ObjectNode json, ArrayNode into) {
            var isEmpty = json.path("children").isEmpty();
            if (isEmpty) {
                json.remove("children");
            }
            if (!json.has("target")) {
                if (isEmpty || !item.isHeading()) {
                    findings.add(WordPressNote.MENU_ITEM_NOT_CARRIED, item.name());
                }
                if (isEmpty) {
                    return;
                }
            }
            if (WordPressMenuTargets.needsLabel(json) && !json.has("label")) {
                json.putObject("label").put(lang, WordPressText.shortened(item.name(), WordPressJson.LONGEST_NAME));
            }
            into.add(json);
        }
    }
}
