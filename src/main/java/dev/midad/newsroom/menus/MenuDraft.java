package dev.midad.newsroom.menus;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds what an editor decides about a menu. */
@Schema(description = "What an editor decides about a menu")
public record MenuDraft(
        @NotNull
        @Schema(
                description = "200 items at most, with those that lie under others",
                examples = "[{\"label\": {\"ar\": \"الرئيسية\"}, \"target\": {\"kind\": \"link\", \"url\": \"/\"}}]")
        List<@NotNull @Valid MenuItem> items) {

    static MenuDraft of(Menu menu) {
        return new MenuDraft(menu.items);
    }
}
