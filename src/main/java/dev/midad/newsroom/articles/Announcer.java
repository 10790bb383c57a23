package dev.midad.newsroom.articles;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks every second, on every replica, for planned moments that have come; the lock on an article's row decides which
 * replica announces its moment.
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

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
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
