package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.ChangeReader;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.changes.LoggedChange;
import dev.midad.newsroom.sections.Sections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the changes of the log into deliveries to webhooks. The deliveries and the position that the log was read to
 * are written in one transaction, so that nothing is left out and nothing comes twice, even if a replica is killed.
 */
@ApplicationScoped
class FanOut {

    private static final int BATCH = 500;

    private final ChangeReader log;
    private final FanOutRepository repository;
    private final WebhookRepository webhooks;
    private final Sections sections;
    private final WebhooksConfiguration configuration;
    private final Event<DeliveriesLinedUp> linedUp;

    FanOut(
            ChangeReader log,
            FanOutRepository repository,
            WebhookRepository webhooks,
            Sections sections,
            WebhooksConfiguration configuration,
            Event<DeliveriesLinedUp> linedUp) {
        this.log = log;
        this.repository = repository;
        this.webhooks = webhooks;
        this.sections = sections;
        this.configuration = configuration;
        this.linedUp = linedUp;
    }

    /** Says what there is to share out. */
    enum Backlog {
        NOTHING,
        /** There are changes, but earlier ones may still appear. */
        UNSETTLED,
        SOMETHING
    }

    /** Looks whether there are changes to share out; it locks nothing to find out. */
    @Transactional
    Backlog backlog() {
        var position = repository.position();
        var next = log.after(position, 1);
        if (next.isEmpty()) {
            return isAhead(position) ? Backlog.SOMETHING : Backlog.NOTHING;
        }
        return next.get(0).isSettled() ? Backlog.SOMETHING : Backlog.UNSETTLED;
    }

    /**
     * Shares out the next changes, and returns whether there were any. While another replica does this, there is
     * nothing to do for this one.
     */
    @Transactional
    boolean shareNext() {
        var position = repository.lockPosition().orElse(null);
        if (position == null) {
            return false;
        }
        var from = isAhead(position) ? LogPosition.START : position;
        var changes =
                log.after(from, BATCH).stream().filter(LoggedChange::isSettled).toList();
        if (changes.isEmpty()) {
            return false;
        }
        share(changes);
        repository.moveTo(changes.get(changes.size() - 1).position());
        return true;
    }

    private void share(List<LoggedChange> changes) {
        var articles = repository.articles(changes.stream()
                .map(FanOut::articleOf)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet()));
        var audience = new Audience(endpoints(), articles);
        var deliveries =
                changes.stream().flatMap(change -> audience.of(change).stream()).toList();
        repository.remember(articles.changed());
        if (!deliveries.isEmpty()) {
            repository.put(deliveries, configuration.giveUpAfter());
            linedUp.fire(new DeliveriesLinedUp());
        }
    }

    private static @Nullable UUID articleOf(LoggedChange change) {
        return change.kind() == ContentKind.ARTICLE ? change.id() : change.within();
    }

    private List<Endpoint> endpoints() {
        return webhooks.listEnabled().stream()
                .map(webhook -> new Endpoint(webhook.id, webhook.events(), under(webhook.sections())))
                .toList();
    }

    /**
     * Returns the sections under these, and these themselves, so that a webhook is told when its own section is
     * deleted.
     */
    private Set<UUID> under(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var under = new HashSet<>(ids);
        under.addAll(sections.under(ids));
        return under;
    }

    /**
     * Tells whether the position is ahead of the log. The log of a database that was put back into another cluster
     * begins anew, before the position, and so the sharing out must begin anew too.
     */
    private boolean isAhead(LogPosition position) {
        var last = log.last();
        return !last.equals(LogPosition.START)
                && Long.compareUnsigned(
                                Long.parseUnsignedLong(last.transaction()),
                                Long.parseUnsignedLong(position.transaction()))
                        < 0;
    }
}
