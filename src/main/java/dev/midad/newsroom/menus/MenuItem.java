package dev.midad.newsroom.menus;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.LanguageTags;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds one item of a menu as editors write it, with the items under it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "One item of a menu, with the items under it; a menu has three levels at most",
        examples = "{\"label\": {\"ar\": \"الرئيسية\"}, \"target\": {\"kind\": \"link\", \"url\": \"/\"}}")
public record MenuItem(
        @Size(max = 50)
        @Schema(
                description =
                        "What it is called, by language tag; the name of what it leads to where it is left out. `issue`, `link` and an item that leads nowhere need one")
        @Nullable
        Map<@LanguageTag String, @NotNull @SingleLine @Size(max = 200) String> label,

        @Valid @Schema(description = "Where it leads; an item without one only holds others") @Nullable
        MenuTarget target,

        @Schema(description = "The items under it") List<@NotNull @Valid MenuItem> children) {

    public MenuItem {
        // Validation reports what is null within them, so that they are no copies that refuse it.
        label = label == null ? Map.of() : Collections.unmodifiableMap(label);
        children = children == null ? List.of() : Collections.unmodifiableList(children);
    }

    Map<String, String> labels() {
        return LanguageTags.canonicalKeys(label);
    }

    /** Returns the item and all that lie under it. */
    Stream<MenuItem> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(MenuItem::all));
    }

    int depth() {
        return 1 + children.stream().mapToInt(MenuItem::depth).max().orElse(0);
    }
}
