package dev.midad.outlets.feeds;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Formatted;
import dev.midad.newsroom.published.ArticleParameters;
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

/** Serves published articles to feed readers. */
@Path("/v1/feeds")
@Delivered(ignoresUnknownParameters = true)
@Tag(name = "Feeds")
public class FeedResource {

    private final Feeds feeds;
    private final EnclosedPictures pictures;
    private final PodcastFeed podcast;

    FeedResource(Feeds feeds, EnclosedPictures pictures, PodcastFeed podcast) {
        this.feeds = feeds;
        this.pictures = pictures;
        this.podcast = podcast;
    }

    @GET
    @Path("/articles.rss")
    @Produces({RssFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getRssFeed", summary = "Read published articles as RSS 2.0")
    @APIResponse(
            responseCode = "200",
            description =
                    "RSS 2.0 with `content:encoded`, `dc:creator`, `atom:link`, `media:content`, and `enclosure` of a recording, else of the picture",
            content = @Content(mediaType = RssFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted rss(
            @BeanParam ArticleParameters filters,
            @BeanParam FeedShape shape,
            @Context ContainerRequestContext request) {
        return RssFeed.of(pictures.in(feeds.read(filters, shape, FeedAddress.of(request))));
    }

    @GET
    @Path("/articles.atom")
    @Produces({AtomFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getAtomFeed", summary = "Read published articles as Atom")
    @APIResponse(
            responseCode = "200",
            description = "Atom (RFC 4287), paged by RFC 5005",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted atom(
            @BeanParam ArticleParameters filters,
            @BeanParam FeedShape shape,
            @Context ContainerRequestContext request) {
        return AtomFeed.of(feeds.read(filters, shape, FeedAddress.of(request)));
    }

    @GET
    @Path("/articles.json")
    @Produces({JsonFeed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getJsonFeed", summary = "Read published articles as JSON Feed 1.1")
    @APIResponse(
            responseCode = "200",
            description = "JSON Feed 1.1",
            content = @Content(mediaType = JsonFeed.MEDIA_TYPE, schema = @Schema(implementation = JsonFeed.class)))
    public Formatted json(
            @BeanParam ArticleParameters filters,
            @BeanParam FeedShape shape,
            @Context ContainerRequestContext request) {
        return JsonFeed.of(feeds.read(filters, shape, FeedAddress.of(request)));
    }

    @GET
    @Path("/podcast.rss")
    @Produces({RssFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getPodcast", summary = "Read the published articles with a recording as a podcast")
    @APIResponse(
            responseCode = "200",
            description = "RSS 2.0 with `enclosure` and the tags of Apple's directory",
            content = @Content(mediaType = RssFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted podcast(
            @BeanParam ArticleParameters filters,
            @BeanParam FeedShape shape,
            @Context ContainerRequestContext request) {
        return podcast.of(feeds.readRecorded(filters, shape, FeedAddress.of(request)));
    }
}
