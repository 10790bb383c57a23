package dev.midad.newsroom.previews;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** Lets editors create, list and revoke the preview links of a front. */
// The path is that of FrontEditorialResource, so that a method that is not allowed gets 405.
@Path("/v1/editorial/fronts")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class FrontPreviewLinkResource {

    private final PreviewLinks links;
    private final CurrentActor actor;

    FrontPreviewLinkResource(PreviewLinks links, CurrentActor actor) {
        this.links = links;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/preview-links")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // A request without a body names no media type.
    @Operation(
            operationId = "createFrontPreviewLink",
            summary = "Make a link that shows the front with its drafts to whoever holds it; it is told this once")
    @APIResponseSchema(value = PreviewLinkView.class, responseCode = "201", responseDescription = "The new link")
    public Response create(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PreviewLinkDraft.class)))
                    @Nullable
                    PreviewLinkDraft draft) {
        actor.requireWholeHouse();
        var link = links.create(Previewed.front(id), draft == null ? PreviewLinkDraft.USUAL : draft, actor.get());
        return Response.created(URI.create("/v1/editorial/fronts/%s/preview-links/%s".formatted(id, link.id())))
                .entity(link)
                .build();
    }

    @GET
    @Path("/{id}/preview-links")
    @Operation(
            operationId = "listFrontPreviewLinks",
            summary = "List a front page's preview links, newest first, without what opens them")
    public Page<PreviewLinkView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        actor.requireWholeHouse();
        return links.list(Previewed.front(id), paging, actor.get());
    }

    @DELETE
    @Path("/{id}/preview-links/{linkId}")
    @Operation(operationId = "revokeFrontPreviewLink", summary = "Revoke a preview link of a front page")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    public void revoke(
            @PathParam("id") UUID id, @PathParam("linkId") @Parameter(description = "The link's id") UUID linkId) {
        actor.requireWholeHouse();
        links.revoke(Previewed.front(id), linkId, actor.get());
    }
}
