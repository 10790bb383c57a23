package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Tagged;
import dev.midad.newsroom.publication.MastheadEntry;
import dev.midad.newsroom.published.ArticleView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows an issue as readers get it; lists leave out the contents and the masthead. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Issue", description = "An issue, as readers get it; lists leave out the contents and the masthead")
public record IssueView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "العدد-1200") String slug,
        @Schema(required = true) IssueKind kind,

        @Schema(description = "Absent where it has none, as a special issue may", examples = "1200") @Nullable
        Integer number,

        @Schema(description = "The last number of a double issue", examples = "1201") @Nullable
        Integer numberTo,

        @Schema(description = "The year of the paper's life that it belongs to", examples = "25") @Nullable
        Integer year,

        @Schema(
                implementation = String.class,
                format = "date",
                required = true,
                description = "The date that is printed on it",
                examples = "2024-11-13")
        LocalDate date,

        @Schema(description = "The date as it is printed", examples = "الأربعاء 13 نوفمبر 2024") @Nullable
        String dateText,

        @Schema(description = "The same day by the calendar of Umm al-Qura", examples = "1446-05-11") @Nullable
        String hijriDate,

        @Schema(required = true, examples = "ar") String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(examples = "عدد خاص") @Nullable String title,

        @Schema(description = "Absent where it has none, or where the rights to its picture have ended") @Nullable
        CoverView cover,

        @Schema(description = "What stands in it, by page; always there in the answer of one issue") @Nullable
        List<IssueSectionView> contents,

        @Schema(required = true, description = "Files that hold the whole issue, as far as their rights allow")
        List<IssueFileView> files,

        @Schema(description = "Who made it, as it was when it came out; always there in the answer of one issue")
        @Nullable
        List<MastheadEntry> masthead,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(required = true, examples = "2024-11-13T06:00:00Z")
        Instant publishedAt,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(required = true, examples = "2024-11-13T06:00:00Z")
        Instant updatedAt,

        @Schema(
                description =
                        "What readers have of its articles, in the order of the contents, with `include=articles`")
        @Nullable
        List<ArticleView> articles,

        @Schema(
                description =
                        "The issue in the vocabulary of schema.org, for a script element, with `include=metadata`")
        @Nullable
        String jsonLd)
        implements Tagged {

    IssueView with(@Nullable List<ArticleView> included, @Nullable String described) {
        return new IssueView(
                id,
                slug,
                kind,
                number,
                numberTo,
                year,
                date,
                dateText,
                hijriDate,
                lang,
                dir,
                title,
                cover,
                contents,
                files,
                masthead,
                publishedAt,
                updatedAt,
                included,
                described);
    }

    /** Returns the ids of the articles that readers have of it, in the order of the contents, each once. */
    List<UUID> readable() {
        return contents == null
                ? List.of()
                : contents.stream()
                        .flatMap(part -> part.items().stream())
                        .filter(item -> !item.withdrawn())
                        .map(item -> item.article().id())
                        .distinct()
                        .toList();
    }

    @Override
    public Stream<String> cacheTags() {
        var own = Stream.concat(
                Stream.of("issue:" + id),
                Stream.concat(
                        cover == null
                                ? Stream.empty()
                                : Stream.of("media:" + cover.medium().media()),
                        files.stream().map(file -> "media:" + file.medium().media())));
        var sections = contents == null
                ? Stream.<String>empty()
                : contents.stream()
                        .map(IssueSectionView::section)
                        .filter(Objects::nonNull)
                        .map(section -> "section:" + section.id());
        var lines = contents == null
                ? Stream.<String>empty()
                : contents.stream()
                        .flatMap(part -> part.items().stream())
                        .map(item -> "article:" + item.article().id());
        var inline =
                articles == null ? Stream.<String>empty() : articles.stream().flatMap(ArticleView::cacheTags);
        return Stream.of(own, sections, lines, inline).flatMap(tags -> tags);
    }
}
