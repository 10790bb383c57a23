package dev.midad.moving.archive;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Language;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves a newsroom in and out over HTTP, for administrators. */
@Path("/v1/editorial")
@RolesAllowed(Role.ADMINS)
@Edited
@Blocking
@Tag(name = "Editorial")
public class MovingResource {

    private static final Logger LOG = Logger.getLogger(MovingResource.class);
    private static final String NDJSON = "application/x-ndjson";

    private final ImportFile imports;
    private final ExportFile exports;
    private final CurrentActor actor;

    MovingResource(ImportFile imports, ExportFile exports, CurrentActor actor) {
        this.imports = imports;
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
        return out -> {
            try (var report = new ReportOutput(out)) {
                imports.run(body, report, who, Language.accepted(languages));
            } catch (ImportStopped early) {
                LOG.infof("An import is %s", early.getMessage());
            }
        };
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
        return out -> {
            try (var gathered = new ReportOutput(out)) {
                exports.run(gathered, who, medium -> new LineFile(medium.sha256(), medium.url()));
            }
        };
    }
}
