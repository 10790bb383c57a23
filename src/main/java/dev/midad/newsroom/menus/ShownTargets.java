package dev.midad.newsroom.menus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows what readers may see just now of what a menu leads to, and makes its items of it. */
final class ShownTargets {

    private final Map<String, JsonNode> shown = new HashMap<>();
    private final Set<String> tags = new HashSet<>();
    private final String lang;
    private final String usual;

    /**
     * @param found what readers may see, each with its kind and the id by which the menu names it
     * @param lang the language that was asked for
     * @param usual the publication's own language
     */
    ShownTargets(JsonNode found, String lang, String usual) {
        found.forEach(
                one -> shown.put(one.path("kind").asText() + one.path("named").asText(), one));
        this.lang = lang;
        this.usual = usual;
    }

    /** Returns the items that readers get. */
    List<MenuItemView> of(List<MenuItem> items) {
        return items.stream().flatMap(item -> of(item).stream()).toList();
    }

    /** Returns the cache tags of everything that the items lead to so far. */
    Set<String> tags() {
        return tags;
    }

    private Optional<MenuItemView> of(MenuItem item) {
        var target = item.target();
        if (target == null) {
            return Optional.of(view(item, null, null));
        }
        if (target.kind() == MenuTargetKind.LINK) {
            return Optional.of(
                    view(item, new MenuTargetView(MenuTargetKind.LINK, null, null, null, target.url()), null));
        }
        var found = shown.get(target.kind().tag() + (target.id() == null ? "" : target.id()));
        depend(target, found);
        return Optional.ofNullable(found).map(one -> view(item, target(target.kind(), one), text(one, "name")));
    }

    private void depend(MenuTarget target, @Nullable JsonNode found) {
        var kind = target.kind().tag();
        if (found != null) {
            tags.add(kind + ':' + found.path("id").asText());
            tags.add(kind + ':' + (target.id() == null ? found.path("id").asText() : target.id()));
        }
        // What is not there may come, and another issue may take the place of the newest. The id of what readers do not
        // have is not told.
        if (found == null || target.kind() == MenuTargetKind.ISSUE) {
            tags.add(kind + 's');
        }
    }

    private static MenuTargetView target(MenuTargetKind kind, JsonNode found) {
        return new MenuTargetView(
                kind, UUID.fromString(found.path("id").asText()), text(found, "slug"), text(found, "lang"), null);
    }

    private MenuItemView view(MenuItem item, @Nullable MenuTargetView target, @Nullable String name) {
        return new MenuItemView(label(item.labels(), name), item.labels(), target, of(item.children()));
    }

    private String label(Map<String, String> labels, @Nullable String name) {
        if (labels.containsKey(lang)) {
            return labels.get(lang);
        }
        if (name != null) {
            return name;
        }
        return labels.containsKey(usual)
                ? labels.get(usual)
                : labels.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .orElseThrow()
                        .getValue();
    }

    private static @Nullable String text(JsonNode of, String name) {
        return of.hasNonNull(name) ? of.get(name).textValue() : null;
    }
}
