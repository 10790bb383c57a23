package dev.midad.newsroom.fronts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what fills the places of a container that no editor has filled. References are ids or slugs where an editor sends them, and ids where they are kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What fills the places that no editor has filled: articles in the front's language, of one section with those under it, one tag, one author or one issue")
public record FrontFill(
        @Size(max = 600) @Schema(description = "Id or slug of a section", examples = "شؤون-دولية") @Nullable
        String section,

        @Size(max = 600) @Schema(description = "Id or slug of a tag", examples = "مكافحة-الإرهاب") @Nullable
        String tag,

        @Size(max = 600) @Schema(description = "Id or slug of an author", examples = "المحرر-السياسي") @Nullable
        String author,

        @Size(max = 600) @Schema(description = "Id or slug of an issue", examples = "العدد-1200") @Nullable
        String issue,

        @Min(1)
        @Max(87_600)
        @Schema(description = "Only what was published at most so many hours ago", examples = "72")
        @Nullable
        Integer maxAgeHours,

        @Schema(description = "The newest first where it is left out") @Nullable
        FrontFillSort sort) {

    @JsonIgnore
    FrontFillSort sortOrUsual() {
        return sort == null ? FrontFillSort.PUBLISHED : sort;
    }
}
