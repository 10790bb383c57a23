package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Versioned;
import dev.midad.newsroom.issues.IssueCover;
import dev.midad.newsroom.issues.IssueFile;
import dev.midad.newsroom.issues.IssueKind;
import dev.midad.newsroom.publication.MastheadEntry;
import dev.midad.newsroom.sections.SectionRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows an issue as the desk sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialIssue", description = "An issue, as the desk sees it; lists leave out the contents")
public record IssueEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true) IssueState state,

        @Schema(required = true, description = "Counts what was written; named when it is published", examples = "1")
        int revision,

        @Schema(description = "The revision that readers have", examples = "1") @Nullable
        Integer publishedRevision,

        @Schema(description = "The revision that readers will have at `scheduledAt`", examples = "1") @Nullable
        Integer scheduledRevision,

        @Schema(
                required = true,
                description = "Whether readers have, or will have, another revision",
                examples = "false")
        boolean unpublishedChanges,

        @Schema(
                required = true,
                description = "The steps that its state leaves open",
                examples = "[\"publish\", \"delete\"]")
        List<String> allowed,

        @Schema(required = true) IssueKind kind,

        @Schema(description = "The number that is printed on it", examples = "1200") @Nullable
        Integer number,

        @Schema(description = "The last number of a double issue", examples = "1201") @Nullable
        Integer numberTo,

        @Schema(description = "The year of the paper's life that it belongs to", examples = "25") @Nullable
        Integer year,

        @Schema(
                implementation = String.class,
                format = "date",
                description = "The date that is printed on it",
                examples = "2024-11-13")
        @Nullable
        LocalDate date,

        @Schema(description = "The date as it is printed", examples = "الأربعاء 13 نوفمبر 2024") @Nullable
        String dateText,

        @Schema(description = "By the calendar of Umm al-Qura, or as the editor has set it", examples = "1446-05-11")
        @Nullable
        String hijriDate,

        @Schema(required = true, examples = "ar") String lang,
        @Schema(required = true, examples = "العدد-1200") String slug,
        @Schema(examples = "عدد خاص") @Nullable String title,
        @Nullable IssueCover cover,

        @Schema(description = "What stands in it; always there in the answer of one issue") @Nullable
        List<Part> contents,

        @Schema(required = true, description = "Files that hold the whole issue")
        List<IssueFile> files,

        @Schema(description = "Who made it; absent until it is published, unless an editor has set it") @Nullable
        List<MastheadEntry> masthead,

        @Schema(description = "When readers will get it") @Nullable
        Instant scheduledAt,

        @Schema(description = "When readers first had it") @Nullable
        Instant publishedAt,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {

    /** Shows one part of the contents. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EditorialContentsSection", description = "One part of the contents, as the desk sees it")
    public record Part(
            @Nullable SectionRef section,

            @Schema(description = "As it is printed", examples = "شؤون دولية") @Nullable
            String title,

            @Schema(required = true, description = "In the order in which they are printed")
            List<Line> items) {}

    /** Shows one line of the contents. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EditorialContentsItem", description = "One line of the contents, as the desk sees it")
    public record Line(
            @Schema(required = true) Article article,

            @Schema(description = "Where it begins", examples = "12") @Nullable
            Integer page,

            @Schema(description = "Where it ends, if on another page", examples = "14") @Nullable
            Integer pageTo,

            @Schema(required = true, description = "Whether it is what the cover is about", examples = "false")
            boolean coverStory,

            @Schema(
                    required = true,
                    description = "Whether the article goes out with the issue where readers do not have it yet",
                    examples = "true")
            boolean publish) {}

    /** Names the article of a line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EditorialContentsArticle", description = "The article of a line, as it stands on the desk")
    public record Article(
            @Schema(required = true) UUID id,

            @Schema(examples = "الكويت-تستضيف-مؤتمر") @Nullable
            String slug,

            @Schema(examples = "الكويت تستضيف مؤتمر") @Nullable
            String headline,

            @Schema(
                    description = "The tag of its state, or `trashed`; absent where it is no longer there",
                    examples = "draft")
            @Nullable
            String state) {}
}
