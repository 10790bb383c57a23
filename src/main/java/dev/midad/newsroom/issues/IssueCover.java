package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the picture of a cover, and what is printed on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The picture of a cover, and what is printed on it")
public record IssueCover(
        @NotNull @Schema(required = true, description = "The id of a picture of the library")
        UUID medium,

        @Size(max = 2000)
        @Schema(description = "What it shows, for readers who do not see it; the library's words where it is left out")
        @Nullable
        String alt,

        @Size(max = 2000) @Schema(description = "Who made it; the library's words where it is left out") @Nullable
        String credit,

        @Size(max = 30)
        @Schema(description = "The lines on it", examples = "[\"الكويت تستضيف مؤتمر مكافحة الإرهاب\"]")
        @Nullable
        List<@NotNull @SingleLine @Size(max = 500) String> lines) {}
