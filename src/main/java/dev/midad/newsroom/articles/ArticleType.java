package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.SlugSpace;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what an article is for readers: an article of the newspaper, or a page such as «من نحن» that no list shows. */
@Schema(
        examples = "article",
        description = "What it is: an article of the newspaper, or a page that no list shows",
        enumeration = {"article", "page"})
public enum ArticleType {
    ARTICLE("article", SlugKind.ARTICLE, ContentKind.ARTICLE),
    PAGE("page", SlugKind.PAGE, ContentKind.PAGE);

    private final String tag;
    private final SlugKind slugs;
    private final ContentKind content;

    ArticleType(String tag, SlugKind slugs, ContentKind content) {
        this.tag = tag;
        this.slugs = slugs;
        this.content = content;
    }

    static ArticleType tagged(String tag) {
        return Arrays.stream(values())
                .filter(type -> type.tag.equals(tag))
                .findFirst()
                .orElseThrow();
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    SlugKind slugs() {
        return slugs;
    }

    SlugSpace slugsIn(String lang) {
        return new SlugSpace(slugs, lang);
    }

    /** Returns the kind as which the change log tells readers of it. */
    ContentKind content() {
        return content;
    }

    /** Returns the table of its snapshots, which is all that readers get. */
    String snapshots() {
        return "published_" + tag;
    }
}
