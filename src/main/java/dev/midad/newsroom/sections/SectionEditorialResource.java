package dev.midad.newsroom.sections;

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

/** Serves sections to editors. */
@Path("/v1/editorial/sections")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class SectionEditorialResource {

    private final SectionService service;
    private final CurrentActor actor;

    SectionEditorialResource(SectionService service, CurrentActor actor) {
        this.service = service;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "createSection", summary = "Create a section")
    @APIResponseSchema(
            value = SectionEditorialView.class,
            responseCode = "201",
            responseDescription = "The new section")
    public Response create(@NotNull SectionDraft draft) {
        actor.requireWholeHouse();
        var section = service.create(draft);
        return Response.created(URI.create("/v1/editorial/sections/" + section.id()))
                .entity(section)
                .build();
    }

    @GET
    @Operation(operationId = "listEditorialSections", summary = "List sections in the order of their tree")
    public Page<SectionEditorialView> list(
            @QueryParam("q")
                    @Parameter(
                            description = "The beginnings of words of the name, in any of its languages",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    @Nullable
                    String q,
            @BeanParam Paging paging) {
        return service.list(Parameters.typed("q", q), paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEditorialSection", summary = "Read a section as editors see it")
    public SectionEditorialView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "patchSection", summary = "Change a section")
    public SectionEditorialView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = SectionDraft.class))) @NotNull
                    JsonNode patch) {
        actor.requireWholeHouse();
        return service.patch(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeSection",
            summary = "Merge a section into another one",
            description =
                    "Articles, comments, sections under it and the people whose role is narrowed to it go over to the one that stays, for readers at once. The slugs and the id of the one that goes lead to it. This cannot be undone.")
    @APIResponse(
            responseCode = "200",
            description = "The one that stays",
            content = @Content(schema = @Schema(implementation = SectionEditorialView.class)))
    public SectionEditorialView merge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull MergeDraft order) {
        actor.requireWholeHouse();
        return service.merge(id, ifMatch, order);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteSection", summary = "Delete a section that nothing uses")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        service.delete(id, ifMatch);
    }
}
