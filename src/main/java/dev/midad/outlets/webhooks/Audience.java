package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.LoggedChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which webhooks get a change of the log, and as which event. */
final class Audience {

    private final List<Endpoint> endpoints;
    private final ToldArticles articles;

    Audience(List<Endpoint> endpoints, ToldArticles articles) {
        this.endpoints = List.copyOf(endpoints);
        this.articles = articles;
    }

    /**
     * Returns the deliveries of a change. The caller passes changes in the order of the log, because what a webhook
     * gets depends on the changes before.
     */
    List<NewDelivery> of(LoggedChange change) {
        var deliveries = (change.kind() == ContentKind.ARTICLE ? ofArticle(change) : ofOther(change)).toList();
        if (change.kind() == ContentKind.ARTICLE && change.action() == ChangeAction.UPSERT) {
            articles.tell(change.id());
        } else if (change.kind() == ContentKind.ARTICLE) {
            articles.forget(change.id());
        }
        return deliveries;
    }

    private Stream<NewDelivery> ofArticle(LoggedChange change) {
        return endpoints.stream().flatMap(endpoint -> (change.action() == ChangeAction.UPSERT
                        ? ofUpsert(endpoint, change)
                        : ofRemoval(endpoint, change))
                .filter(delivery -> endpoint.wants(delivery.event())).stream());
    }

    private Optional<NewDelivery> ofUpsert(Endpoint endpoint, LoggedChange change) {
        var before = articles.told(change.id());
        var had = before != null && endpoint.holds(before.section());
        if (endpoint.holds(articles.presentSection(change.id()))) {
            var event = had ? EventType.ARTICLE_UPDATED : EventType.ARTICLE_PUBLISHED;
            return Optional.of(NewDelivery.of(endpoint, event, change, null));
        }
        return had
                ? Optional.of(
                        NewDelivery.of(endpoint, EventType.ARTICLE_UNPUBLISHED, change, GoneReason.MOVED_OUT_OF_SCOPE))
                : Optional.empty();
    }

    private Optional<NewDelivery> ofRemoval(Endpoint endpoint, LoggedChange change) {
        var before = articles.told(change.id());
        var section = before == null ? articles.presentSection(change.id()) : before.section();
        var reason = change.reason() == null ? GoneReason.DELETED : change.reason();
        return endpoint.holds(section)
                ? Optional.of(NewDelivery.of(endpoint, EventType.ofRemoval(reason), change, reason))
                : Optional.empty();
    }

    private Stream<NewDelivery> ofOther(LoggedChange change) {
        var event = EventType.of(change.kind(), change.action()).orElse(null);
        if (event == null) {
            return Stream.empty();
        }
        var reason = change.action() == ChangeAction.UPSERT
                ? null
                : change.reason() == null ? GoneReason.DELETED : change.reason();
        return endpoints.stream()
                .filter(endpoint -> endpoint.wants(event) && holds(endpoint, change))
                .map(endpoint -> NewDelivery.of(endpoint, event, change, reason));
    }

    private boolean holds(Endpoint endpoint, LoggedChange change) {
        return switch (change.kind()) {
            case SECTION -> endpoint.holds(change.id());
            case COMMENT -> change.within() == null || endpoint.holds(articles.presentSection(change.within()));
            default -> true;
        };
    }
}
