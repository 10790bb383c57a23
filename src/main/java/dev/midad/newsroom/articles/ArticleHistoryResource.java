package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.HistoryEntry;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the desk who did what to an article, and when. */
@Path("/v1/editorial/articles")
@RolesAllowed(Role.READERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class ArticleHistoryResource {

    private static final String LATEST_FIRST = "-at";

    private final ArticleHistory history;
    private final CurrentActor actor;

    ArticleHistoryResource(ArticleHistory history, CurrentActor actor) {
        this.history = history;
        this.actor = actor;
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "listArticleHistory", summary = "List what was done to an article, by whom and when")
    public Page<HistoryEntry> list(
            @PathParam("id") UUID id,
            @QueryParam("sort")
                    @Parameter(
                            description = "Latest or earliest first",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {LATEST_FIRST, "at"},
                                            defaultValue = LATEST_FIRST))
                    @Nullable
                    String sort,
            @BeanParam Paging paging) {
        var latestFirst = Parameters.choice("sort", sort, LATEST_FIRST, Map.of(LATEST_FIRST, true, "at", false));
        return history.list(id, latestFirst, paging, actor.get());
    }
}
