package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Speech;
import dev.midad.newsroom.frontdesk.FrontFinding.Found;
import dev.midad.newsroom.fronts.FrontContainerView;
import dev.midad.newsroom.fronts.FrontItem;
import dev.midad.newsroom.fronts.FrontItemKind;
import dev.midad.newsroom.fronts.FrontItemView;
import dev.midad.newsroom.fronts.FrontSlot;
import dev.midad.newsroom.slugs.KnownAddresses;
import dev.midad.newsroom.slugs.NamedReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for what is amiss with a front as the desk has it. */
@ApplicationScoped
class FrontFindings {

    private final FrontRepository fronts;
    private final ContainerRepository containers;
    private final FrontDesk desk;
    private final FrontSources sources;
    private final Speech speech;
    private final DatabaseClock clock;

    FrontFindings(
            FrontRepository fronts,
            ContainerRepository containers,
            FrontDesk desk,
            FrontSources sources,
            Speech speech,
            DatabaseClock clock) {
        this.fronts = fronts;
        this.containers = containers;
        this.desk = desk;
        this.sources = sources;
        this.speech = speech;
        this.clock = clock;
    }

    @Transactional
    FrontFindingsView of(UUID id, int staleAfterHours) {
        var front = fronts.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        var held = containers.list(front);
        var stale = clock.now().minus(Duration.ofHours(staleAfterHours));
        var there = sources.of(front, held);
        var seen = new HashSet<String>();
        var shown = Objects.requireNonNull(desk.foresee(id, null, true).containers()).stream()
                .collect(Collectors.toMap(FrontContainerView::id, container -> container));
        var found = new ArrayList<Found>();
        for (var place = 0; place < held.size(); place++) {
            var pointer = "/containers/" + place;
            var slots = held.get(place).content.places();
            for (var slot = 0; slot < slots.size(); slot++) {
                judge(slots.get(slot), pointer + "/slots/" + slot, stale, there, seen, found);
            }
            var link = held.get(place).content.link();
            if (link != null && there.dead().contains(link)) {
                found.add(dead(pointer + "/link", link));
            }
            if (FrontReferences.of(held.get(place).content.fill()).anyMatch(source -> isGone(source, there))) {
                found.add(gone(pointer + "/fill"));
            }
            var container = shown.get(held.get(place).id);
            if (container != null) {
                judge(container, pointer, found);
            }
        }
        return new FrontFindingsView(found.stream().map(one -> one.in(speech)).toList());
    }

    private static void judge(
            FrontSlot slot,
            String pointer,
            Instant stale,
            FrontSources.Found there,
            Set<String> seen,
            List<Found> found) {
        if (slot.placedAt() != null && slot.placedAt().isBefore(stale)) {
            found.add(new Found(
                    "slotStale",
                    pointer,
                    Message.of("It has stood there since %s.", "موضوع هنا منذ %s.", slot.placedAt())));
        }
        FrontReferences.items(slot).forEach(item -> judge(item, pointer, there, seen, found));
    }

    private static void judge(
            FrontItem item, String pointer, FrontSources.Found there, Set<String> seen, List<Found> found) {
        if (item.url() != null && there.dead().contains(item.url())) {
            found.add(dead(pointer, item.url()));
        }
        if (item.kind() == FrontItemKind.LATEST) {
            if (isGone(FrontReferences.of(item), there)) {
                found.add(gone(pointer));
            }
        } else if (item.ref() != null) {
            if (!there.readable().contains(item.ref())) {
                found.add(new Found(
                        item.kind().tag() + "NotOut",
                        pointer,
                        new Message(
                                "Readers do not have what it names, and do not see it.",
                                "ما تسميه ليس لدى القراء، فلا يرونه.")));
            }
            if (!seen.add(item.ref())) {
                found.add(new Found(
                        "curatedTwice",
                        pointer,
                        new Message(
                                "An editor has put the same elsewhere on the front already.",
                                "وضعه محرر في موضع آخر من الواجهة من قبل.")));
            }
        }
    }

    private static boolean isGone(@Nullable NamedReference source, FrontSources.Found there) {
        return source != null && there.living().id(source.kind(), source.ref()) == null;
    }

    private static Found gone(String pointer) {
        return new Found(
                "sourceGone",
                pointer,
                new Message(
                        "What it takes its articles from is no longer there: name another, or take it out.",
                        "ما يأخذ مواده منه لم يعد موجودًا: سمِّ غيره أو أزله."));
    }

    private static Found dead(String pointer, String url) {
        return new Found("linkDead", pointer, KnownAddresses.nothingAt(url));
    }

    private static void judge(FrontContainerView container, String pointer, List<Found> found) {
        if (container.items().isEmpty()) {
            found.add(new Found("containerEmpty", pointer, new Message("It shows nothing.", "لا تعرض شيئًا.")));
        }
        var items = container.items();
        for (var place = 0; place < items.size(); place++) {
            if (lacksAlt(items.get(place))) {
                found.add(new Found(
                        "altMissing",
                        pointer,
                        Message.of(
                                "The picture of item %s has no description for readers who do not see it.",
                                "صورة المادة %s بلا وصف لمن لا يراها من القراء.", place + 1)));
            }
        }
    }

    private static boolean lacksAlt(FrontItemView item) {
        var own = item.article() == null ? null : item.article().lead();
        var picture = item.medium() == null ? own : item.medium();
        return picture != null && picture.alt() == null;
    }
}
