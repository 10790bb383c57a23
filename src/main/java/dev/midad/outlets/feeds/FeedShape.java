package dev.midad.outlets.feeds;

import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the query parameters that say how much of its articles a feed gives, and which page. */
record FeedShape(
        @QueryParam("content")
        @Parameter(
                description =
                        "`summary` is deck, key points and notices, of an issue the lines of its cover; `full` adds the body, or the contents",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"summary", "full"},
                                defaultValue = FeedShape.SUMMARY))
        @Nullable
        String content,

        @QueryParam("limit")
        @Parameter(
                description = "How many on a page",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                minimum = "1",
                                maximum = "100",
                                defaultValue = FeedShape.LIMIT))
        @Nullable
        String limit,

        @QueryParam("cursor") @Parameter(description = "What the link to the next page ends with") @Nullable
        String cursor) {

    static final String SUMMARY = "summary";
    static final String LIMIT = "20";

    boolean isFull() {
        return Parameters.choice("content", content, SUMMARY, Map.of(SUMMARY, false, "full", true));
    }

    Paging paging() {
        return new Paging(limit, cursor, null);
    }
}
