package dev.midad.newsroom.frontdesk;

import dev.midad.newsroom.fronts.FrontItem;
import dev.midad.newsroom.fronts.FrontItemKind;
import dev.midad.newsroom.fronts.PublishedFronts;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.slugs.KnownAddresses;
import dev.midad.newsroom.slugs.LivingReferences;
import dev.midad.newsroom.slugs.LivingReferences.Living;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds which of the things that containers name are there, whichever container names them, by a few statements. */
@ApplicationScoped
class FrontSources {

    /**
     * Holds what was found.
     *
     * @param readable the ids of what readers have
     * @param dead the links that lead to nothing
     * @param living what is there of all that is named
     */
    record Found(Set<String> readable, Set<String> dead, Living living) {}

    private final PublishedFronts published;
    private final PublishedIssues issues;
    private final KnownAddresses addresses;
    private final LivingReferences references;

    FrontSources(
            PublishedFronts published, PublishedIssues issues, KnownAddresses addresses, LivingReferences references) {
        this.published = published;
        this.issues = issues;
        this.addresses = addresses;
        this.references = references;
    }

    Found of(Front front, List<Container> held) {
        var named = held.stream()
                .flatMap(container -> FrontReferences.of(container.content))
                .toList();
        return new Found(readable(front, held), addresses.dead(links(held)), references.find(named));
    }

    private Set<String> readable(Front front, List<Container> held) {
        var named = items(held)
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
        return Stream.concat(items(held).map(FrontItem::url), held.stream().map(container -> container.content.link()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<FrontItem> items(List<Container> held) {
        return held.stream()
                .flatMap(container -> container.content.places().stream())
                .flatMap(FrontReferences::items);
    }
}
