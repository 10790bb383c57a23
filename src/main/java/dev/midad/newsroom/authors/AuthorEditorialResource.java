package dev.midad.newsroom.authors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Patching;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves authors to editors. */
@Path("/v1/editorial/authors")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class AuthorEditorialResource {

    private final AuthorService service;

    AuthorEditorialResource(AuthorService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "createAuthor", summary = "Create an author")
    @APIResponseSchema(value = AuthorEditorialView.class, responseCode = "201", responseDescription = "The new author")
    public Response create(@NotNull AuthorDraft draft) {
        var author = service.create(draft);
        return Response.created(URI.create("/v1/editorial/authors/" + author.id()))
                .entity(author)
                .build();
    }

    @GET
    @Operation(operationId = "listEditorialAuthors", summary = "List authors in the order of their names")
    public Page<AuthorEditorialView> list(@BeanParam Paging paging) {
        return service.list(paging);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEditorialAuthor", summary = "Read an author as editors see it")
    public AuthorEditorialView read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "patchAuthor", summary = "Change an author")
    public AuthorEditorialView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = AuthorDraft.class))) @NotNull
                    JsonNode patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteAuthor", summary = "Delete an author that nothing uses")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }
}
