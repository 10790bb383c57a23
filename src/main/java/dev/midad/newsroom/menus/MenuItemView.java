package dev.midad.newsroom.menus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows readers one item of a menu, with the items under it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "MenuItemShown",
        description = "One item of a menu, with the items under it",
        examples =
                "{\"label\": \"الرئيسية\", \"labels\": {\"ar\": \"الرئيسية\"}, \"target\": {\"kind\": \"link\", \"url\": \"/\"}, \"children\": []}")
record MenuItemView(
        @Schema(
                required = true,
                description = "In the language that was asked for, else the name of what it leads to",
                examples = "شؤون دولية")
        String label,

        @Schema(
                required = true,
                description = "What editors call it, by language tag; empty where it has no other name")
        Map<String, String> labels,

        @Schema(description = "Where it leads; absent where it only holds others") @Nullable
        MenuTargetView target,

        @Schema(required = true, description = "The items under it")
        List<MenuItemView> children) {}
