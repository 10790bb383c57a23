package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists, reads and restores the revisions of an article. */
@Path("/v1/editorial/articles")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class ArticleRevisionResource {

    private final Revisions revisions;
    private final ArticleService articles;
    private final CurrentActor actor;

    ArticleRevisionResource(Revisions revisions, ArticleService articles, CurrentActor actor) {
        this.revisions = revisions;
        this.articles = articles;
        this.actor = actor;
    }

    @GET
    @Path("/{id}/revisions")
    @Operation(operationId = "listRevisions", summary = "List the saved changes of an article, newest first")
    public Page<RevisionSummary> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return revisions.list(id, paging);
    }

    @GET
    @Path("/{id}/revisions/{number}")
    @Operation(operationId = "getRevision", summary = "Read a revision, and what it changed")
    public RevisionView read(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("against")
                    @Parameter(
                            description =
                                    "The number of the revision to compare it with; the one before where it is left out")
                    @Nullable
                    Integer against) {
        return revisions.read(id, number, against);
    }

    @POST
    @Path("/{id}/revisions/{number}/restore")
    @RolesAllowed(Role.WRITERS)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // A request without a body names no media type.
    @Operation(
            operationId = "restoreRevision",
            summary = "Make a revision's content that of the draft, as a new revision")
    public ArticleEditorialView restore(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam SaveParameters saving) {
        return articles.restoreRevision(
                id, ifMatch, revisions.content(id, number), saving.saveNote(number), actor.get());
    }
}
