package dev.midad.people.access;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows administrators who did what, when and from where. */
@Path("/v1/editorial/audit")
@RolesAllowed(Role.ADMINS)
@Edited
@Tag(name = "Administration")
public class AuditResource {

    private final AuditTrail trail;
    private final AuditExport export;

    AuditResource(AuditTrail trail, AuditExport export) {
        this.trail = trail;
        this.export = export;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listAuditEvents", summary = "List what was done, latest first")
    public Page<AuditEventView> list(@BeanParam AuditParameters filters, @BeanParam Paging paging) {
        return trail.list(filters, paging);
    }

    @GET
    @Path("/export")
    @Produces({AuditFormat.NDJSON_TYPE, AuditFormat.CSV_TYPE})
    @Operation(operationId = "exportAudit", summary = "Export all of what was done, latest first; this is audited too")
    @APIResponse(
            responseCode = "200",
            description = "One event a line; in CSV under a line of names, and safe to open as a spreadsheet",
            content = {
                @Content(mediaType = AuditFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = AuditFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @BeanParam AuditParameters filters,
            @QueryParam("format")
                    @Parameter(
                            description = "Wins over Accept",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ndjson", "csv"}))
                    @Nullable
                    String format,
            @Context HttpHeaders headers) {
        var chosen = AuditFormat.of(format, headers.getAcceptableMediaTypes());
        return Response.ok(export.of(filters, chosen), chosen.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.%s\"".formatted(chosen.tag()))
                .build();
    }
}
