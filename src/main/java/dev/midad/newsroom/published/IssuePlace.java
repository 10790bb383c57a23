package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names an issue that an article is printed in, and where. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An issue that an article is printed in, and where")
public record IssuePlace(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "العدد-1200") String slug,

        @Schema(description = "Absent where the issue has none", examples = "1200") @Nullable
        Integer number,

        @Schema(description = "The last number of a double issue", examples = "1201") @Nullable
        Integer numberTo,

        @Schema(
                implementation = String.class,
                format = "date",
                required = true,
                description = "The date that is printed on the issue",
                examples = "2024-11-13")
        LocalDate date,

        @Schema(description = "Where it begins", examples = "12") @Nullable
        Integer page,

        @Schema(description = "Where it ends, if on another page", examples = "14") @Nullable
        Integer pageTo) {

    /** Returns the number as it is printed, {@code 1200–1201} of a double issue; null where it has none. */
    public static @Nullable String printed(@Nullable Integer number, @Nullable Integer numberTo) {
        if (number == null) {
            return null;
        }
        return numberTo == null ? number.toString() : number + "–" + numberTo;
    }
}
