package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.sections.SectionRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one part of the contents as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContentsSection", description = "One part of the contents of an issue")
public record IssueSectionView(
        @Nullable SectionRef section,

        @Schema(description = "As it is printed", examples = "شؤون دولية") @Nullable
        String title,

        @Schema(required = true, description = "In the order in which they are printed")
        List<IssueItemView> items) {}
