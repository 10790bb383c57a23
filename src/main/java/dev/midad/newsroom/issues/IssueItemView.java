package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one line of the contents as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContentsItem", description = "One line of the contents of an issue")
public record IssueItemView(
        @Schema(required = true) Article article,

        @Schema(description = "Where it begins", examples = "12") @Nullable
        Integer page,

        @Schema(description = "Where it ends, if on another page", examples = "14") @Nullable
        Integer pageTo,

        @Schema(required = true, description = "Whether it is what the cover is about", examples = "false")
        boolean coverStory,

        @Schema(
                required = true,
                description = "Whether readers had the article and do not have it now",
                examples = "false")
        boolean withdrawn) {

    /** Names the article of a line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContentsArticle", description = "The article of a line of the contents")
    public record Article(
            @Schema(required = true) UUID id,

            @Schema(description = "Absent where readers do not have the article now", examples = "الكويت-تستضيف-مؤتمر")
            @Nullable
            String slug,

            @Schema(description = "The line above the headline", examples = "مؤتمر") @Nullable
            String kicker,

            @Schema(
                    description = "Absent where the article was taken down for a stated reason",
                    examples = "الكويت تستضيف مؤتمر تعزيز التعاون الدولي")
            @Nullable
            String headline) {}
}
