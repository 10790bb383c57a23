package dev.midad.outlets.addresses;

import dev.midad.newsroom.publication.ArticleAddress;
import dev.midad.newsroom.publication.Publications;
import dev.midad.newsroom.redirects.SitePath;
import dev.midad.newsroom.slugs.KnownAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Judges addresses of the site as readers who follow them would be answered. */
@ApplicationScoped
class ResolvedAddresses implements KnownAddresses {

    private static final int GONE = 410;

    private final Resolver resolver;
    private final Publications publications;

    ResolvedAddresses(Resolver resolver, Publications publications) {
        this.resolver = resolver;
        this.publications = publications;
    }

    @Override
    public Set<String> dead(Collection<String> addresses) {
        var articleUrl = publications.read().articleUrl();
        var inside = addresses.stream()
                .filter(address -> ArticleAddress.isOnSite(articleUrl, address))
                .distinct()
                .toList();
        if (inside.isEmpty()) {
            return Set.of();
        }
        var resolved = resolver.resolveAll(inside.stream().map(SitePath::of).toList());
        var dead = new HashSet<String>();
        for (var place = 0; place < inside.size(); place++) {
            if (resolved.get(place).filter(one -> one.view().status() != GONE).isEmpty()) {
                dead.add(inside.get(place));
            }
        }
        return dead;
    }
}
