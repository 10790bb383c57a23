package dev.midad.newsroom.redirects;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Language;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.SentText;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes redirects in and gives them out as a file that a spreadsheet opens. */
@Path("/v1/editorial/redirects")
@RolesAllowed(Role.EDITORS)
@Edited
@Blocking
@Tag(name = "Editorial")
public class RedirectFileResource {

    private final RedirectFile file;
    private final CurrentActor actor;

    RedirectFileResource(RedirectFile file, CurrentActor actor) {
        this.file = file;
        this.actor = actor;
    }

    @POST
    @Path("/import")
    @Consumes(RedirectCsv.TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importRedirects",
            summary = "Bring in a file of redirects, and tell of each line what became of it",
            description =
                    "The first line names the columns: `from`, `to`, and perhaps `status` and `note`. `to` is an address, or a kind and an id or slug with a colon between, such as `article:الكويت-تستضيف-مؤتمر`; it is empty with `410`. At most 20,000 lines and 2 MiB. Lines that are refused keep back no others.")
    public RedirectReport bring(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "`true`: only tell what would become of it",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String dryRun,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = RedirectCsv.TYPE,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            examples = "from,to\\n/2013/05/old-name,/new-name\\n")))
                    @NotNull
                    byte[] csv) {
        actor.requireWholeHouse();
        return file.bring(SentText.of(csv, type), Parameters.flag("dryRun", dryRun), Language.accepted(languages));
    }

    @GET
    @Path("/export")
    @Produces(RedirectCsv.TYPE)
    @Operation(operationId = "exportRedirects", summary = "Take out all redirects as a file that a spreadsheet opens")
    @APIResponse(
            responseCode = "200",
            description = "CSV (RFC 4180) in UTF-8, as an import takes it",
            content = @Content(mediaType = RedirectCsv.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response export() {
        return Response.ok(file.export(), RedirectCsv.TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"redirects.csv\"")
                .build();
    }
}
