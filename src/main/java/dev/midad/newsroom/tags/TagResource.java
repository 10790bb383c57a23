package dev.midad.newsroom.tags;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.slugs.NamedLookUp;
import dev.midad.newsroom.slugs.PresentAddress;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves tags to readers. */
@Path("/v1/tags")
@Delivered
@Tag(name = "Delivery")
public class TagResource {

    private static final String COLLECTION = "/v1/tags/";
    private static final Set<String> INCLUDABLE = Set.of(NamedLookUp.ARTICLE_COUNT);

    private final Tags tags;

    TagResource(Tags tags) {
        this.tags = tags;
    }

    @GET
    @Operation(operationId = "listTags", summary = "List tags in the order of their names")
    public Page<TagView> list(
            @BeanParam Paging paging,
            @QueryParam("lang") @Parameter(description = "Language to give names in, where they have it") @Nullable
                    String lang,
            @QueryParam("include")
                    @Parameter(
                            description = "`articleCount`",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            extensions =
                                                    @Extension(
                                                            name = "x-extensible-enum",
                                                            value = "[\"articleCount\"]",
                                                            parseValue = true)))
                    @Nullable
                    String include) {
        return tags.list(paging, Parameters.language("lang", lang), Parameters.names("include", include, INCLUDABLE));
    }

    @GET
    @Path("/{ref}")
    @Operation(operationId = "getTag", summary = "Read a tag by its id or slug")
    public TagView read(
            @PathParam("ref") String ref,
            @QueryParam("lang") @Parameter(description = "Language to give names in, where they have it") @Nullable
                    String lang,
            @QueryParam("include")
                    @Parameter(
                            description = "`articleCount`",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            extensions =
                                                    @Extension(
                                                            name = "x-extensible-enum",
                                                            value = "[\"articleCount\"]",
                                                            parseValue = true)))
                    @Nullable
                    String include,
            @Context UriInfo uri) {
        var tag = tags.read(ref, Parameters.language("lang", lang), Parameters.names("include", include, INCLUDABLE));
        PresentAddress.require(COLLECTION, ref, tag.id(), tag.slug(), uri);
        return tag;
    }
}
