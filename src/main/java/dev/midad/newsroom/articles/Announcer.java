package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.MomentCame;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Announces the planned moments of articles when one has come; every replica looks for them, and the lock on an article's
 * row decides which of them announces its moment.
 */
@ApplicationScoped
class Announcer {

    private static final Logger LOG = Logger.getLogger(Announcer.class);
    private static final int BATCH = 100;

    private final ArticleRepository articles;
    private final SettleArticle settling;
    private final InstantSource clock;
    private final Timer lateness;

    Announcer(ArticleRepository articles, SettleArticle settling, InstantSource clock, MeterRegistry metrics) {
        this.articles = articles;
        this.settling = settling;
        this.clock = clock;
        this.lateness = Timer.builder("midad.announcement.lateness")
                .description("From a scheduled moment to its announcement")
                .publishPercentileHistogram()
                .register(metrics);
    }

    void announce(@Observes MomentCame event) {
        var due = due();
        while (!due.isEmpty()) {
            var announced = due.stream().filter(this::announced).count();
            // A round that announces nothing holds only articles that failed or that others have settled; the next look
            // tries them again, since a loop here might never end.
            due = announced == 0 ? List.of() : due();
        }
    }

    @Transactional
    List<UUID> due() {
        return articles.listDue(BATCH);
    }

    private boolean announced(UUID id) {
        try {
            var moments = settling.settle(id);
            moments.forEach(this::record);
            return !moments.isEmpty();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The scheduled moment of article %s could not be announced", id);
            return false;
        }
    }

    private void record(Instant moment) {
        var late = Duration.between(moment, clock.instant());
        lateness.record(late.isNegative() ? Duration.ZERO : late);
    }
}
