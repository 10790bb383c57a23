package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the deliveries of webhooks to administrators. */
@Path("/v1/editorial/webhooks")
@RolesAllowed(Role.ADMINS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Administration")
public class DeliveryResource {

    private static final int ACCEPTED = 202;

    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List what was sent, or is to be, newest first; it is kept for 30 days")
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("state")
                    @Parameter(
                            description = "`dead` lists what was given up",
                            schema = @Schema(implementation = DeliveryState.class))
                    @Nullable
                    String state,
            @BeanParam Paging paging) {
        return deliveries.list(id, state, paging);
    }

    @GET
    @Path("/{id}/deliveries/{deliveryId}")
    @Operation(operationId = "getWebhookDelivery", summary = "Read what has become of a delivery")
    public DeliveryView read(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") @Parameter(description = "The delivery's id") UUID deliveryId) {
        return deliveries.read(id, deliveryId);
    }

    @GET
    @Path("/{id}/deliveries/{deliveryId}/attempts")
    @Operation(
            operationId = "listWebhookAttempts",
            summary = "List the attempts at a delivery, the first one first, and how they were answered")
    public Page<AttemptView> attempts(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") @Parameter(description = "The delivery's id") UUID deliveryId) {
        return deliveries.attempts(id, deliveryId);
    }

    @POST
    @Path("/{id}/deliveries/{deliveryId}/replay")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // It has no body, and so no type to name.
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send a delivery again, whatever became of it, or at once if it waits")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202", responseDescription = "It waits again")
    public Response replay(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") @Parameter(description = "The delivery's id") UUID deliveryId) {
        return accepted(deliveries.replay(id, deliveryId));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayWebhook", summary = "Send all that was given up since a time again")
    @APIResponseSchema(value = ReplayView.class, responseCode = "202", responseDescription = "They wait again")
    public Response replayAll(@PathParam("id") UUID id, @NotNull ReplayDraft draft) {
        return accepted(deliveries.replay(id, draft));
    }

    @POST
    @Path("/{id}/ping")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // It has no body, and so no type to name.
    @Operation(operationId = "pingWebhook", summary = "Send `webhook.ping`, to see whether it is taken")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202", responseDescription = "It is on its way")
    public Response ping(@PathParam("id") UUID id) {
        return accepted(deliveries.ping(id));
    }

    private static Response accepted(Object entity) {
        return Response.status(ACCEPTED).entity(entity).build();
    }
}
