package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Edited;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says what publishing a draft would do, in an answer of one type; {@code publish?dryRun=true} says the same. */
@Path("/v1/editorial/articles")
@RolesAllowed(Role.EDITORS)
@Produces(MediaType.APPLICATION_JSON)
// A request without a body names no media type.
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Edited
@Tag(name = "Editorial")
public class ArticlePreflightResource {

    private final Preflight preflight;
    private final CurrentActor actor;

    ArticlePreflightResource(Preflight preflight, CurrentActor actor) {
        this.preflight = preflight;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/preflight")
    @Operation(
            operationId = "preflightArticle",
            summary = "Say what publishing a draft would do",
            description = "Takes what `publish` takes, and publishes nothing.")
    public PreflightView preflight(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PublishOrder.class)))
                    @Nullable
                    PublishOrder order) {
        return preflight.of(id, null, Objects.requireNonNullElse(order, PublishOrder.NOW), actor.get());
    }
}
