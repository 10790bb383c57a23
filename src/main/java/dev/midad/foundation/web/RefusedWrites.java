package dev.midad.foundation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Remembers since when the database refuses changes because it has no space left. */
@ApplicationScoped
class RefusedWrites {

    /** PostgreSQL's disk_full (appendix A). */
    private static final String DISK_FULL = "53100";

    private static final int MOST_CAUSES = 50;
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final InstantSource clock;
    private volatile @Nullable Instant since;

    RefusedWrites(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns when a change was refused first; empty where changes have succeeded since. */
    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Returns the refusal if the failure is want of space, and remembers it; empty if it is anything else. */
    Optional<ProblemException> refusal(Throwable failure) {
        var isFull = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> cause instanceof SQLException refusal && DISK_FULL.equals(refusal.getSQLState()));
        if (!isFull) {
            return Optional.empty();
        }
        if (since == null) {
            since = clock.instant();
        }
        return Optional.of(ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The database has no space left, so nothing was changed; what is there can be read.",
                        "لم تبقَ مساحة في قاعدة البيانات فلم يُغيَّر شيء، والقراءة ممكنة.")
                .with(HttpHeaders.RETRY_AFTER, "60"));
    }

    /** Forgets the refusal once a change has succeeded. */
    @ServerResponseFilter
    public void answered(ContainerRequestContext request, ContainerResponseContext response) {
        if (since != null && response.getStatus() < 300 && !READING.contains(request.getMethod())) {
            since = null;
        }
    }
}
