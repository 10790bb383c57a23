package dev.midad.newsroom.redirects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds the redirects that may be meant by those who ask for certain addresses. */
public final class MeantRedirects {

    private final List<Found> found;

    MeantRedirects(List<Found> found) {
        this.found = found;
    }

    /** Holds a redirect as it was read. */
    record Found(UUID id, OldAddress from, int status, Destination to) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    row.getObject("id", UUID.class),
                    new OldAddress(
                            row.getString("from_address"), row.getString("from_key"), row.getBoolean("is_prefix")),
                    row.getInt("status"),
                    new Destination(
                            row.getString("to_address"),
                            row.getString("to_key"),
                            row.getString("to_kind"),
                            row.getObject("to_id", UUID.class)));
        }
    }

    /**
     * Returns the redirect that names the address most exactly: it itself before what it lies under.
     *
     * @param page the same address without what asks for another form of the page
     */
    public Optional<Redirection> of(SitePath asked, SitePath page) {
        var keys = Stream.concat(asked.keys().stream(), page.keys().stream())
                .distinct()
                .toList();
        var above = asked.keysAbove();
        return found.stream()
                .filter(one -> (one.from().isPrefix() ? above : keys)
                        .contains(one.from().key()))
                .min(Comparator.comparing((Found one) -> one.from().isPrefix())
                        .thenComparing(one -> (one.from().isPrefix() ? above : keys)
                                .indexOf(one.from().key())))
                .map(one -> Redirection.of(one.id(), one.status(), one.to().of(one.from(), asked)));
    }
}
