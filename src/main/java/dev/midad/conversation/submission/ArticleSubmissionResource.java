package dev.midad.conversation.submission;

import dev.midad.foundation.web.Edited;
import dev.midad.foundation.web.Parameters;
import dev.midad.newsroom.published.ArticleResource;
import dev.midad.newsroom.published.ReadableArticles;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Submission of comments, without an account. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Edited
@Tag(name = "Comments")
public class ArticleSubmissionResource {

    private final ReadableArticles articles;
    private final SubmitComment submitting;

    ArticleSubmissionResource(ReadableArticles articles, SubmitComment submitting) {
        this.articles = articles;
        this.submitting = submitting;
    }

    @POST
    @Path("/{ref}/comments")
    @Limited(Limited.Kind.SUBMISSION)
    @Operation(operationId = "submitComment", summary = "Submit a comment")
    @APIResponseSchema(
            value = SubmissionView.class,
            responseCode = "202",
            responseDescription = "It was taken; `state` says whether readers see it yet")
    public Response submit(
            @PathParam("ref") String ref,
            @QueryParam("lang") @Parameter(description = ArticleResource.SLUG_LANGUAGE) @Nullable String lang,
            @NotNull CommentDraft draft) {
        return Response.accepted(submitting.submit(articles.require(ref, Parameters.language("lang", lang)), draft))
                .build();
    }
}
