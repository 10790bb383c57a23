package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.issues.IssueCover;
import dev.midad.newsroom.issues.IssueFile;
import dev.midad.newsroom.issues.IssueKind;
import dev.midad.newsroom.issues.IssueSection;
import dev.midad.newsroom.publication.MastheadEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about an issue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an editor decides about an issue")
public record IssueDraft(
        @Schema(description = "Regular where it is left out") @Nullable
        IssueKind kind,

        @Min(1)
        @Max(IssueDraft.MOST_NUMBER)
        @Schema(description = "The number that is printed on it", examples = "1200")
        @Nullable
        Integer number,

        @Min(2)
        @Max(IssueDraft.MOST_NUMBER)
        @Schema(description = "The last number of a double issue", examples = "1201")
        @Nullable
        Integer numberTo,

        @Min(1)
        @Max(9999)
        @Schema(description = "The year of the paper's life that it belongs to", examples = "25")
        @Nullable
        Integer year,

        @Schema(
                implementation = String.class,
                format = "date",
                description = "The date that is printed on it",
                examples = "2024-11-13")
        @Nullable
        LocalDate date,

        @SingleLine
        @Size(max = 200)
        @Schema(description = "The date as it is printed", examples = "الأربعاء 13 نوفمبر 2024")
        @Nullable
        String dateText,

        @Pattern(regexp = "1[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)")
        @Schema(
                description = "The Hijri date, where it is not the one of the calendar of Umm al-Qura",
                examples = "1446-05-11")
        @Nullable
        String hijriDate,

        @LanguageTag @Schema(description = "The publication's where it is left out", examples = "ar") @Nullable
        String lang,

        @Schema(
                description = "Follows the number, or the title, until the first publication where it is left out",
                examples = "العدد-1200")
        @Nullable
        String slug,

        @SingleLine @Size(max = 300) @Schema(examples = "عدد خاص") @Nullable
        String title,

        @Valid @Schema(description = "What is on its front") @Nullable
        IssueCover cover,

        @Size(max = 100) @Schema(description = "What stands in it, in the order in which it is printed") @Nullable
        List<@NotNull @Valid IssueSection> contents,

        @Size(max = 20) @Schema(description = "Files that hold the whole issue") @Nullable
        List<@NotNull @Valid IssueFile> files,

        @Size(max = 100)
        @Schema(
                description =
                        "Who made it; the publication's masthead of the moment at which it is published where it is left out")
        @Nullable
        List<@NotNull @Valid MastheadEntry> masthead) {

    static final int MOST_NUMBER = 9_999_999;

    IssueDraft withSlug(@Nullable String chosen) {
        return new IssueDraft(
                kind, number, numberTo, year, date, dateText, hijriDate, lang, chosen, title, cover, contents, files,
                masthead);
    }

    /** Returns the draft as it is kept: with its kind and language, and with lists in the places of what is left out. */
    IssueDraft with(String language, List<IssueSection> resolved) {
        return new IssueDraft(
                kind == null ? IssueKind.REGULAR : kind,
                number,
                numberTo,
                year,
                date,
                dateText,
                hijriDate,
                language,
                slug,
                title,
                cover,
                resolved,
                files == null ? List.of() : files,
                masthead);
    }

    /** Returns the draft with these contents in the place of its own. */
    IssueDraft with(List<IssueSection> parts) {
        return new IssueDraft(
                kind, number, numberTo, year, date, dateText, hijriDate, lang, slug, title, cover, parts, files,
                masthead);
    }

    static IssueDraft of(Issue issue) {
        return new IssueDraft(
                issue.kind(),
                issue.number,
                issue.numberTo,
                issue.year,
                issue.date,
                issue.dateText,
                issue.hijriDate,
                issue.lang,
                issue.slugChosen ? issue.slug : null,
                issue.title,
                issue.cover,
                issue.contents,
                issue.files,
                issue.masthead);
    }
}
