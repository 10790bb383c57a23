package dev.midad.outlets.feeds;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Formatted;
import dev.midad.newsroom.issues.IssueListParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves published issues to feed readers. */
@Path("/v1/feeds")
@Delivered(ignoresUnknownParameters = true)
@Tag(name = "Feeds")
public class IssueFeedResource {

    private final IssueFeeds feeds;

    IssueFeedResource(IssueFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/issues.rss")
    @Produces({RssFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getIssuesRssFeed", summary = "Read published issues as RSS 2.0")
    @APIResponse(
            responseCode = "200",
            description = "RSS 2.0; the cover is `media:content`",
            content = @Content(mediaType = RssFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted rss(
            @BeanParam IssueListParameters filters,
            @BeanParam FeedShape shape,
            @Context ContainerRequestContext request) {
        return RssFeed.of(feeds.read(filters, shape, FeedAddress.of(request)));
    }

    @GET
    @Path("/issues.atom")
    @Produces({AtomFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getIssuesAtomFeed", summary = "Read published issues as Atom")
    @APIResponse(
            responseCode = "200",
            description = "Atom (RFC 4287), paged by RFC 5005; the cover is an enclosure",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted atom(
            @BeanParam IssueListParameters filters,
            @BeanParam FeedShape shape,
            @Context ContainerRequestContext request) {
        return AtomFeed.of(feeds.read(filters, shape, FeedAddress.of(request)));
    }

    @GET
    @Path("/issues.json")
    @Produces({JsonFeed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getIssuesJsonFeed", summary = "Read published issues as JSON Feed 1.1")
    @APIResponse(
            responseCode = "200",
            description = "JSON Feed 1.1; the cover is `image`",
            content = @Content(mediaType = JsonFeed.MEDIA_TYPE, schema = @Schema(implementation = JsonFeed.class)))
    public Formatted json(
            @BeanParam IssueListParameters filters,
            @BeanParam FeedShape shape,
            @Context ContainerRequestContext request) {
        return JsonFeed.of(feeds.read(filters, shape, FeedAddress.of(request)));
    }
}
