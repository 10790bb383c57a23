package dev.midad.newsroom.redirects;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keeps redirects from leading to redirects: each leads to the end of its chain at once, and none leads in a circle. All
 * within the caller's transaction, which holds {@link RedirectRepository#lock}.
 */
@ApplicationScoped
class Chains {

    private static final int LONGEST = 50;

    /** Holds a redirect that leads to an address from which another one leads on, and where that one leads it. */
    record Follower(Redirect redirect, Destination to) {}

    private final RedirectRepository redirects;

    Chains(RedirectRepository redirects) {
        this.redirects = redirects;
    }

    /**
     * Returns the end of the chain that begins with this destination.
     *
     * @param own the id of the redirect from that address
     * @throws ProblemException {@code validation-failed} where the chain leads back
     */
    Destination end(OldAddress from, Destination to, UUID own) {
        var current = to;
        for (var hop = 0; hop < LONGEST; hop++) {
            var path = current.path();
            if (path == null) {
                return current;
            }
            if (from.covers(path)) {
                throw loop();
            }
            var next = redirects
                    .find(path, own)
                    .filter(found -> found.status != RedirectDraft.GONE)
                    .orElse(null);
            // Of all that lies under an address, a redirect of one page leads on only that page.
            if (next == null || (current.takesTheRest() && !next.isPrefix)) {
                return current;
            }
            current = ledOn(current, next.from(), next.destination());
        }
        throw loop();
    }

    /**
     * Returns the redirects to the address, each with where it leads once another one leads on from there.
     *
     * @throws ProblemException {@code validation-failed} where one of them would lead back
     */
    List<Follower> followers(OldAddress from, Destination to, UUID own) {
        var followers = new ArrayList<Follower>();
        if (to.equals(Destination.NOWHERE)) {
            return followers;
        }
        for (var other : redirects.listLeadingInto(from, own)) {
            var destination = other.destination();
            if (from.isPrefix() || !destination.takesTheRest()) {
                var end = ledOn(destination, from, to);
                var path = end.path();
                if (path != null && other.from().covers(path)) {
                    throw loop();
                }
                followers.add(new Follower(other, end));
            }
        }
        return followers;
    }

    private static Destination ledOn(Destination current, OldAddress from, Destination to) {
        var path = current.path();
        var next = path == null ? to : to.of(from, path);
        return current.takesTheRest() && to.takesTheRest() ? next.withStar() : next;
    }

    private static ProblemException loop() {
        return ProblemException.invalid(
                "/to", "loop", new Message("It would lead back to where it began.", "سيعود إلى حيث بدأ."));
    }
}
