package dev.midad.newsroom.slugs;

import java.util.Collection;
import java.util.Set;

/** Knows what stands at the addresses of the publication's own site. */
public interface KnownAddresses {

    /**
     * Returns those of the addresses that lead into the site and to nothing that Midad knows of; an address of another
     * site is never among them, since nobody asks there.
     *
     * @param addresses paths of the site, or whole addresses
     */
    Set<String> dead(Collection<String> addresses);
}
