package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the secrets of a webhook to administrators. */
@Path("/v1/editorial/webhooks")
@RolesAllowed(Role.ADMINS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Administration")
public class WebhookSecretResource {

    private final WebhookSecrets secrets;

    WebhookSecretResource(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    @GET
    @Path("/{id}/secrets")
    @Operation(
            operationId = "listWebhookSecrets",
            summary = "List the secrets that sign for a webhook, the latest first, without their values")
    public Page<SecretView> list(@PathParam("id") UUID id) {
        return secrets.list(id);
    }

    @POST
    @Path("/{id}/secrets")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // Without a body there is no type to name.
    @Operation(
            operationId = "createWebhookSecret",
            summary =
                    "Exchange a webhook's secret; the new one is shown this once, and the old one signs on for a while")
    @APIResponseSchema(value = SecretView.class, responseCode = "201", responseDescription = "The new secret")
    public Response create(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = SecretDraft.class)))
                    @Nullable
                    SecretDraft draft) {
        var secret = secrets.exchange(id, draft == null ? SecretDraft.USUAL : draft);
        return Response.created(URI.create("/v1/editorial/webhooks/%s/secrets/%s".formatted(id, secret.id())))
                .entity(secret)
                .build();
    }

    @DELETE
    @Path("/{id}/secrets/{secretId}")
    @Operation(operationId = "endWebhookSecret", summary = "End an old secret before its time")
    @APIResponse(responseCode = "204", description = "It signs no more")
    public void end(
            @PathParam("id") UUID id,
            @PathParam("secretId") @Parameter(description = "The secret's id") UUID secretId) {
        secrets.end(id, secretId);
    }
}
