package dev.midad.newsroom.uploads;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes in files in as many requests as the line needs, as clients of tus 1.0.0 send them. */
@Path(UploadEditorialResource.PATH)
@RolesAllowed(Role.WRITERS)
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Blocking
@Tag(name = "Editorial")
public class UploadEditorialResource {

    static final String PATH = "/v1/editorial/uploads";

    private static final int NO_CONTENT = 204;

    private final Uploads uploads;
    private final UploadParts parts;
    private final ReceiveUpload receiving;

    UploadEditorialResource(Uploads uploads, UploadParts parts, ReceiveUpload receiving) {
        this.uploads = uploads;
        this.parts = parts;
        this.receiving = receiving;
    }

    @OPTIONS
    @PermitAll
    @Operation(hidden = true)
    public Response tell() {
        return Response.noContent()
                .header(Tus.SPOKEN, Tus.VERSION)
                .header("Tus-Extension", Tus.EXTENSIONS)
                .header("Tus-Max-Size", uploads.most())
                .header("Tus-Checksum-Algorithm", Tus.ALGORITHMS)
                .build();
    }

    @POST
    @Consumes(Tus.BYTES)
    @Operation(
            operationId = "beginUpload",
            summary = "Begin to upload a file that goes on where the line was cut",
            description =
                    "As tus 1.0.0 has it; any client of tus does. `Location` is where the bytes go. A body is taken as the first bytes.")
    @APIResponse(
            responseCode = "201",
            description = "The upload has begun",
            content = @Content(schema = @Schema(implementation = UploadView.class)),
            headers = {
                @Header(
                        name = Tus.OFFSET,
                        description = "How many bytes are there",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = Tus.EXPIRES,
                        description = "When it is given up",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Tus.MEDIUM,
                        description = "The medium, where the body was the whole file",
                        schema = @Schema(type = SchemaType.STRING))
            })
    public Response begin(
            @Parameter(description = "`1.0.0`", required = true) @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @Parameter(description = "How many bytes the file has", required = true) @HeaderParam(Tus.LENGTH) @Nullable
                    String length,
            @Parameter(description = "`filename` and the name of the file in base64")
                    @HeaderParam(Tus.METADATA)
                    @Nullable
                    String metadata,
            @Parameter(description = "`sha1` or `sha256`, a space, and that of the body in base64")
                    @HeaderParam(Tus.CHECKSUM)
                    @Nullable
                    String checksum,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String declared,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = Tus.BYTES,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        Tus.requireVersion(version);
        var bytes = new UploadBody(body, declared(declared), UploadChecksum.read(checksum));
        var begun = uploads.begin(length(length), UploadMetadata.read(metadata));
        var upload = type == null ? begun : first(begun.id(), bytes);
        return Tus.standing(Response.status(201).header(HttpHeaders.LOCATION, PATH + "/" + upload.id()), upload)
                .entity(upload)
                .build();
    }

    /** Takes the bytes that came with the beginning; a client that is refused does not learn where it could go on. */
    private UploadView first(UUID id, UploadBody bytes) {
        try {
            return receiving.receive(id, 0, bytes);
        } catch (ProblemException refusal) {
            // A file that the library refused has ended its upload by itself.
            parts.delete(id, uploads.endIfOngoing(id));
            throw refusal;
        }
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Tus.BYTES)
    @Operation(
            operationId = "continueUpload",
            summary = "Send the next bytes of an upload",
            description =
                    "What has come counts, also where the line is cut in the middle. The answer to the last bytes comes once the library has the file, and its `Midad-Medium` is the address of the medium; where the library refuses the file, the upload has ended.")
    @APIResponse(
            responseCode = "204",
            description = "The bytes are there",
            headers = {
                @Header(
                        name = Tus.OFFSET,
                        description = "How many bytes are there",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = Tus.EXPIRES,
                        description = "When it is given up",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Tus.MEDIUM,
                        description = "The medium, once the file is whole",
                        schema = @Schema(type = SchemaType.STRING))
            })
    public Response proceed(
            @PathParam("id") UUID id,
            @Parameter(description = "`1.0.0`", required = true) @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @Parameter(
                            description = "The byte at which the body begins: that at which the upload stands",
                            required = true)
                    @HeaderParam(Tus.OFFSET)
                    @Nullable
                    String offset,
            @Parameter(description = "`sha1` or `sha256`, a space, and that of the body in base64")
                    @HeaderParam(Tus.CHECKSUM)
                    @Nullable
                    String checksum,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String declared,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = Tus.BYTES,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        Tus.requireVersion(version);
        if (type == null) {
            throw new NotSupportedException();
        }
        var bytes = new UploadBody(body, declared(declared), UploadChecksum.read(checksum));
        var upload = receiving.receive(id, Tus.number(Tus.OFFSET, offset), bytes);
        return Tus.standing(Response.status(NO_CONTENT), upload).build();
    }

    @HEAD
    @Path("/{id}")
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id, @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        Tus.requireVersion(version);
        var upload = uploads.read(id);
        var answer = Tus.standing(Response.ok().header(Tus.LENGTH, upload.length()), upload);
        return (upload.metadata() == null ? answer : answer.header(Tus.METADATA, upload.metadata())).build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getUpload",
            summary = "Read how far an upload has come, and which medium it has become",
            description = "`HEAD` says the same in the headers of tus. An upload is there for whoever began it alone.")
    public UploadView read(@PathParam("id") UUID id) {
        return uploads.read(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "giveUpUpload",
            summary = "Give an upload up, and delete what has come of it",
            description = "A medium that it has become stays in the library.")
    @APIResponse(responseCode = "204", description = "It is given up")
    public void giveUp(
            @PathParam("id") UUID id,
            @Parameter(description = "`1.0.0`", required = true) @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        Tus.requireVersion(version);
        parts.delete(id, uploads.end(id));
    }

    private static long length(@Nullable String header) {
        var length = Tus.number(Tus.LENGTH, header);
        if (length == 0) {
            throw ProblemException.invalid("/file", "emptyFile", new Message("The file has no bytes.", "الملف فارغ."));
        }
        return length;
    }

    private static long declared(@Nullable String length) {
        return length == null ? -1 : Tus.number(HttpHeaders.CONTENT_LENGTH, length);
    }
}
