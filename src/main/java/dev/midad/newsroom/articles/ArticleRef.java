package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names an article in another answer of the desk. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An article, named in something else on the desk")
public record ArticleRef(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "الكويت-تستضيف-مؤتمر")
        String slug,

        @Schema(description = "As it stands on the desk by now", examples = "الكويت تستضيف مؤتمر") @Nullable
        String headline) {}
