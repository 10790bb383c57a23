package dev.midad.conversation.spam;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who and what may not comment. */
@Path("/v1/editorial/comment-bans")
@RolesAllowed(Role.MODERATORS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Moderation")
public class BanResource {

    private final BanService bans;
    private final CurrentActor actor;

    BanResource(BanService bans, CurrentActor actor) {
        this.bans = bans;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCommentBan", summary = "Ban an address, an e-mail or a word")
    @APIResponseSchema(value = BanView.class, responseCode = "201", responseDescription = "The new ban")
    public Response create(@NotNull BanDraft draft) {
        actor.requireWholeHouse();
        var ban = bans.create(draft, actor.get());
        return Response.created(URI.create("/v1/editorial/comment-bans/" + ban.id()))
                .entity(ban)
                .build();
    }

    @GET
    @Operation(operationId = "listCommentBans", summary = "List bans, newest first")
    public Page<BanView> list(
            @QueryParam("kind")
                    @Parameter(
                            description = "Only bans of this",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"address", "email", "word"}))
                    @Nullable
                    String kind,
            @BeanParam Paging paging) {
        return bans.list(kind, paging);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "liftCommentBan", summary = "Lift a ban")
    @APIResponse(responseCode = "204", description = "It holds no longer")
    public void lift(@PathParam("id") UUID id) {
        actor.requireWholeHouse();
        bans.lift(id);
    }
}
