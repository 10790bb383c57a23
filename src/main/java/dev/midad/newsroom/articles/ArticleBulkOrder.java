package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds the same act on many articles. */
@Schema(
        name = "ArticleBulkOrder",
        description = "The same act on many articles, each of which is changed or refused by itself")
public record ArticleBulkOrder(
        @NotNull Action action,

        @NotNull
        @NotEmpty
        @Size(max = 100)
        @Schema(description = "The articles, in the order in which they are acted on")
        List<@NotNull @Valid Chosen> articles,

        @Schema(
                description = "Of `publish` and `unpublish`: a time to come; now where it is left out",
                examples = "2027-01-01T06:00:00+03:00")
        @Nullable
        Instant at,

        @Schema(description = "Of `move`: the id or slug of the section to move to") @Nullable
        String section,

        @Size(max = 50) @Schema(description = "Of `tag` and `untag`: ids or slugs") @Nullable
        List<@NotNull String> tags) {

    /** Says what is done to the articles. */
    @Schema(
            name = "ArticleBulkAction",
            description =
                    "What is done to each article: `tag` adds tags to those that it has, `untag` takes them from it, `move` files it under another section",
            enumeration = {"publish", "unpublish", "move", "tag", "untag", "trash"})
    public enum Action {
        PUBLISH,
        UNPUBLISH,
        MOVE,
        TAG,
        UNTAG,
        TRASH;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Names an article that is acted on. */
    @Schema(name = "ChosenArticle", description = "An article that is acted on")
    public record Chosen(
            @NotNull UUID id,

            @Schema(
                    description =
                            "As it was read: an article that has changed since is refused. Left out: whatever stands")
            @Nullable
            Integer version) {}
}
