package dev.midad.outlets.feeds;

import dev.midad.foundation.web.Delivered;
import dev.midad.foundation.web.Formatted;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Parameters;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.published.ArticleParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves published articles to search engines, as sitemaps. */
@Path("/v1/sitemaps")
@Produces({SitemapXml.MEDIA_TYPE, MediaType.TEXT_XML})
@Delivered(ignoresUnknownParameters = true)
@Tag(name = "Feeds")
public class SitemapResource {

    private static final int MOST_PAGES = 10_000;

    private final Sitemaps sitemaps;

    SitemapResource(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GET
    @Path("/news.xml")
    @Operation(operationId = "getNewsSitemap", summary = "Read the news of the last 48 hours as a sitemap")
    @APIResponse(
            responseCode = "200",
            description = "A news sitemap as Google reads it, with 1,000 articles at most",
            content = @Content(mediaType = SitemapXml.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted news(@BeanParam ArticleParameters filters) {
        return sitemaps.news(filters);
    }

    @GET
    @Path("/index.xml")
    @Operation(operationId = "getSitemapIndex", summary = "List the sitemaps of all published articles and pages")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap index, with one of the pages and one or several for each month",
            content = @Content(mediaType = SitemapXml.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted index() {
        return sitemaps.index();
    }

    @GET
    @Path("/pages.xml")
    @Operation(operationId = "getPagesSitemap", summary = "Read the pages of the site as a sitemap")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap with `hreflang` alternates, with 5,000 pages at most",
            content = @Content(mediaType = SitemapXml.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted pages() {
        return sitemaps.pages();
    }

    @GET
    @Path("/articles.xml")
    @Operation(operationId = "getSitemap", summary = "Read the articles of one month as a sitemap")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap with `hreflang` alternates",
            content = @Content(mediaType = SitemapXml.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Formatted month(
            @QueryParam("month")
                    @Parameter(
                            required = true,
                            description = "In which they were published, in UTC",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "^\\d{4}-\\d{2}$",
                                            examples = "2024-11"))
                    @Nullable
                    String month,
            @QueryParam("page")
                    @Parameter(
                            description = "Where a month has several",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "10000",
                                            defaultValue = "1"))
                    @Nullable
                    String page) {
        return sitemaps.month(month(month), Parameters.number("page", page, 1, 1, MOST_PAGES));
    }

    private static YearMonth month(@Nullable String value) {
        try {
            if (value != null && value.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(value);
            }
        } catch (DateTimeException noMonth) {
            // The exception below refuses this month as it refuses every text that is no month.
        }
        throw ProblemException.invalidParameter(
                "month", "invalidMonth", new Message("A month such as 2024-11.", "شهر مثل 2024-11."));
    }
}
