package dev.midad.outlets.addresses;

import dev.midad.newsroom.redirects.Redirection;
import dev.midad.newsroom.redirects.SitePath;
import dev.midad.newsroom.slugs.AddressedKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the answers to one address, each with the cache tags of what it depends on. */
record ResolvedViews(SiteMap site, List<AddressedKind> kinds, SitePath asked) {

    private static final int HERE = 200;
    private static final int GONE = 410;
    private static final String REDIRECT = "redirect";
    private static final String PUBLICATION = "publication";

    /** Makes the answer about what stands here: at just this address, or at another one by now. */
    Resolved own(Candidates.Match match, int elsewhere) {
        var path = site.pathOf(match.kind(), match.thing());
        return new Resolved(view(match, isHere(path) ? HERE : elsewhere, path, List.of(tag(match))), null);
    }

    /** Makes the answer about what the address leads to, unless something else comes to stand there. */
    Resolved found(Candidates.Match match, int status, @Nullable UUID redirect) {
        return new Resolved(
                view(match, status, site.pathOf(match.kind(), match.thing()), tags(Stream.of(tag(match)))), redirect);
    }

    Resolved gone(Candidates.Match match, @Nullable UUID redirect) {
        return new Resolved(view(match, GONE, null, tags(Stream.of(tag(match)))), redirect);
    }

    Resolved gone(Redirection redirect) {
        return led(GONE, null, redirect.id());
    }

    /** Makes the answer that leads to a path of the site at which nothing is known to stand. */
    Resolved elsewhere(Redirection redirect, SitePath path) {
        return elsewhere(redirect, site.whole(path.encoded()));
    }

    Resolved elsewhere(Redirection redirect, String location) {
        return led(redirect.status(), location, redirect.id());
    }

    private Resolved led(int status, @Nullable String location, UUID redirect) {
        return new Resolved(
                new ResolvedView(REDIRECT, null, null, null, status, location, tags(Stream.empty())), redirect);
    }

    Resolved firstPage() {
        var status = isHere("/") ? HERE : 301;
        return new Resolved(
                new ResolvedView(
                        PUBLICATION,
                        site.publication(),
                        null,
                        site.language(),
                        status,
                        site.whole("/"),
                        tags(Stream.of(PUBLICATION))),
                null);
    }

    /** Returns whether the answer leads to the very address that was asked about. */
    boolean leadsBack(Resolved resolved) {
        var location = resolved.view().location();
        return location != null && SitePath.of(location).key().equals(asked.key());
    }

    private boolean isHere(String path) {
        var present = SitePath.of(path);
        return asked.isPlain()
                && !asked.isCut()
                && asked.isFolder() == present.isFolder()
                && asked.path().equals(present.path())
                && asked.parameters().containsAll(present.parameters());
    }

    private ResolvedView view(Candidates.Match match, int status, @Nullable String path, List<String> tags) {
        var thing = match.thing();
        return new ResolvedView(
                thing.kind(),
                thing.id(),
                thing.slug(),
                thing.lang(),
                status,
                path == null ? null : site.whole(path),
                tags);
    }

    private static String tag(Candidates.Match match) {
        return match.thing().kind() + ":" + match.thing().id();
    }

    private List<String> tags(Stream<String> own) {
        var all = kinds.stream().map(kind -> kind.kind() + "s");
        return Stream.of(own, Stream.of("redirects"), all).flatMap(tags -> tags).toList();
    }
}
