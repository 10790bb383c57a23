package dev.midad.newsroom.redirects;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.foundation.web.Storable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a redirect, with the others that lead to its address, in the caller's transaction. It decides everything before
 * it changes anything, so that a refusal leaves nothing behind.
 */
@ApplicationScoped
class WriteRedirect {

    private final RedirectRepository redirects;
    private final Destinations destinations;
    private final Chains chains;
    private final Drafts drafts;
    private final RedirectLog log;
    private final InstantSource clock;

    WriteRedirect(
            RedirectRepository redirects,
            Destinations destinations,
            Chains chains,
            Drafts drafts,
            RedirectLog log,
            InstantSource clock) {
        this.redirects = redirects;
        this.destinations = destinations;
        this.chains = chains;
        this.drafts = drafts;
        this.log = log;
        this.clock = clock;
    }

    /** Finds the redirect from the address that the draft names. */
    Optional<Redirect> standing(RedirectDraft draft) {
        return redirects.find(from(draft));
    }

    /**
     * Creates a redirect.
     *
     * @param id the id that it had elsewhere; null for a new one
     * @throws ProblemException {@code validation-failed}; {@code conflict} where there is one from that address
     */
    Redirect create(RedirectDraft draft, @Nullable UUID id) {
        redirects.lock();
        var created = Redirect.create(id, clock.instant());
        write(created, draft);
        redirects.persist(created);
        redirects.flush();
        log.created(created);
        return created;
    }

    /** Changes a redirect, and returns whether it differs now; refuses what {@link #create} refuses. */
    boolean change(Redirect redirect, RedirectDraft draft) {
        redirects.lock();
        var before = RedirectDraft.of(redirect);
        if (!write(redirect, draft)) {
            return false;
        }
        redirects.flush();
        log.changed(redirect, before);
        return true;
    }

    private boolean write(Redirect redirect, RedirectDraft draft) {
        drafts.validated(draft);
        if (!RedirectDraft.STATUSES.contains(draft.statusOrUsual())) {
            throw ProblemException.invalid(
                    "/status", "unknownValue", new Message("One of 301, 302, 410.", "إحدى القيم: 301 و302 و410."));
        }
        var from = from(draft);
        redirects.find(from).filter(other -> !other.id.equals(redirect.id)).ifPresent(WriteRedirect::refuseSecond);
        var to = chains.end(from, destinations.of(draft, from), redirect.id);
        if (redirect.says(from, draft, to)) {
            return false;
        }
        lead(chains.followers(from, to, redirect.id));
        redirect.write(from, draft, to, clock.instant());
        return true;
    }

    private void lead(List<Chains.Follower> followers) {
        var now = clock.instant();
        for (var follower : followers) {
            var before = RedirectDraft.of(follower.redirect());
            follower.redirect().lead(follower.to(), now);
            redirects.flush();
            log.changed(follower.redirect(), before);
        }
    }

    private static void refuseSecond(Redirect standing) {
        throw ProblemException.of(
                ProblemType.CONFLICT, "«%s» leads somewhere already.", "لـ«%s» وجهة من قبل.", standing.fromAddress);
    }

    private static OldAddress from(RedirectDraft draft) {
        var written = draft.from().strip();
        if (!written.startsWith("/") && !written.matches("(?i)https?://.+")) {
            throw wrong(
                    "invalidAddress",
                    "A path that begins with a slash, or a whole address.",
                    "مسار يبدأ بشرطة مائلة، أو عنوان كامل.");
        }
        var from = OldAddress.of(written);
        Storable.require(from.written(), "/from");
        if (from.key().getBytes(StandardCharsets.UTF_8).length > Destinations.MOST_KEY_BYTES) {
            throw wrong("tooLong", "At most 2,400 bytes in UTF-8.", "بحد أقصى 2400 بايت.");
        }
        return from;
    }

    private static ProblemException wrong(String code, String english, String arabic) {
        return ProblemException.invalid("/from", code, new Message(english, arabic));
    }
}
