package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.authors.AuthorRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one line of an article's byline. */
@Schema(name = "Byline", description = "One line of an article's byline: what somebody did for it, and who")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BylineView(
        @Schema(required = true) BylineRole role,

        @Schema(description = "As it is printed; wins over the role's usual name", examples = "اعداد") @Nullable
        String label,

        @Schema(description = "Where it was written from", examples = "الكويت") @Nullable
        String place,

        @Nullable AuthorRef author) {}
