package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what stands at a place of a front. */
@Schema(
        examples = "article",
        description =
                "What it is: an article, an issue, a page of the site, a link, or `latest`, whatever is the newest article of a section. More kinds may come",
        enumeration = {"article", "issue", "page", "link", "latest"})
public enum FrontItemKind {
    ARTICLE,
    ISSUE,
    PAGE,
    LINK,
    LATEST;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
