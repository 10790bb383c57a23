package dev.midad.newsroom.fronts;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists what containers name, each thing once, so that it is known where one is used.
 *
 * @param articles the articles of slots, and of what stands under them
 * @param pages the pages of both
 * @param media the pictures that slots show in the place of others
 */
public record FrontNames(List<UUID> articles, List<UUID> pages, List<UUID> media) {

    public static FrontNames of(Collection<FrontContainer> containers) {
        var slots = containers.stream()
                .flatMap(container -> container.places().stream())
                .toList();
        return new FrontNames(
                named(slots, FrontItemKind.ARTICLE),
                named(slots, FrontItemKind.PAGE),
                slots.stream()
                        .map(FrontSlot::override)
                        .filter(Objects::nonNull)
                        .map(FrontOverride::medium)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static List<UUID> named(List<FrontSlot> slots, FrontItemKind kind) {
        return slots.stream()
                .flatMap(slot -> Stream.concat(
                        Stream.of(slot.item()), slot.supports().stream().map(FrontSupport::item)))
                .filter(item -> item.kind() == kind)
                .map(FrontItem::thing)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
