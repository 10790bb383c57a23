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
 * @param media the pictures that slots show in the place of others
 */
public record FrontNames(List<UUID> articles, List<UUID> media) {

    public static FrontNames of(Collection<FrontContainer> containers) {
        var slots = containers.stream()
                .flatMap(container -> container.places().stream())
                .toList();
        return new FrontNames(
                slots.stream()
                        .flatMap(slot -> Stream.concat(
                                Stream.of(slot.item()), slot.supports().stream().map(FrontSupport::item)))
                        .filter(item -> item.kind() == FrontItemKind.ARTICLE)
                        .map(FrontItem::thing)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                slots.stream()
                        .map(FrontSlot::override)
                        .filter(Objects::nonNull)
                        .map(FrontOverride::medium)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
