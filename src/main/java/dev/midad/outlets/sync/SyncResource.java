package dev.midad.outlets.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.Unkept;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the content to clients that keep a copy of it. */
@Path("/v1/sync")
@Unkept
@Blocking
@Tag(name = "Delivery")
public class SyncResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final SyncScopes scopes;
    private final SyncPages pages;
    private final SyncStreams streams;
    private final ObjectMapper json;

    SyncResource(SyncScopes scopes, SyncPages pages, SyncStreams streams, ObjectMapper json) {
        this.scopes = scopes;
        this.pages = pages;
        this.streams = streams;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sync",
            summary = "Read everything once, and then only what has changed",
            description = """
                    Without `token`, a first pass through all that your filters name begins. Take a page over, keep its `page.next`, and send that as `token`, with the same
                    filters, for what comes after: at once while `page.more` is true, and whenever you like afterwards. Of what has changed each thing comes once, as it is by
                    then, whole in itself; what is gone comes as a `delete` with its reason. A page that was lost is asked for again with the token before. With
                    `Accept: application/x-ndjson` all that there is comes in one answer, a line each. A token works for 90 days; `410` means: start over.
                    """)
    @APIResponse(
            responseCode = "200",
            description =
                    "The next page; or, as lines of JSON, all pages: each item a line, and after those of a page a line `{\"page\": …}` as a page has it",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SyncPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    public Response page(
            @BeanParam SyncParameters filters,
            @QueryParam("token")
                    @Parameter(description = "`page.next` of the page before, with the same filters")
                    @Nullable
                    String token,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many on a page; large ones make it shorter",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @Nullable
                    String limit,
            @Context UriInfo uri)
            throws IOException {
        var most = Parameters.number("limit", limit, USUAL, 1, MOST);
        var scope = scopes.of(filters);
        var page = pages.page(scope, pages.place(scope, token), most);
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam("token", page.info().next())
                .build();
        return Response.ok(written(page))
                .header(HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()))
                .build();
    }

    @GET
    @Produces(NDJSON)
    @Operation(hidden = true)
    public StreamingOutput stream(
            @BeanParam SyncParameters filters,
            @QueryParam("token") @Nullable String token,
            @QueryParam("limit") @Nullable String limit) {
        Parameters.number("limit", limit, USUAL, 1, MOST);
        var scope = scopes.of(filters);
        return streams.from(scope, pages.place(scope, token));
    }

    /** Writes the page around its items, which are JSON already. */
    private byte[] written(WrittenPage page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writing = json.createGenerator(out)) {
            writing.writeStartObject();
            writing.writeArrayFieldStart("data");
            for (var item : page.items()) {
                writing.writeRawValue(new String(item, StandardCharsets.UTF_8));
            }
            writing.writeEndArray();
            writing.writeObjectField("page", page.info());
            writing.writeEndObject();
        }
        return out.toByteArray();
    }
}
