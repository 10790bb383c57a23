package dev.midad.newsroom.authors;

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

/** Serves authors to readers. */
@Path("/v1/authors")
@Delivered
@Tag(name = "Delivery")
public class AuthorResource {

    private static final String COLLECTION = "/v1/authors/";
    private static final Set<String> INCLUDABLE = Set.of(NamedLookUp.ARTICLE_COUNT);

    private final Authors authors;

    AuthorResource(Authors authors) {
        this.authors = authors;
    }

    @GET
    @Operation(operationId = "listAuthors", summary = "List authors in the order of their names")
    public Page<AuthorView> list(
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
        return authors.list(
                paging, Parameters.language("lang", lang), Parameters.names("include", include, INCLUDABLE));
    }

    @GET
    @Path("/{ref}")
    @Operation(operationId = "getAuthor", summary = "Read an author by its id or slug")
    public AuthorView read(
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
        var author =
                authors.read(ref, Parameters.language("lang", lang), Parameters.names("include", include, INCLUDABLE));
        PresentAddress.require(COLLECTION, ref, author.id(), author.slug(), uri);
        return author;
    }
}
