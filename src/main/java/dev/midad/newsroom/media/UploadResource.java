package dev.midad.newsroom.media;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.media.MediaLibrary.Uploaded;
import dev.midad.people.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes in files, each in one request, or from where they lie. */
@Path("/v1/editorial/media")
@RolesAllowed(Role.WRITERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Editorial")
public class UploadResource {

    private final MediaLibrary library;
    private final FetchMedium fetching;
    private final ReplaceFile replacement;

    UploadResource(MediaLibrary library, FetchMedium fetching, ReplaceFile replacement) {
        this.library = library;
        this.fetching = fetching;
        this.replacement = replacement;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadMedium",
            summary = "Upload a file into the library",
            description =
                    "The same bytes again give the same medium. Large files over lines that break are better sent to `/v1/editorial/uploads`, where an upload goes on.")
    @APIResponse(
            responseCode = "201",
            description = "The new medium",
            content = @Content(schema = @Schema(implementation = MediaEditorialView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The medium that had these bytes already",
            content = @Content(schema = @Schema(implementation = MediaEditorialView.class)))
    public Response upload(@RestForm("file") @Nullable FileUpload file) {
        var sent = required(file);
        return answer(library.upload(sent.filePath(), sent.fileName()));
    }

    @POST
    @Path("/fetch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fetchMedium",
            summary = "Fetch a file into the library from its address",
            description =
                    "Only public addresses are asked, and those that the operator allows. The same bytes again give the same medium.")
    @APIResponse(
            responseCode = "201",
            description = "The new medium",
            content = @Content(schema = @Schema(implementation = MediaEditorialView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The medium that had these bytes already",
            content = @Content(schema = @Schema(implementation = MediaEditorialView.class)))
    public Response fetch(@NotNull FetchDraft draft) {
        return answer(fetching.fetch(draft));
    }

    private static Response answer(Uploaded uploaded) {
        return uploaded.isNew()
                ? Response.created(URI.create(
                                "/v1/editorial/media/" + uploaded.medium().id()))
                        .entity(uploaded.medium())
                        .build()
                : Response.ok(uploaded.medium()).build();
    }

    @PUT
    @Path("/{id}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "replaceMediumFile",
            summary = "Put another file in the place of a medium's",
            description = "All who show the medium show the new file at once, under new addresses.")
    @APIResponse(
            responseCode = "200",
            description = "The medium with the new file",
            content = @Content(schema = @Schema(implementation = MediaEditorialView.class)))
    public MediaEditorialView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RestForm("file") @Nullable FileUpload file) {
        var sent = required(file);
        return replacement.replace(id, ifMatch, sent.filePath(), sent.fileName());
    }

    private static FileUpload required(@Nullable FileUpload file) {
        if (file == null) {
            throw ProblemException.invalid(
                    "/file",
                    "required",
                    new Message("Send the file as the part «file».", "أرسل الملف في الجزء «file»."));
        }
        return file;
    }
}
