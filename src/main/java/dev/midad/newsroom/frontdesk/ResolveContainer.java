package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.newsroom.fronts.FrontItem;
import dev.midad.newsroom.fronts.FrontItemKind;
import dev.midad.newsroom.fronts.FrontSlot;
import dev.midad.newsroom.fronts.FrontSupport;
import dev.midad.newsroom.media.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts ids in the places of the slugs that an editor has sent, and refuses a container that names what is not there. */
@ApplicationScoped
class ResolveContainer {

    private static final Message LINK = new Message("A link has a headline.", "للرابط عنوان.");

    private final FrontRefs refs;
    private final Library library;

    ResolveContainer(FrontRefs refs, Library library) {
        this.refs = refs;
        this.library = library;
    }

    /**
     * Returns the container as it is kept. A slot that stood there before keeps the moment at which it was put there.
     *
     * @param before what the container was; null where it is new
     * @throws ProblemException {@code validation-failed}, which names every place that is wrong
     */
    FrontContainer resolve(FrontContainer sent, @Nullable FrontContainer before, Instant now) {
        var wrongs = new ArrayList<Wrong>();
        ends(sent.from(), sent.to(), "/to", wrongs);
        var found = refs.of(sent, wrongs);
        var placed = placed(before);
        var slots = new ArrayList<FrontSlot>();
        for (var place = 0; place < sent.places().size(); place++) {
            slots.add(slot(sent.places().get(place), "/slots/" + place, found, placed, now, wrongs));
        }
        pictures(slots, wrongs);
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return sent.with(slots, found.fill());
    }

    private static FrontSlot slot(
            FrontSlot sent,
            String pointer,
            FrontRefs.Found found,
            Map<FrontItem, Instant> placed,
            Instant now,
            List<Wrong> wrongs) {
        ends(sent.from(), sent.to(), pointer + "/to", wrongs);
        var item = found.item(sent.item());
        if (item.kind() == FrontItemKind.LINK
                && (sent.override() == null || sent.override().headline() == null)) {
            wrongs.add(Wrong.field(pointer + "/override/headline", "required", LINK));
        }
        var supporting = new ArrayList<FrontSupport>();
        for (var place = 0; place < sent.supports().size(); place++) {
            var support = sent.supports().get(place);
            supporting.add(support(support, pointer + "/supporting/" + place, found, wrongs));
        }
        return new FrontSlot(
                item,
                sent.from(),
                sent.to(),
                sent.override(),
                sent.label(),
                supporting.isEmpty() ? null : supporting,
                placed.getOrDefault(item, now));
    }

    private static FrontSupport support(FrontSupport sent, String pointer, FrontRefs.Found found, List<Wrong> wrongs) {
        if (sent.item().kind() == FrontItemKind.LATEST) {
            wrongs.add(Wrong.field(
                    pointer + "/item/kind",
                    "notAllowed",
                    new Message("Under an item stands something certain.", "ما يوضع تحت غيره يكون محددًا.")));
        }
        if (sent.item().kind() == FrontItemKind.LINK && sent.headline() == null) {
            wrongs.add(Wrong.field(pointer + "/headline", "required", LINK));
        }
        return new FrontSupport(found.item(sent.item()), sent.headline());
    }

    private static void ends(@Nullable Instant from, @Nullable Instant to, String pointer, List<Wrong> wrongs) {
        if (from != null && to != null && !to.isAfter(from)) {
            wrongs.add(
                    Wrong.field(pointer, "outOfRange", new Message("It ends after it begins.", "ينتهي بعد أن يبدأ.")));
        }
    }

    private static Map<FrontItem, Instant> placed(@Nullable FrontContainer before) {
        var placed = new HashMap<FrontItem, Instant>();
        if (before != null) {
            before.places().stream()
                    .filter(slot -> slot.placedAt() != null)
                    .forEach(slot -> placed.put(slot.item(), Objects.requireNonNull(slot.placedAt())));
        }
        return placed;
    }

    private void pictures(List<FrontSlot> slots, List<Wrong> wrongs) {
        var named = new LinkedHashMap<String, UUID>();
        for (var place = 0; place < slots.size(); place++) {
            var override = slots.get(place).override();
            if (override != null && override.medium() != null) {
                named.put("/slots/" + place + "/override/medium", override.medium());
            }
        }
        var found = library.find(new LinkedHashSet<>(named.values()));
        named.forEach((pointer, id) -> {
            var medium = found.get(id);
            if (medium == null) {
                wrongs.add(Wrong.field(
                        pointer,
                        "notFound",
                        Message.of("The library has no medium %s.", "ليس في المكتبة وسيط %s.", id)));
            } else if (!medium.isPicture()) {
                wrongs.add(Wrong.field(
                        pointer,
                        "wrongKind",
                        Message.of(
                                "The medium is of the kind %s, and cannot be shown as this.",
                                "نوع الوسيط %s، ولا يُعرض هكذا.", medium.kind().tag())));
            }
        });
    }
}
