package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Language;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.moving.archive.ImportStopped;
import dev.midad.moving.archive.ReportOutput;
import dev.midad.people.access.CurrentActor;
import dev.midad.people.access.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports a WordPress export over HTTP, for administrators. */
@Path("/v1/editorial/import/wordpress")
@RolesAllowed(Role.ADMINS)
@Edited
@Blocking
@Tag(name = "Editorial")
public class WordPressResource {

    private static final Logger LOG = Logger.getLogger(WordPressResource.class);
    private static final String FETCH = "fetch";
    private static final String NDJSON = "application/x-ndjson";

    private final WordPressFile wordPress;
    private final CurrentActor actor;

    WordPressResource(WordPressFile wordPress, CurrentActor actor) {
        this.wordPress = wordPress;
        this.actor = actor;
    }

    @POST
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
            @QueryParam("media")
                    @Parameter(
                            description =
                                    "`fetch`: the files of attachments are fetched from the old site into the library. Otherwise they stay where they are",
                            schema = @Schema(type = SchemaType.STRING, enumeration = "fetch"))
                    @Nullable
                    String media,
            @QueryParam("issuesTaxonomy")
                    @Parameter(
                            description = "The taxonomy whose terms are issues, if the site had one",
                            example = "issue",
                            schema = @Schema(type = SchemaType.STRING))
                    @Nullable
                    String issuesTaxonomy,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML,
                                            schema = @Schema(type = SchemaType.STRING)))
                    InputStream body) {
        var who = actor.get();
        var order = new WordPressOrder(
                Parameters.flag("withPublication", withPublication),
                WordPressTaxonomy.required(issuesTaxonomy),
                null,
                fetches(media));
        return out -> {
            try (var report = new ReportOutput(out)) {
                wordPress.run(body, order, report, who, Language.accepted(languages));
            } catch (ImportStopped early) {
                LOG.infof("An import is %s", early.getMessage());
            }
        };
    }

    private static boolean fetches(@Nullable String media) {
        if (media != null && !media.equals(FETCH)) {
            throw ProblemException.invalidParameter(
                    "media", "unknownValue", new Message("It is `fetch`.", "القيمة هي fetch."));
        }
        return media != null;
    }
}
