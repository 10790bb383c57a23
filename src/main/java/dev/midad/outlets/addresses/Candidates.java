package dev.midad.outlets.addresses;

import dev.midad.language.text.Slug;
import dev.midad.newsroom.slugs.AddressedKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses, of the things that were found, the one that an address means. */
record Candidates(SiteMap site, List<AddressedKind> kinds, AskedAddress address, List<Standing> things) {

    /** Holds a thing that an address means, and its kind. */
    record Match(AddressedKind kind, Standing thing) {}

    /** Returns what stands at the address, or stood there under a former slug, by the site's own addresses. */
    Optional<Match> own(boolean isGone) {
        return kinds.stream()
                .flatMap(kind -> Stream.of(address.asked(), address.page())
                        .flatMap(path -> Stream.of(path.key(), Slug.pathKey(path.path())))
                        .distinct()
                        .flatMap(key -> site.path(kind).read(key).stream())
                        .flatMap(values -> own(kind, values, isGone).stream()))
                .findFirst();
    }

    private Optional<Match> own(AddressedKind kind, Map<String, String> values, boolean isGone) {
        var slug = address.slugKey(values.getOrDefault("slug", ""));
        return first(
                kind,
                isGone,
                thing -> thing.foundBy().equals(values.get("id"))
                        || thing.foundBy().equals(slug),
                values.get("lang"));
    }

    /** Returns what is meant by an address of another system, by its last part. */
    Optional<Match> elsewhere(boolean isGone) {
        var meant = address.family(kinds).map(List::of).orElse(kinds);
        var keys = address.lastKeys();
        return meant.stream()
                .flatMap(kind -> keys.stream()
                        .flatMap(key ->
                                first(kind, isGone, thing -> thing.foundBy().equals(key), null).stream()))
                .findFirst();
    }

    private Optional<Match> first(
            AddressedKind kind, boolean isGone, Predicate<Standing> isMeant, @Nullable String language) {
        return things.stream()
                .filter(thing -> thing.kind().equals(kind.kind()) && thing.isGone() == isGone && isMeant.test(thing))
                .min(Comparator.comparing(
                                (Standing thing) -> !Slug.key(thing.lang()).equals(language))
                        .thenComparing(thing -> !thing.lang().equals(site.language()))
                        .thenComparing(Standing::lang))
                .map(thing -> new Match(kind, thing));
    }

    /** Returns the only thing that was found; empty where several were. */
    Optional<Match> only(AddressedKind kind) {
        var ids = things.stream().map(Standing::id).distinct().count();
        return ids == 1 ? first(kind, false, any -> true, null) : Optional.empty();
    }
}
