package dev.midad.newsroom.menus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.midad.foundation.web.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shows a menu as readers get it: what they may not see is left out, with everything under it.
 *
 * @param dependencies the cache tags of what the items lead to, and of the lists into which what is left out may come
 */
@Schema(name = "Menu", description = "A menu, without what readers do not get just now")
public record MenuView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The name by which front ends ask for it", examples = "main")
        String key,

        @Schema(required = true, description = "The language of the labels", examples = "ar")
        String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, description = "The first level, with what lies under it")
        List<MenuItemView> items,

        @Schema(required = true, description = "When an editor last changed it")
        Instant updatedAt,

        @JsonIgnore @Schema(hidden = true) Set<String> dependencies)
        implements Tagged {

    public MenuView {
        dependencies = Set.copyOf(dependencies);
    }

    @Override
    public Stream<String> cacheTags() {
        return Stream.concat(Stream.of("menu:" + id), dependencies.stream());
    }
}
