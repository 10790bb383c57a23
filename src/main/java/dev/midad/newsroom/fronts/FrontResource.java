package dev.midad.newsroom.fronts;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.PresentAddress;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves front pages to readers. */
@Path("/v1/fronts")
@Delivered
@Tag(name = "Delivery")
public class FrontResource {

    private static final String COLLECTION = "/v1/fronts/";

    private final PublishedFronts fronts;

    FrontResource(PublishedFronts fronts) {
        this.fronts = fronts;
    }

    @GET
    @Operation(operationId = "listFronts", summary = "List front pages, in the order in which they were begun")
    public Page<FrontView> list(@BeanParam Paging paging) {
        return fronts.list(paging);
    }

    @GET
    @Path("/{ref}")
    @Operation(
            operationId = "getFront",
            summary = "Read a front page with everything that stands on it, by its id or slug",
            description =
                    "Articles and issues are inline, as lists show them, and nothing stands there twice. What is withdrawn leaves at once, and what fills closes the gap.")
    public FrontView read(
            @PathParam("ref") String ref,
            @QueryParam("platform")
                    @Parameter(description = "Only what this platform shows, as the containers name them")
                    @Nullable
                    String platform,
            @QueryParam("at")
                    @Parameter(
                            description =
                                    "As its containers stood at a moment that has passed, with what readers still have of that",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String at,
            @Context UriInfo uri) {
        if (platform != null && !platform.matches(FrontContainer.NAME)) {
            throw ProblemException.invalidParameter(
                    "platform", "invalidFormat", new Message("A name such as web or app.", "اسم مثل web أو app."));
        }
        var front = fronts.read(ref, Parameters.instant("at", at), platform);
        PresentAddress.require(COLLECTION, ref, front.slug(), uri);
        return front;
    }
}
