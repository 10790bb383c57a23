package dev.midad.newsroom.articles;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Holds the filters of the desk's list, as the client sent them. */
public record DeskParameters(
        @QueryParam("state")
        @Parameter(
                description = "`trashed` shows the trash, which no other state does. Repeated: any of them",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {
                                    "draft",
                                    "in-review",
                                    "returned",
                                    "scheduled",
                                    "published",
                                    "unpublished",
                                    "archived",
                                    "trashed"
                                }))
        List<String> state,

        @QueryParam("review")
        @Parameter(
                description = "What lies with an editor, or was returned; changes of published articles included",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"in-review", "returned"}))
        @Nullable
        String review,

        @QueryParam("section") @Parameter(description = "Id or slug; what lies under it belongs to it") @Nullable
        String section,

        @QueryParam("author") @Parameter(description = "Id or slug") @Nullable
        String author,

        @QueryParam("tag") @Parameter(description = "Id or slug") @Nullable
        String tag,

        @QueryParam("lang") @Parameter(description = "Language tag") @Nullable
        String lang,

        @QueryParam("mine")
        @Parameter(
                description = "`true`: only what this token's holder wrote",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @Nullable
        String mine) {}
