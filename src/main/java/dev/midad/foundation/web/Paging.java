package dev.midad.foundation.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the paging parameters that every list takes, as the client sent them. */
public record Paging(
        @QueryParam("limit")
        @Parameter(
                description = "How many on a page",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
        @Nullable
        String limitParameter,

        @QueryParam("cursor") @Parameter(description = "`page.next` of the page before") @Nullable
        String cursor,

        @QueryParam("count")
        @Parameter(
                description = "`true` adds `page.total`",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @Nullable
        String countParameter) {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    public int limit() {
        return Parameters.number("limit", limitParameter, USUAL, 1, MOST);
    }

    public boolean count() {
        return Parameters.flag("count", countParameter);
    }
}
