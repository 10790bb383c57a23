package dev.midad.newsroom.pages;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.ArticleResource;
import dev.midad.newsroom.published.BodyFormat;
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

/** Serves pages to readers. */
@Path("/v1/pages")
@Delivered
@Tag(name = "Delivery")
public class PageResource {

    private static final String COLLECTION = "/v1/pages/";

    private final PublishedPages pages;

    PageResource(PublishedPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "listPages", summary = "List the published pages, such as «من نحن», by slug")
    public Page<PageView> list(
            @QueryParam("lang") @Parameter(description = "Language tag") @Nullable String lang,
            @BeanParam Paging paging) {
        return pages.list(Parameters.language("lang", lang), paging);
    }

    @GET
    @Path("/{ref}")
    @Operation(operationId = "getPage", summary = "Read a published page by its id or slug")
    public PageView read(
            @PathParam("ref") String ref,
            @QueryParam("bodyFormat")
                    @Parameter(
                            description =
                                    "`blocks` gives `body` as Portable Text, `html` gives `bodyHtml` and `text` gives `bodyText` in its place",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"blocks", "html", "text"},
                                            defaultValue = "blocks"))
                    @Nullable
                    String bodyFormat,
            @QueryParam("include")
                    @Parameter(
                            description = "`metadata`: what the head of the page says",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            extensions =
                                                    @Extension(
                                                            name = "x-extensible-enum",
                                                            value = "[\"metadata\"]",
                                                            parseValue = true)))
                    @Nullable
                    String include,
            @QueryParam("lang") @Parameter(description = ArticleResource.SLUG_LANGUAGE) @Nullable String lang,
            @Context UriInfo uri) {
        var included = Parameters.names("include", include, Set.of(PublishedPages.METADATA));
        var found = pages.read(ref, Parameters.language("lang", lang), BodyFormat.chosen(bodyFormat), included);
        PresentAddress.require(COLLECTION, "", ref, found.page().slug(), found.lang(), uri);
        return found.page();
    }
}
