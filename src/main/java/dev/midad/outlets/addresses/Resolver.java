package dev.midad.outlets.addresses;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.newsroom.redirects.MeantRedirects;
import dev.midad.newsroom.redirects.Redirection;
import dev.midad.newsroom.redirects.Redirects;
import dev.midad.newsroom.redirects.SitePath;
import dev.midad.newsroom.slugs.AddressedKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an address leads to, in at most three statements. What stands there by the site's own addresses goes first,
 * then where an editor leads it on, then what addresses of other systems mean.
 */
@ApplicationScoped
class Resolver {

    private static final int FOR_GOOD = 301;

    /** Lists the parameters by which other systems show a page at the address of the first one. */
    private static final Set<String> PAGES = Set.of("p", "page_id", "attachment_id", "cat", "tag", "author", "m", "id");

    private final StandingRepository standing;
    private final Redirects redirects;
    private final Freshness freshness;

    Resolver(StandingRepository standing, Redirects redirects, Freshness freshness) {
        this.standing = standing;
        this.redirects = redirects;
        this.freshness = freshness;
    }

    /** Holds an address that is asked about, and what it may mean. */
    private record Question(AskedAddress address, Candidates candidates, ResolvedViews views) {

        Optional<Resolved> own() {
            return candidates.own(false).map(match -> views.own(match, FOR_GOOD));
        }

        Optional<Resolved> elsewhere() {
            return candidates.elsewhere(false).map(match -> views.found(match, FOR_GOOD, null));
        }

        Optional<Resolved> gone() {
            return candidates.own(true).or(() -> candidates.elsewhere(true)).map(match -> views.gone(match, null));
        }
    }

    Optional<Resolved> resolve(SitePath path) {
        return resolveAll(List.of(path)).get(0);
    }

    /** Finds what each of the addresses leads to; together they take hardly more statements than one. */
    List<Optional<Resolved>> resolveAll(List<SitePath> paths) {
        var addresses = paths.stream().map(AskedAddress::of).toList();
        var found = standing.find(
                addresses.stream().flatMap(one -> one.keys().stream()).collect(Collectors.toSet()),
                addresses.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet()));
        freshness.ends(found.readAt(), end(found));
        var questions = addresses.stream()
                .map(address -> new Question(
                        address,
                        new Candidates(found.site(), standing.kinds(), address, found.things()),
                        new ResolvedViews(found.site(), standing.kinds(), address.asked())))
                .toList();
        var own = questions.stream().map(Question::own).toList();
        var open = IntStream.range(0, addresses.size())
                .filter(place -> own.get(place).isEmpty())
                .mapToObj(addresses::get)
                .flatMap(address -> Stream.of(address.asked(), address.page()))
                .toList();
        if (open.isEmpty()) {
            return own;
        }
        var meant = redirects.among(open);
        return IntStream.range(0, questions.size())
                .mapToObj(place -> own.get(place).or(() -> answer(questions.get(place), meant)))
                .toList();
    }

    /** Ends with the day as well, so that a redirect whose answer is kept is noted as used once on each. */
    private static Instant end(StandingRepository.Found found) {
        var midnight = found.readAt().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        return found.next() == null || midnight.isBefore(found.next()) ? midnight : found.next();
    }

    private Optional<Resolved> answer(Question question, MeantRedirects meant) {
        var address = question.address();
        var views = question.views();
        return meant.of(address.asked(), address.page())
                .flatMap(redirect -> ledOn(redirect, views))
                .or(() -> isFirstPage(address) ? Optional.of(views.firstPage()) : Optional.empty())
                .or(question::elsewhere)
                .or(question::gone)
                .or(() -> cut(address, views));
    }

    private static boolean isFirstPage(AskedAddress address) {
        return address.page().segments().isEmpty()
                && !address.asked().isCut()
                && address.asked().parameters().stream().noneMatch(one -> PAGES.contains(one.split("=", 2)[0]));
    }

    private Optional<Resolved> ledOn(Redirection redirect, ResolvedViews views) {
        if (redirect.isGone()) {
            return Optional.of(views.gone(redirect));
        }
        if (redirect.thing() != null) {
            return thing(redirect, redirect.thing(), views);
        }
        if (redirect.path() != null) {
            return path(redirect, redirect.path(), views);
        }
        return Optional.ofNullable(redirect.address())
                .map(address -> views.elsewhere(redirect, URI.create(address).toASCIIString()));
    }

    private Optional<Resolved> thing(Redirection redirect, UUID id, ResolvedViews views) {
        var things = standing.find(Set.of(), Set.of(id)).things();
        return kind(redirect.kind()).flatMap(kind -> things.stream()
                .filter(thing -> thing.kind().equals(kind.kind()))
                .findFirst()
                .map(thing -> new Candidates.Match(kind, thing))
                .map(match -> match.thing().isGone()
                        ? views.gone(match, redirect.id())
                        : views.found(match, redirect.status(), redirect.id())));
    }

    private Optional<AddressedKind> kind(@Nullable String name) {
        return standing.kinds().stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst();
    }

    /** Leads to what stands at the path, where its address is another one by now, or else to the path itself. */
    private Optional<Resolved> path(Redirection redirect, SitePath path, ResolvedViews views) {
        var address = AskedAddress.of(path);
        var found = standing.find(address.keys(), address.ids());
        return new Candidates(found.site(), standing.kinds(), address, found.things())
                .own(false)
                .map(match -> views.found(match, redirect.status(), redirect.id()))
                .or(() -> Optional.of(views.elsewhere(redirect, path)))
                .filter(resolved -> !views.leadsBack(resolved));
    }

    private Optional<Resolved> cut(AskedAddress address, ResolvedViews views) {
        var kind = address.family(standing.kinds()).orElse(standing.kinds().get(0));
        return address.beginning().flatMap(beginning -> new Candidates(
                        views.site(), List.of(kind), address, standing.findByBeginning(kind, beginning))
                .only(kind)
                .map(match -> views.found(match, FOR_GOOD, null)));
    }
}
