package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Edited;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offers acts on many articles at once. */
@Path("/v1/editorial/articles/bulk")
@RolesAllowed(Role.WRITERS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class ArticleBulkResource {

    private final BulkArticles bulk;
    private final CurrentActor actor;

    ArticleBulkResource(BulkArticles bulk, CurrentActor actor) {
        this.bulk = bulk;
        this.actor = actor;
    }

    @POST
    @Operation(
            operationId = "actOnArticles",
            summary = "Publish, unpublish, move, tag or trash up to 100 articles at once",
            description =
                    "Each article is changed, or refused with the problem that the act on it alone would answer, by itself: the answer is `200` also where some, or all, are refused.")
    public ArticleBulkView act(@NotNull ArticleBulkOrder order) {
        return bulk.carryOut(order, actor.get());
    }
}
