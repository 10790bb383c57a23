package dev.midad.newsroom.menus;

import dev.midad.foundation.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows a menu to the desk, with everything that readers do not get just now. */
@Schema(name = "EditorialMenu", description = "A menu, as the desk works on it")
record MenuEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The name by which front ends ask for it", examples = "main")
        String key,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true, description = "The first level, with what lies under it")
        List<MenuItem> items,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    static MenuEditorialView of(Menu menu) {
        return new MenuEditorialView(menu.id, menu.key, menu.version, menu.items, menu.createdAt, menu.updatedAt);
    }
}
