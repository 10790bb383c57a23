package dev.midad.newsroom.frontdesk;

import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.newsroom.fronts.FrontFill;
import dev.midad.newsroom.fronts.FrontItem;
import dev.midad.newsroom.fronts.FrontItemKind;
import dev.midad.newsroom.fronts.FrontSlot;
import dev.midad.newsroom.fronts.FrontSupport;
import dev.midad.newsroom.slugs.LivingReferences.Living;
import dev.midad.newsroom.slugs.NamedReference;
import dev.midad.newsroom.slugs.SlugKind;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows what the containers of a front name, and leaves out of them what is no longer there. */
final class FrontReferences {

    private FrontReferences() {}

    static Stream<NamedReference> of(FrontData front) {
        return front.held().stream()
                .flatMap(held -> Stream.of(held.draft(), held.launched()))
                .filter(Objects::nonNull)
                .flatMap(FrontReferences::of);
    }

    static Stream<NamedReference> of(FrontContainer container) {
        var items = container.places().stream().flatMap(FrontReferences::items).map(FrontReferences::of);
        return Stream.concat(items, of(container.fill())).filter(Objects::nonNull);
    }

    /** Returns the item of the slot, and what stands under it. */
    static Stream<FrontItem> items(FrontSlot slot) {
        return Stream.concat(Stream.of(slot.item()), slot.supports().stream().map(FrontSupport::item));
    }

    static @Nullable NamedReference of(FrontItem item) {
        var kind = named(item.kind());
        return kind == null ? null : of(kind, item.ref());
    }

    static Stream<@Nullable NamedReference> of(@Nullable FrontFill fill) {
        return fill == null
                ? Stream.empty()
                : Stream.of(
                        of(SlugKind.SECTION, fill.section()),
                        of(SlugKind.TAG, fill.tag()),
                        of(SlugKind.AUTHOR, fill.author()),
                        of(SlugKind.ISSUE, fill.issue()));
    }

    private static @Nullable NamedReference of(SlugKind kind, @Nullable String ref) {
        return ref == null ? null : new NamedReference(kind, ref);
    }

    private static @Nullable SlugKind named(FrontItemKind kind) {
        return switch (kind) {
            case ARTICLE -> SlugKind.ARTICLE;
            case ISSUE -> SlugKind.ISSUE;
            case PAGE -> SlugKind.PAGE;
            case LATEST -> SlugKind.SECTION;
            case LINK -> null;
        };
    }

    /** Returns the front with what is there of what it names; a place goes with all that stands under its item. */
    static FrontData living(FrontData front, Living living) {
        var held = front.held().stream().map(one -> living(one, living)).toList();
        return new FrontData(front.name(), front.slug(), front.lang(), held);
    }

    private static FrontData.Held living(FrontData.Held held, Living living) {
        var draft = held.draft() == null ? null : living(held.draft(), living);
        var launched = held.launched() == null ? null : living(held.launched(), living);
        return new FrontData.Held(held.id(), Objects.equals(draft, launched) ? null : draft, launched);
    }

    private static FrontContainer living(FrontContainer container, Living living) {
        var slots = container.places().stream()
                .filter(slot -> isThere(slot.item(), living))
                .map(slot -> living(slot, living))
                .toList();
        return container.with(slots, living(container.fill(), living));
    }

    private static FrontSlot living(FrontSlot slot, Living living) {
        var supporting = slot.supports().stream()
                .filter(support -> isThere(support.item(), living))
                .map(support -> new FrontSupport(living(support.item(), living), support.headline()))
                .toList();
        return new FrontSlot(
                living(slot.item(), living),
                slot.from(),
                slot.to(),
                slot.override(),
                slot.label(),
                supporting.isEmpty() ? null : supporting,
                slot.placedAt());
    }

    private static boolean isThere(FrontItem item, Living living) {
        var kind = named(item.kind());
        return kind == null || living.id(kind, item.ref()) != null;
    }

    private static FrontItem living(FrontItem item, Living living) {
        var kind = named(item.kind());
        return kind == null ? item : new FrontItem(item.kind(), living.id(kind, item.ref()), null);
    }

    private static @Nullable FrontFill living(@Nullable FrontFill fill, Living living) {
        if (fill == null) {
            return null;
        }
        var there = new FrontFill(
                living.id(SlugKind.SECTION, fill.section()),
                living.id(SlugKind.TAG, fill.tag()),
                living.id(SlugKind.AUTHOR, fill.author()),
                living.id(SlugKind.ISSUE, fill.issue()),
                fill.maxAgeHours(),
                fill.sort());
        return of(there).allMatch(Objects::isNull) ? null : there;
    }
}
