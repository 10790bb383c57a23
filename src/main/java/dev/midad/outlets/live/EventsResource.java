package dev.midad.outlets.live;

import dev.midad.outlets.sync.SyncFeed;
import dev.midad.outlets.sync.SyncItem;
import dev.midad.outlets.sync.SyncParameters;
import dev.midad.outlets.sync.SyncPlace;
import dev.midad.outlets.sync.SyncScope;
import dev.midad.outlets.sync.SyncScopes;
import dev.midad.outlets.sync.SyncTokens;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves changes of the content to listeners, as server-sent events. */
@Path("/v1/events")
@Tag(name = "Delivery")
public class EventsResource {

    private final SyncScopes scopes;
    private final SyncTokens tokens;
    private final SyncFeed feed;
    private final Listeners listeners;
    private final LiveFeed live;
    private final CurrentVertxRequest request;

    EventsResource(
            SyncScopes scopes,
            SyncTokens tokens,
            SyncFeed feed,
            Listeners listeners,
            LiveFeed live,
            CurrentVertxRequest request) {
        this.scopes = scopes;
        this.tokens = tokens;
        this.feed = feed;
        this.listeners = listeners;
        this.live = live;
        this.request = request;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "followEvents", summary = "Follow what changes", description = """
                    Server-sent events: the `data` of each is an item as `/v1/sync` gives it, and its `id` a token. It begins now; or behind the token that `Last-Event-ID`
                    or `token` holds, of an event or of a sync with the same filters, so that nothing is missed between a sync and its events, or by a cut. Whoever is cut
                    off while several things were told at once may be told some of them again. Comment lines, and `id`s without `data`, come every few seconds.
                    """)
    @APIResponse(
            responseCode = "200",
            description = "Events until one side ends the connection; the schema is that of the data of one",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = SyncItem.class)))
    public CompletionStage<Void> listen(
            @BeanParam SyncParameters filters,
            @QueryParam("token")
                    @Parameter(
                            description =
                                    "Where to begin: `page.next` of a sync with the same filters, or the `id` of an event")
                    @Nullable
                    String token,
            @HeaderParam("Last-Event-ID")
                    @Parameter(
                            description =
                                    "The `id` that came last, as browsers send it when they connect again; it wins over `token`")
                    @Nullable
                    String lastEventId) {
        listeners.requireRoom();
        var scope = scopes.of(filters);
        var listener = listeners.add(scope, place(scope, token, lastEventId), request.getCurrent());
        live.stir();
        return listener.ended();
    }

    private SyncPlace place(SyncScope scope, @Nullable String token, @Nullable String lastEventId) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return tokens.read(scope, lastEventId, "Last-Event-ID");
        }
        return token == null ? new SyncPlace.UpTo(feed.end()) : tokens.read(scope, token, "token");
    }
}
