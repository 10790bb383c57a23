package dev.midad.newsroom.previews;

import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.Unlisted;
import dev.midad.newsroom.fronts.FrontView;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.ShapeParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows a draft or a front to a person who was given a preview link. */
@Path("/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
@Unlisted
@Tag(name = "Preview")
public class PreviewResource {

    private static final String RELATED = "related";

    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @GET
    @Path("/{token}")
    @Operation(
            operationId = "getPreview",
            summary = "See a draft as it stands now, in the form in which it would be delivered")
    @APIResponse(responseCode = "200", description = "The draft as readers would get it")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public ArticleView read(
            @PathParam("token") @Parameter(description = "What a preview link ends with") String token,
            @BeanParam ShapeParameters shape,
            @QueryParam("include")
                    @Parameter(
                            description = "`related`: others on the same matter",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            extensions =
                                                    @Extension(
                                                            name = "x-extensible-enum",
                                                            value = "[\"related\"]",
                                                            parseValue = true)))
                    @Nullable
                    String include) {
        var included = Parameters.names("include", include, Set.of(RELATED));
        var shown = previews.read(token, shape.chosen("full"));
        return included.contains(RELATED) ? shown.view().with(previews.related(shown.article()), null) : shown.view();
    }

    @GET
    @Path("/fronts/{token}")
    @Operation(
            operationId = "getFrontPreview",
            summary = "See a front page with its drafts, now or at another moment",
            description = "Articles are those that readers have at the moment, planned ones among them.")
    @APIResponse(responseCode = "200", description = "The front page as readers would get it")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public FrontView front(
            @PathParam("token") @Parameter(description = "What a preview link ends with") String token,
            @QueryParam("at")
                    @Parameter(
                            description = "The moment; now where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String at) {
        return previews.front(token, Parameters.instant("at", at));
    }
}
