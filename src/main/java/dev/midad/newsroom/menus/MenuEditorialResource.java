package dev.midad.newsroom.menus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Patching;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves menus to the desk. */
@Path("/v1/editorial/menus")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class MenuEditorialResource {

    private final Menus menus;
    private final MenuFindings findings;
    private final CurrentActor actor;

    MenuEditorialResource(Menus menus, MenuFindings findings, CurrentActor actor) {
        this.menus = menus;
        this.findings = findings;
        this.actor = actor;
    }

    @GET
    @Operation(operationId = "listEditorialMenus", summary = "List the menus by key")
    public Page<MenuEditorialView> list(@BeanParam Paging paging) {
        return menus.list(paging);
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getEditorialMenu", summary = "Read a menu as the desk sees it")
    public MenuEditorialView read(@PathParam("key") String key) {
        return menus.read(key);
    }

    @GET
    @Path("/{key}/findings")
    @Operation(operationId = "getMenuFindings", summary = "Say what is amiss with a menu")
    public MenuFindingsView findings(@PathParam("key") String key) {
        return findings.of(key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMenu",
            summary = "Write a menu whole",
            description = "Readers have it at once. `If-Match` is needed where there is a menu of that key already.")
    @APIResponse(
            responseCode = "200",
            description = "The menu as it is now",
            content = @Content(schema = @Schema(implementation = MenuEditorialView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new menu",
            content = @Content(schema = @Schema(implementation = MenuEditorialView.class)))
    public Response put(
            @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull MenuDraft draft) {
        actor.requireWholeHouse();
        var written = menus.put(key, ifMatch, draft);
        var answer = written.isNew() ? Response.created(URI.create("/v1/editorial/menus/" + key)) : Response.ok();
        return answer.entity(written.menu()).build();
    }

    @PATCH
    @Path("/{key}")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "patchMenu", summary = "Change a menu; readers have the change at once")
    public MenuEditorialView patch(
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = MenuDraft.class))) @NotNull
                    JsonNode patch) {
        actor.requireWholeHouse();
        return menus.patch(key, ifMatch, patch);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteMenu", summary = "Delete a menu; what it leads to stays")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch) {
        actor.requireWholeHouse();
        menus.delete(key, ifMatch);
    }
}
