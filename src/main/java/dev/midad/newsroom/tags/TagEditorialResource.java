package dev.midad.newsroom.tags;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.Patching;
import dev.midad.newsroom.slugs.MergeDraft;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves tags to editors. */
@Path("/v1/editorial/tags")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class TagEditorialResource {

    private final TagService service;
    private final CurrentActor actor;

    TagEditorialResource(TagService service, CurrentActor actor) {
        this.service = service;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Role.WRITERS)
    @Operation(
            operationId = "createTag",
            summary = "Create a tag",
            description =
                    "A writer proposes one, where `midad.tags.writers-propose` lets them: readers do not get it until an editor accepts it, or publishes an article that has it.")
    @APIResponseSchema(value = TagEditorialView.class, responseCode = "201", responseDescription = "The new tag")
    public Response create(@NotNull TagDraft draft) {
        var tag = service.create(draft, actor.get());
        return Response.created(URI.create("/v1/editorial/tags/" + tag.id()))
                .entity(tag)
                .build();
    }

    @GET
    @Operation(operationId = "listEditorialTags", summary = "List tags in the order of their names")
    public Page<TagEditorialView> list(
            @QueryParam("q")
                    @Parameter(
                            description = "The beginnings of words of the name, in any of its languages",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @Nullable
                    String q,
            @QueryParam("proposed")
                    @Parameter(
                            description = "`true`: only those that a writer has proposed and nobody has accepted",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String proposed,
            @BeanParam Paging paging) {
        return service.list(Parameters.typed("q", q), Parameters.flag("proposed", proposed), paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEditorialTag", summary = "Read a tag as editors see it")
    public TagEditorialView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "patchTag", summary = "Change a tag")
    public TagEditorialView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = TagDraft.class))) @NotNull
                    JsonNode patch) {
        return service.patch(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // The request has no body, and so names no media type.
    @Operation(operationId = "acceptTag", summary = "Give readers a tag that a writer has proposed")
    public TagEditorialView accept(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.accept(id, ifMatch);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeTag",
            summary = "Merge a tag into another one",
            description =
                    "Articles go over to the one that stays, for readers at once. The slugs and the id of the one that goes lead to it. This cannot be undone.")
    @APIResponse(
            responseCode = "200",
            description = "The one that stays",
            content = @Content(schema = @Schema(implementation = TagEditorialView.class)))
    public TagEditorialView merge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull MergeDraft order) {
        actor.requireWholeHouse();
        return service.merge(id, ifMatch, order);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteTag", summary = "Delete a tag that nothing uses")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }
}
