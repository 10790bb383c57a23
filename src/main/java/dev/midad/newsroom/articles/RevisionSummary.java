package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Colleague;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows one saved change of an article: who made it, when, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RevisionSummary", description = "One saved change of an article: who, when, and why")
public record RevisionSummary(
        @Schema(
                required = true,
                description = "Grows; numbers of autosaves that were folded into later ones are missing",
                examples = "3")
        int number,

        @Schema(required = true) Colleague author,
        @Schema(required = true) Instant createdAt,

        @Schema(examples = "بعد مراجعة الأرقام") @Nullable String note,

        @Schema(required = true, description = "Saved by a program while somebody was writing")
        boolean autosave,

        @Schema(description = "The revision whose content it has") @Nullable
        Integer restoredFrom,

        @Schema(required = true, description = "Readers have this one")
        boolean published) {}
