package dev.midad.newsroom.issues;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.FindIssue;
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

/** Serves issues to readers. */
@Path("/v1/issues")
@Delivered
@Tag(name = "Delivery")
public class IssueResource {

    private static final String COLLECTION = "/v1/issues/";
    private static final String INCLUDED =
            "With commas between: `articles`, its articles as lists show them; `metadata`, the issue in the vocabulary of schema.org";
    private static final Set<String> INCLUDABLE = Set.of(PublishedIssues.ARTICLES, PublishedIssues.METADATA);

    private final PublishedIssues issues;

    IssueResource(PublishedIssues issues) {
        this.issues = issues;
    }

    @GET
    @Operation(operationId = "listIssues", summary = "List published issues, newest first")
    public Page<IssueView> list(@BeanParam IssueListParameters filters, @BeanParam Paging paging) {
        return issues.list(filters, paging);
    }

    @GET
    @Path("/current")
    @Operation(
            operationId = "getCurrentIssue",
            summary = "Read the newest issue",
            description =
                    "A planned issue takes over at its very second; the answer may be kept until then and no longer.")
    public IssueView current(
            @QueryParam("include")
                    @Parameter(
                            description = INCLUDED,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            extensions =
                                                    @Extension(
                                                            name = "x-extensible-enum",
                                                            value = "[\"articles\",\"metadata\"]",
                                                            parseValue = true)))
                    @Nullable
                    String include) {
        return issues.current(Parameters.names("include", include, INCLUDABLE));
    }

    @GET
    @Path("/{ref}")
    @Operation(operationId = "getIssue", summary = "Read an issue by its id, number or slug")
    public IssueView read(
            @PathParam("ref") String ref,
            @QueryParam("include")
                    @Parameter(
                            description = INCLUDED,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            extensions =
                                                    @Extension(
                                                            name = "x-extensible-enum",
                                                            value = "[\"articles\",\"metadata\"]",
                                                            parseValue = true)))
                    @Nullable
                    String include,
            @Context UriInfo uri) {
        var issue = issues.read(ref, Parameters.names("include", include, INCLUDABLE));
        if (!FindIssue.isNumber(ref)) {
            PresentAddress.require(COLLECTION, ref, issue.slug(), uri);
        }
        return issue;
    }
}
