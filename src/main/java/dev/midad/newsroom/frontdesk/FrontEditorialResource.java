package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.Patching;
import dev.midad.newsroom.fronts.FrontView;
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

/** Serves fronts to the desk. */
@Path("/v1/editorial/fronts")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class FrontEditorialResource {

    private final FrontDesk desk;
    private final ChangeFront change;
    private final FrontFindings findings;
    private final CurrentActor actor;

    FrontEditorialResource(FrontDesk desk, ChangeFront change, FrontFindings findings, CurrentActor actor) {
        this.desk = desk;
        this.change = change;
        this.findings = findings;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "createFront",
            summary = "Begin a front page",
            description = "Readers have it once one of its containers is launched.")
    @APIResponseSchema(value = FrontEditorialView.class, responseCode = "201", responseDescription = "The new front")
    public Response create(@NotNull FrontDraft draft) {
        actor.requireWholeHouse();
        var front = desk.read(change.begin(draft, actor.get()));
        return Response.created(URI.create("/v1/editorial/fronts/" + front.id()))
                .entity(front)
                .build();
    }

    @GET
    @Operation(operationId = "listEditorialFronts", summary = "List front pages, in the order in which they were begun")
    public Page<FrontEditorialView> list(@BeanParam Paging paging) {
        return desk.list(paging);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEditorialFront",
            summary = "Read a front page with its containers as the desk sees them")
    public FrontEditorialView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(
            operationId = "patchFront",
            summary = "Change a front page's name, slug, language, or the order of its containers",
            description = "Readers have the change at once.")
    public FrontEditorialView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = FrontDraft.class))) @NotNull
                    JsonNode patch) {
        actor.requireWholeHouse();
        change.patch(id, ifMatch, patch);
        return desk.read(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteFront", summary = "Delete a front page; what stands on it stays")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        change.delete(id, ifMatch);
    }

    @GET
    @Path("/{id}/preview")
    @Operation(
            operationId = "previewFront",
            summary = "See a front page as readers would get it, now or at another moment",
            description =
                    "Articles are those that readers have at the moment, planned ones among them; what else they show is as it is now.")
    public FrontView preview(
            @PathParam("id") UUID id,
            @QueryParam("at")
                    @Parameter(
                            description = "The moment; now where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String at,
            @QueryParam("drafts")
                    @Parameter(
                            description = "`true`: each container as the desk has it; `false`: as it was launched last",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String drafts) {
        return desk.foresee(id, Parameters.instant("at", at), Parameters.flag("drafts", drafts));
    }

    @GET
    @Path("/{id}/findings")
    @Operation(operationId = "getFrontFindings", summary = "Say what is amiss with a front page as the desk has it")
    public FrontFindingsView findings(
            @PathParam("id") UUID id,
            @QueryParam("staleAfterHours")
                    @Parameter(
                            description = "What editors have put somewhere longer ago is `slotStale`",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "8760",
                                            defaultValue = "24"))
                    @Nullable
                    String staleAfterHours) {
        return findings.of(id, Parameters.number("staleAfterHours", staleAfterHours, 24, 1, 8760));
    }
}
