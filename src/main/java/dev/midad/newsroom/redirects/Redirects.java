package dev.midad.newsroom.redirects;

import dev.midad.foundation.reading.ReadingDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Looks up, for the rooms above, where readers are led on from addresses. */
@ApplicationScoped
public class Redirects {

    private static final String FIND =
            "select id, from_address, from_key, is_prefix, status, to_address, to_key, to_kind, to_id from redirect where "
                    + RedirectRepository.MEANT;

    private final ReadingDatabase database;
    private final RedirectUses uses;

    Redirects(ReadingDatabase database, RedirectUses uses) {
        this.database = database;
        this.uses = uses;
    }

    /** Finds the redirects that may lead on from these addresses, in one statement. */
    public MeantRedirects among(Collection<SitePath> addresses) {
        var keys =
                addresses.stream().flatMap(address -> address.keys().stream()).distinct();
        var above = addresses.stream()
                .flatMap(address -> address.keysAbove().stream())
                .distinct();
        return new MeantRedirects(database.list(
                FIND,
                Map.of("keys", keys.toArray(String[]::new), "above", above.toArray(String[]::new)),
                MeantRedirects.Found::of));
    }

    /** Notes that somebody was led on by the redirect. */
    public void used(UUID redirect) {
        uses.note(redirect);
    }
}
