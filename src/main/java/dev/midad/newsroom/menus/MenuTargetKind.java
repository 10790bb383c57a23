package dev.midad.newsroom.menus;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.midad.newsroom.slugs.SlugKind;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what an item of a menu leads to. */
@Schema(
        examples = "section",
        description = "What it leads to; `issue` is the newest issue, and `link` any address",
        enumeration = {"section", "tag", "author", "article", "page", "front", "issue", "link"})
public enum MenuTargetKind {
    SECTION(SlugKind.SECTION),
    TAG(SlugKind.TAG),
    AUTHOR(SlugKind.AUTHOR),
    ARTICLE(SlugKind.ARTICLE),
    PAGE(SlugKind.PAGE),
    FRONT(SlugKind.FRONT),
    ISSUE(null),
    LINK(null);

    private final @Nullable SlugKind named;

    MenuTargetKind(@Nullable SlugKind named) {
        this.named = named;
    }

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of what is named by an id; null where nothing is named. */
    @Nullable
    SlugKind named() {
        return named;
    }
}
