package dev.midad.newsroom.menus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows readers what an item of a menu leads to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MenuTargetShown",
        description =
                "What an item of a menu leads to: an article or a page in the language that was asked for, where it is published in it",
        examples =
                "{\"kind\": \"section\", \"id\": \"0199b4c0-6a1e-7c3f-8d2e-5b7a9c1d3e4f\", \"slug\": \"شؤون-دولية\"}")
record MenuTargetView(
        @Schema(required = true) MenuTargetKind kind,
        @Nullable UUID id,
        @Schema(examples = "من-نحن") @Nullable String slug,

        @Schema(description = "Of an article or a page: its language", examples = "ar") @Nullable
        String lang,

        @Schema(description = "With `link`", examples = "https://example.org/") @Nullable
        String url) {}
