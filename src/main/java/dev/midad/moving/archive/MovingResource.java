package dev.midad.moving.archive;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Language;
import dev.midad.foundation.web.Parameters;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Moving a newsroom in and out. */
@Path("/v1/editorial")
@RolesAllowed(Role.ADMINS)
@Edited
@Blocking
@Tag(name = "Editorial")
public class MovingResource {

    private static final String NDJSON = "application/x-ndjson";

    private final ImportFile imports;
    private final WordPressFile wordPress;
    private final ExportFile exports;
    private final CurrentActor actor;

    MovingResource(ImportFile imports, WordPressFile wordPress, ExportFile exports, CurrentActor actor) {
        this.imports = imports;
        this.wordPress = wordPress;
        this.exports = exports;
        this.actor = actor;
    }

    @POST
    @Path("/import")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "importNewsroom",
            summary = "Bring in what lines of JSON say, and tell of each what became of it")
    @APIResponse(
            responseCode = "200",
            description = "A line for each line once it is committed, and a summary at the end",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput bring(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages,
            @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
                    InputStream body) {
        var who = actor.get();
        return out -> imports.run(body, out, who, Language.accepted(languages));
    }

    @POST
    @Path("/import/wordpress")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(NDJSON)
    @Operation(
            operationId = "importWordPress",
            summary = "Bring in what a WordPress exports, and tell what is not carried",
            description =
                    "Findings come first, then a summary of the reading, then the answer of the import of what was read.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each finding and for each thing once it is committed, and a summary of both",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput bringWordPress(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages,
            @QueryParam("withPublication")
                    @Parameter(
                            description = "`true`: the site's name and language become the publication's",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String withPublication,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML,
                                            schema = @Schema(type = SchemaType.STRING)))
                    InputStream body) {
        var who = actor.get();
        var naming = Parameters.flag("withPublication", withPublication);
        return out -> wordPress.run(body, naming, out, who, Language.accepted(languages));
    }

    @GET
    @Path("/export")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportNewsroom",
            summary = "Take out everything but the trash, as it stands at this moment")
    @APIResponse(
            responseCode = "200",
            description = "Lines as an import takes them",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput export() {
        var who = actor.get();
        return out -> exports.run(out, who);
    }
}
