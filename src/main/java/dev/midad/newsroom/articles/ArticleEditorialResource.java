package dev.midad.newsroom.articles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Patching;
import dev.midad.newsroom.published.BodyFormat;
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

/** Lets the desk create, list, read, change and trash articles. */
@Path("/v1/editorial/articles")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class ArticleEditorialResource {

    private final ArticleService service;
    private final TrashArticle trashing;
    private final ArticleDesk desk;
    private final CurrentActor actor;

    ArticleEditorialResource(ArticleService service, TrashArticle trashing, ArticleDesk desk, CurrentActor actor) {
        this.service = service;
        this.trashing = trashing;
        this.desk = desk;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Role.WRITERS)
    @HtmlReadFirst
    @Operation(operationId = "createArticle", summary = "Create a draft")
    @APIResponseSchema(value = ArticleEditorialView.class, responseCode = "201", responseDescription = "The new draft")
    public Response create(@BeanParam SaveParameters saving, @NotNull ArticleDraft draft) {
        var article = service.create(draft, saving.saveNote(), actor.get());
        return Response.created(URI.create("/v1/editorial/articles/" + article.id()))
                .entity(article)
                .build();
    }

    @GET
    @Operation(operationId = "listEditorialArticles", summary = "List what lies on the desk, last changed first")
    public Page<ArticleEditorialSummary> list(
            @BeanParam DeskParameters filters, @BeanParam DeskListParameters narrowing, @BeanParam Paging paging) {
        return desk.list(filters, narrowing, paging, actor.get());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEditorialArticle", summary = "Read a draft")
    public ArticleEditorialView read(
            @PathParam("id") UUID id,
            @QueryParam("bodyFormat")
                    @Parameter(
                            description =
                                    "`html` gives `bodyHtml` beside `body`, for editors that work on HTML, and `text` gives `bodyText`",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"blocks", "html", "text"},
                                            defaultValue = "blocks"))
                    @Nullable
                    String bodyFormat) {
        return service.read(id, BodyFormat.chosen(bodyFormat), actor.get());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.WRITERS)
    @HtmlReadFirst
    @Consumes({MediaType.APPLICATION_JSON, Patching.MERGE_PATCH})
    @Operation(operationId = "patchArticle", summary = "Change a draft; readers see it after the next publish")
    public ArticleEditorialView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam SaveParameters saving,
            @RequestBody(content = @Content(schema = @Schema(implementation = ArticleDraft.class))) @NotNull
                    JsonNode patch) {
        return service.patch(id, ifMatch, patch, saving.saveNote(), actor.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.WRITERS)
    @Operation(operationId = "trashArticle", summary = "Put an article into the trash, and take it from the readers")
    @APIResponse(responseCode = "204", description = "It is in the trash")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        trashing.trash(id, ifMatch, actor.get());
    }
}
