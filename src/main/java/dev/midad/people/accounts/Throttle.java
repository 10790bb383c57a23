package dev.midad.people.accounts;

import dev.midad.foundation.web.Network;
import dev.midad.foundation.web.Origin;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slows guesses at passwords. Attempts are counted at the account from the address; and, unless the account signed in
 * from the address before, at the account from everywhere and at the address. So a stranger does not hold up users who
 * sign in from their usual address, and one guesser does not hold up the newsroom that shares the address.
 */
@ApplicationScoped
class Throttle {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    // It is shorter, since a stranger can bring it about: it slows guesses from a thousand addresses, and locks nobody
    // out.
    private static final Duration LONGEST_AT_ACCOUNT = Duration.ofMinutes(5);
    private static final Duration KNOWN_FOR = Duration.ofDays(90);
    private static final int FREE_RESETS_PER_ADDRESS = 20;
    private static final int FREE_RESETS_PER_ACCOUNT = 3;
    private static final Duration LONGEST_AT_RESETS = Duration.ofMinutes(30);

    private final AttemptRepository attempts;
    private final AuthConfiguration configuration;
    private final Origin origin;
    private final InstantSource clock;

    Throttle(AttemptRepository attempts, AuthConfiguration configuration, Origin origin, InstantSource clock) {
        this.attempts = attempts;
        this.configuration = configuration;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * Counts an attempt as a failed one before its outcome is known, so that many attempts at once are no way around.
     *
     * @param user the user with this e-mail; null where there is none
     * @throws ProblemException {@code too-many-requests} where the attempt comes too early; then it does not count
     */
    @Transactional
    void admit(String email, @Nullable UUID user) {
        var now = clock.instant();
        require(limits(email, user, now), now);
    }

    /**
     * Takes back the attempt, clears the failed ones at the account from this address, and remembers the address.
     *
     * @param user the user who proved to be right
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void succeeded(String email, UUID user) {
        var now = clock.instant();
        limits(email, user, now).stream()
                .filter(limit -> !limit.scope().equals("pair"))
                .forEach(attempts::takeBack);
        attempts.clear(pair(email));
        attempts.remember(user, address(), now);
    }

    /** Forgets the attempts at an account whose user has set a new password by a link, so that they need not wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String email) {
        attempts.clear(account(email));
        attempts.clear(pair(email));
    }

    /**
     * Counts a request for a link that resets a password.
     *
     * @return whether a link may be mailed to the account; where not, nobody is told
     * @throws ProblemException {@code too-many-requests} where the address has asked too often
     */
    @Transactional
    boolean admitsReset(String email) {
        var now = clock.instant();
        require(List.of(AttemptLimit.of("reset-address", address(), FREE_RESETS_PER_ADDRESS, LONGEST_AT_RESETS)), now);
        var account = AttemptLimit.of("reset-account", email, FREE_RESETS_PER_ACCOUNT, LONGEST_AT_RESETS);
        if (attempts.lockedUntil(account, now).isAfter(now)) {
            return false;
        }
        attempts.add(account, now);
        return true;
    }

    private List<AttemptLimit> limits(String email, @Nullable UUID user, Instant now) {
        var limits = new ArrayList<AttemptLimit>();
        limits.add(pair(email));
        if (user == null || !attempts.isKnown(user, address(), now.minus(KNOWN_FOR))) {
            limits.add(account(email));
            limits.add(AttemptLimit.of(
                    "address", address(), configuration.attempts().perAddress(), LONGEST));
        }
        return limits.stream().sorted().toList();
    }

    private AttemptLimit pair(String email) {
        return AttemptLimit.of(
                "pair", address() + ' ' + email, configuration.attempts().perPair(), LONGEST);
    }

    private AttemptLimit account(String email) {
        return AttemptLimit.of("account", email, configuration.attempts().perAccount(), LONGEST_AT_ACCOUNT);
    }

    private String address() {
        return origin.address().map(Network::of).orElse("-");
    }

    private void require(List<AttemptLimit> limits, Instant now) {
        var until = limits.stream()
                .map(limit -> attempts.lockedUntil(limit, now))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        if (until.isAfter(now)) {
            throw tooMany(Duration.between(now, until));
        }
        limits.forEach(limit -> attempts.add(limit, now));
    }

    private static ProblemException tooMany(Duration wait) {
        var seconds = wait.toSeconds() + 1;
        return ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Too many attempts; wait %s seconds.",
                        "محاولات كثيرة، فانتظر %s ثانية.",
                        seconds)
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
