package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.Message;
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

    /** Tells an editor that a link leads to one of the addresses that are dead. */
    static Message nothingAt(String address) {
        return Message.of("Nothing that Midad knows of stands at %s.", "لا شيء مما يعرفه مداد في العنوان %s.", address);
    }
}
