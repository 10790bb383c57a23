package dev.midad.newsroom.menus;

import dev.midad.newsroom.slugs.LivingReferences.Living;
import dev.midad.newsroom.slugs.NamedReference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows what the items of a menu name, and leaves out of them what is no longer there. */
final class MenuReferences {

    private MenuReferences() {}

    static Stream<NamedReference> of(List<MenuItem> items) {
        return items.stream()
                .flatMap(MenuItem::all)
                .map(MenuItem::target)
                .filter(Objects::nonNull)
                .map(MenuReferences::named)
                .filter(Objects::nonNull);
    }

    private static @Nullable NamedReference named(MenuTarget target) {
        var kind = target.kind().named();
        return kind == null || target.id() == null ? null : new NamedReference(kind, target.id());
    }

    /**
     * Returns the items that lead somewhere or hold others that do. An item whose target is gone holds those under it, or,
     * where it has no name of its own, leaves its place to them.
     */
    static List<MenuItem> living(List<MenuItem> items, Living living) {
        return items.stream().flatMap(item -> living(item, living)).toList();
    }

    private static Stream<MenuItem> living(MenuItem item, Living living) {
        var children = living(item.children(), living);
        var reference = item.target() == null ? null : named(item.target());
        if (reference == null) {
            return Stream.of(new MenuItem(item.label(), item.target(), children));
        }
        var id = living.id(reference.kind(), reference.ref());
        if (id != null) {
            var target = new MenuTarget(Objects.requireNonNull(item.target()).kind(), id, null);
            return Stream.of(new MenuItem(item.label(), target, children));
        }
        return children.isEmpty() || item.labels().isEmpty()
                ? children.stream()
                : Stream.of(new MenuItem(item.label(), null, children));
    }
}
