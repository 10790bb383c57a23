package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.newsroom.published.ShapeParameters;
import dev.midad.outlets.sync.DeliveredContent;
import dev.midad.outlets.sync.Standing;
import dev.midad.outlets.sync.SyncItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            Payload.of(claim, item(claim, standings))
                    .ifPresent(payload -> posts.put(
                            claim.delivery(),
                            Post.of(
                                    claim,
                                    written(payload),
                                    keys.getOrDefault(claim.webhook(), List.of()),
                                    clock.instant())));
        }
        return posts;
    }

    /**
     * Returns what readers have of the content that the deliveries tell of, by whether articles come with bodies.
     * Removals and pings need no content, and are left out.
     */
    private Map<Boolean, Map<ContentRef, Standing>> standings(List<Claim> claims) {
        return claims.stream()
                .filter(Claim::needsContent)
                .collect(Collectors.groupingBy(
                        Claim::withBody, Collectors.collectingAndThen(Collectors.toList(), some -> content
                                .of(
                                        some.stream().map(Claim::ref).toList(),
                                        some.get(0).withBody() ? WITH_BODY : WITHOUT_BODY)
                                .stream()
                                .collect(Collectors.toMap(Standing::ref, Function.identity())))));
    }

    private static @Nullable SyncItem item(Claim claim, Map<Boolean, Map<ContentRef, Standing>> standings) {
        if (!claim.needsContent()) {
            return null;
        }
        var standing = standings.getOrDefault(claim.withBody(), Map.of()).get(claim.ref());
        return standing == null ? null : standing.item();
    }

    private byte[] written(Payload payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
