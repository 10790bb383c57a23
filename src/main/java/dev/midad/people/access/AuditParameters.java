package dev.midad.people.access;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the filters of the audit, as the client sent them. */
public record AuditParameters(
        @QueryParam("actor") @Parameter(description = "Id of a user or token") @Nullable
        String actor,

        @QueryParam("action")
        @Parameter(description = "What was done", schema = @Schema(implementation = AuditAction.class))
        @Nullable
        String action,

        @QueryParam("kind")
        @Parameter(
                description = "What it was done to",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                extensions =
                                        @Extension(
                                                name = "x-extensible-enum",
                                                value =
                                                        "[\"article\",\"audit\",\"author\",\"comment\",\"comment-ban\",\"front\",\"front-container\",\"newsroom\",\"preview-link\",\"publication\",\"sample\",\"section\",\"session\",\"tag\",\"token\",\"user\",\"webhook\",\"webhook-delivery\",\"webhook-secret\"]",
                                                parseValue = true)))
        @Nullable
        String kind,

        @QueryParam("entity") @Parameter(description = "Id of what it was done to") @Nullable
        String entity,

        @QueryParam("address") @Parameter(description = "Where the request came from, as the audit shows it") @Nullable
        String address,

        @QueryParam("from")
        @Parameter(
                description = "From this moment on",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String from,

        @QueryParam("to")
        @Parameter(description = "Before this moment", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String to) {}
