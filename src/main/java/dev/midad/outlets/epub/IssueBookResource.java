package dev.midad.outlets.epub;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.published.FindIssue;
import dev.midad.newsroom.slugs.PresentAddress;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives readers a whole issue as a book. */
@Path("/v1/issues/{ref}/epub")
@Blocking
@Tag(name = "Delivery")
public class IssueBookResource {

    private static final String COLLECTION = "/v1/issues/";
    private static final String PATH = "/epub";
    // Each may wait for pictures that nobody has asked for yet.
    private static final int MOST_AT_ONCE = 8;
    private static final int AGAIN_AFTER = 5;
    private static final int MOST_TAG_CHARACTERS = 6_000;

    private final IssueBooks books;
    private final EpubWriter writer;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    IssueBookResource(IssueBooks books, EpubWriter writer) {
        this.books = books;
        this.writer = writer;
    }

    @GET
    @Produces(EpubWriter.MEDIA_TYPE)
    @Operation(
            operationId = "getIssueEpub",
            summary = "Read a whole issue as EPUB 3",
            description =
                    "What readers have of it at this moment: its cover, its contents and its articles with their pictures. A cache may keep it, and asks each time whether it has changed.")
    @APIResponse(
            responseCode = "200",
            description = "EPUB 3, in the direction of the issue's language",
            content =
                    @Content(
                            mediaType = EpubWriter.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(
            @PathParam("ref") @Parameter(description = "Id, number or slug, or `current` for the newest issue")
                    String ref,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) @Nullable String ifNoneMatch) {
        var book = making(ref);
        if (!FindIssue.isNumber(ref) && !ref.equals(IssueBooks.CURRENT)) {
            PresentAddress.require(COLLECTION, PATH, ref, book.slug(), uri);
        }
        if (isKnown(ifNoneMatch, book.etag())) {
            return headers(Response.notModified(), book).build();
        }
        StreamingOutput output = out -> writer.write(book, out);
        return headers(Response.ok(output, EpubWriter.MEDIA_TYPE), book)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(book.slug()))
                .build();
    }

    private IssueBook making(String ref) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "Too many books are being made; ask again in %s seconds.",
                            "تُعَدّ كتب كثيرة الآن، فأعد الطلب بعد %s ثانية.",
                            AGAIN_AFTER)
                    .with("Retry-After", String.valueOf(AGAIN_AFTER));
        }
        try {
            return books.read(ref);
        } finally {
            places.release();
        }
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, IssueBook book) {
        var tags = String.join(",", book.tags().stream().sorted().toList());
        return answer.header(HttpHeaders.ETAG, book.etag())
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header("Cache-Tag", tags.length() <= MOST_TAG_CHARACTERS ? tags : "all");
    }

    private static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private static String disposition(String slug) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20")
                + ".epub";
    }
}
