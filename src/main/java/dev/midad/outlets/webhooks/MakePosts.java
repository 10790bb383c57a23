package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.published.ShapeParameters;
import dev.midad.outlets.sync.DeliveredContent;
import dev.midad.outlets.sync.Standing;
import dev.midad.outlets.sync.SyncItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests of deliveries, anew for each attempt. They tell what readers have at that moment, so that a late
 * attempt cannot send content that is gone.
 */
@ApplicationScoped
class MakePosts {

    private static final ShapeParameters WITH_BODY = new ShapeParameters("full", null, null);
    private static final ShapeParameters WITHOUT_BODY = new ShapeParameters("summary", null, null);

    private final DeliveredContent content;
    private final WebhookSecrets secrets;
    private final ObjectMapper json;
    private final InstantSource clock;

    MakePosts(DeliveredContent content, WebhookSecrets secrets, ObjectMapper json, InstantSource clock) {
        this.content = content;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the requests by delivery; deliveries that have nothing to tell any more are left out. */
    Map<UUID, Post> of(List<Claim> claims) {
        var keys = secrets.keys(claims.stream().map(Claim::webhook).collect(Collectors.toSet()));
        var standings = standings(claims);
        var posts = new HashMap<UUID, Post>();
        for (var claim : claims) {
            payload(claim, standings.get(claim.withBody()))
                    .ifPresent(payload -> posts.put(
                            claim.delivery(), post(claim, payload, keys.getOrDefault(claim.webhook(), List.of()))));
        }
        return posts;
    }

    /**
     * Returns what readers have of the content that the deliveries tell of, by whether articles come with bodies.
     * Removals and pings need no content, and are left out.
     */
    private Map<Boolean, Map<ContentRef, Standing>> standings(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> !claim.event().isRemoval() && claim.event() != EventType.PING)
                .collect(Collectors.groupingBy(
                        Claim::withBody, Collectors.collectingAndThen(Collectors.toList(), some -> content
                                .of(
                                        some.stream().map(MakePosts::ref).toList(),
                                        some.get(0).withBody() ? WITH_BODY : WITHOUT_BODY)
                                .stream()
                                .collect(Collectors.toMap(Standing::ref, Function.identity())))));
    }

    private static Optional<Payload> payload(Claim claim, @Nullable Map<ContentRef, Standing> standings) {
        if (claim.event() == EventType.PING) {
            return payload(claim, claim.event(), Map.of("webhook", claim.webhook()));
        }
        if (claim.event().isRemoval()) {
            var reason = claim.reason() == null ? GoneReason.DELETED : claim.reason();
            return payload(claim, claim.event(), SyncItem.delete(ref(claim), reason));
        }
        var standing = standings == null ? null : standings.get(ref(claim));
        if (standing == null) {
            return Optional.empty();
        }
        var item = standing.item();
        return payload(claim, present(claim, item), item);
    }

    /**
     * Returns the event to tell: content that was there when its change was logged, and is gone by now, is told as
     * gone.
     */
    private static EventType present(Claim claim, SyncItem item) {
        if (item.action() == ChangeAction.UPSERT) {
            return claim.event();
        }
        var kind = ref(claim).kind();
        return kind == ContentKind.ARTICLE && item.reason() != null
                ? EventType.ofRemoval(item.reason())
                : EventType.of(kind, ChangeAction.DELETE).orElse(claim.event());
    }

    private static Optional<Payload> payload(Claim claim, EventType event, Object data) {
        return event.isLetThrough(claim.events())
                ? Optional.of(new Payload(event.tag(), claim.occurredAt(), data))
                : Optional.empty();
    }

    private static ContentRef ref(Claim claim) {
        return new ContentRef(ContentKind.valueOf(claim.kind().toUpperCase(Locale.ROOT)), claim.entity());
    }

    private Post post(Claim claim, Payload payload, List<SigningKey> keys) {
        var id = claim.delivery().toString();
        var timestamp = clock.instant().getEpochSecond();
        var body = written(payload);
        var signatures =
                keys.stream().map(key -> key.signature(id, timestamp, body)).collect(Collectors.joining(" "));
        return new Post(
                claim.url(),
                Map.of(
                        "content-type",
                        "application/json",
                        "user-agent",
                        "Midad",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(timestamp),
                        "webhook-signature",
                        signatures),
                body);
    }

    private byte[] written(Payload payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
