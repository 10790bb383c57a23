package dev.midad.newsroom.sections;

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

/** Serves sections to readers. */
@Path("/v1/sections")
@Delivered
@Tag(name = "Delivery")
public class SectionResource {

    private static final String COLLECTION = "/v1/sections/";
    private static final Set<String> INCLUDABLE = Set.of(NamedLookUp.ARTICLE_COUNT);

    private final Sections sections;

    SectionResource(Sections sections) {
        this.sections = sections;
    }

    @GET
    @Operation(operationId = "listSections", summary = "List sections in the order of their tree")
    public Page<SectionView> list(
            @BeanParam Paging paging,
            @QueryParam("parent")
                    @Parameter(description = "Only those directly under this section (id or slug)")
                    @Nullable
                    String parent,
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
        return sections.list(
                paging, parent, Parameters.language("lang", lang), Parameters.names("include", include, INCLUDABLE));
    }

    @GET
    @Path("/{ref}")
    @Operation(operationId = "getSection", summary = "Read a section by its id or slug")
    public SectionView read(
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
        var section =
                sections.read(ref, Parameters.language("lang", lang), Parameters.names("include", include, INCLUDABLE));
        PresentAddress.require(COLLECTION, ref, section.id(), section.slug(), uri);
        return section;
    }
}
