package dev.midad.conversation.moderation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the moderators' queue, as they were sent. */
public record QueueParameters(
        @QueryParam("state")
        @Parameter(
                description = "`all` for every state",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"pending", "approved", "rejected", "spam", "withdrawn", "erased", "all"},
                                defaultValue = "pending"))
        @Nullable
        String state,

        @QueryParam("section") @Parameter(description = "Id or slug; what lies under it belongs to it") @Nullable
        String section,

        @QueryParam("article") @Parameter(description = "Id or slug") @Nullable
        String article,

        @QueryParam("from")
        @Parameter(description = "Sent then or later", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String from,

        @QueryParam("to")
        @Parameter(description = "Sent before that", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String to,

        @QueryParam("minScore")
        @Parameter(
                description = "With this score or a higher one",
                schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
        @Nullable
        String minScore,

        @QueryParam("emailHash") @Parameter(description = "Of one person, as the comments show it") @Nullable
        String emailHash,

        @QueryParam("addressHash") @Parameter(description = "Of one address, as the comments show it") @Nullable
        String addressHash,

        @QueryParam("sort")
        @Parameter(
                description = "Oldest first, newest first, or the likeliest spam first",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"createdAt", "-createdAt", "-score"},
                                defaultValue = "createdAt"))
        @Nullable
        String sort) {}
