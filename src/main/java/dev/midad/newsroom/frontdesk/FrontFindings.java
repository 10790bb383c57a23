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
import dev.midad.newsroom.fronts.PublishedFronts;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.slugs.KnownAddresses;
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
import java.util.stream.Stream;

/** Looks for what is amiss with a front as the desk has it. */
@ApplicationScoped
class FrontFindings {

    private final FrontRepository fronts;
    private final ContainerRepository containers;
    private final FrontDesk desk;
    private final PublishedFronts published;
    private final PublishedIssues issues;
    private final KnownAddresses addresses;
    private final Speech speech;
    private final DatabaseClock clock;

    FrontFindings(
            FrontRepository fronts,
            ContainerRepository containers,
            FrontDesk desk,
            PublishedFronts published,
            PublishedIssues issues,
            KnownAddresses addresses,
            Speech speech,
            DatabaseClock clock) {
        this.fronts = fronts;
        this.containers = containers;
        this.desk = desk;
        this.published = published;
        this.issues = issues;
        this.addresses = addresses;
        this.speech = speech;
        this.clock = clock;
    }

    @Transactional
    FrontFindingsView of(UUID id, int staleAfterHours) {
        var front = fronts.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        var held = containers.list(front);
        var stale = clock.now().minus(Duration.ofHours(staleAfterHours));
        var readable = readable(front, held);
        var dead = addresses.dead(links(held));
        var seen = new HashSet<String>();
        var shown = Objects.requireNonNull(desk.foresee(id, null, true).containers()).stream()
                .collect(Collectors.toMap(FrontContainerView::id, container -> container));
        var found = new ArrayList<Found>();
        for (var place = 0; place < held.size(); place++) {
            var pointer = "/containers/" + place;
            var slots = held.get(place).content.places();
            for (var slot = 0; slot < slots.size(); slot++) {
                judge(slots.get(slot), pointer + "/slots/" + slot, stale, readable, seen, found);
                judge(slots.get(slot), pointer + "/slots/" + slot, dead, found);
            }
            var link = held.get(place).content.link();
            if (link != null && dead.contains(link)) {
                found.add(dead(pointer + "/link", link));
            }
            var container = shown.get(held.get(place).id);
            if (container != null) {
                judge(container, pointer, found);
            }
        }
        return new FrontFindingsView(found.stream().map(one -> one.in(speech)).toList());
    }

    private static void judge(
            FrontSlot slot, String pointer, Instant stale, Set<String> readable, Set<String> seen, List<Found> found) {
        if (slot.placedAt() != null && slot.placedAt().isBefore(stale)) {
            found.add(new Found(
                    "slotStale",
                    pointer,
                    Message.of("It has stood there since %s.", "موضوع هنا منذ %s.", slot.placedAt())));
        }
        items(slot)
                .filter(item -> item.ref() != null && item.kind() != FrontItemKind.LATEST)
                .forEach(item -> {
                    if (!readable.contains(item.ref())) {
                        found.add(new Found(
                                item.kind().tag() + "NotOut",
                                pointer,
                                new Message(
                                        "Readers do not have what it names, and do not see it.",
                                        "ما تسميه ليس لدى القراء، فلا يرونه.")));
                    }
                    if (!seen.add(Objects.requireNonNull(item.ref()))) {
                        found.add(new Found(
                                "curatedTwice",
                                pointer,
                                new Message(
                                        "An editor has put the same elsewhere on the front already.",
                                        "وضعه محرر في موضع آخر من الواجهة من قبل.")));
                    }
                });
    }

    private static void judge(FrontSlot slot, String pointer, Set<String> dead, List<Found> found) {
        items(slot)
                .map(FrontItem::url)
                .filter(url -> url != null && dead.contains(url))
                .forEach(url -> found.add(dead(pointer, url)));
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

    /** Returns the ids of what containers name and readers have. */
    private Set<String> readable(Front front, List<Container> held) {
        var named = named(held)
                .filter(item -> item.kind() == FrontItemKind.ISSUE)
                .map(item -> UUID.fromString(Objects.requireNonNull(item.ref())))
                .collect(Collectors.toSet());
        var contents = held.stream().map(container -> container.content).toList();
        return Stream.concat(
                        published.readable(front.head(), contents).stream(), issues.summaries(named).keySet().stream())
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    private static List<String> links(List<Container> held) {
        return Stream.concat(named(held).map(FrontItem::url), held.stream().map(container -> container.content.link()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<FrontItem> named(List<Container> held) {
        return held.stream()
                .flatMap(container -> container.content.places().stream())
                .flatMap(FrontFindings::items);
    }

    private static Stream<FrontItem> items(FrontSlot slot) {
        return Stream.concat(Stream.of(slot.item()), slot.supports().stream().map(support -> support.item()));
    }
}
