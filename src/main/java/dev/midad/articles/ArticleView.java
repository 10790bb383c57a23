package dev.midad.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.midad.authors.AuthorRef;
import dev.midad.sections.SectionRef;
import dev.midad.tags.TagRef;
import dev.midad.web.Page;
import dev.midad.web.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as readers get it; what a narrower view or {@code fields} leaves out is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Article", description = "An article; with `view=summary` or `fields` it has fewer properties")
public record ArticleView(
        @Schema(required = true) UUID id,

        @Schema(examples = "الكويت-تستضيف-مؤتمر-تعزيز-التعاون-الدولي-في-مكافحة-الإرهاب") @Nullable
        String slug,

        @Schema(examples = "ar") @Nullable String lang,

        @Schema(
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        @Nullable
        String dir,

        @Schema(description = "The line above the headline") @Nullable
        String kicker,

        @Schema(examples = "الكويت تستضيف مؤتمر: تعزيز التعاون الدولي في مكافحة الإرهاب") @Nullable
        String headline,

        @Schema(description = "The text under the headline") @Nullable
        String deck,

        @Nullable List<String> keyPoints,
        @Nullable List<BylineView> bylines,
        @Nullable SectionRef section,
        @Nullable List<TagRef> tags,

        @JsonRawValue @Schema(ref = "PortableText") @Nullable
        String body,

        @Schema(description = "With `bodyFormat=html`, in place of `body`: sanitised, with lang and dir") @Nullable
        String bodyHtml,

        @Schema(description = "With `bodyFormat=text`, in place of `body`") @Nullable
        String bodyText,

        @Schema(description = "Corrections and the like, for whoever read it before") @Nullable
        List<Notice> notices,

        @Schema(examples = "2024-11-13T06:00:00Z") @Nullable Instant publishedAt,
        @Schema(examples = "2024-11-13T06:00:00Z") @Nullable Instant updatedAt,
        @Schema(examples = "640") @Nullable Integer wordCount,
        @Schema(examples = "4") @Nullable Integer readingMinutes,
        @Schema(examples = "0") @Nullable Integer commentCount,
        @Nullable Boolean commentsOpen,

        @Schema(description = "The same article in other languages, where it is published") @Nullable
        List<TranslationRef> translations,

        @Schema(description = "Others on the same matter, with `include=related`") @Nullable
        List<ArticleView> related,

        @Schema(ref = "CommentPage", description = "The first threads, newest first, with `include=comments`") @Nullable
        Page<?> comments,

        @Schema(description = "What the head of its page says, with `include=metadata`") @Nullable
        ArticleMetadata metadata)
        implements Tagged {

    /** The same with what it brings along. */
    ArticleView with(@Nullable List<ArticleView> others, @Nullable Page<?> threads) {
        return with(others, threads, null);
    }

    ArticleView with(
            @Nullable List<ArticleView> others, @Nullable Page<?> threads, @Nullable ArticleMetadata described) {
        return new ArticleView(
                id,
                slug,
                lang,
                dir,
                kicker,
                headline,
                deck,
                keyPoints,
                bylines,
                section,
                tags,
                body,
                bodyHtml,
                bodyText,
                notices,
                publishedAt,
                updatedAt,
                wordCount,
                readingMinutes,
                commentCount,
                commentsOpen,
                translations,
                others,
                threads,
                described);
    }

    @Override
    public Stream<String> cacheTags() {
        return Stream.of(
                        Stream.of("article:" + id),
                        section == null ? Stream.<String>empty() : Stream.of("section:" + section.id()),
                        tags == null
                                ? Stream.<String>empty()
                                : tags.stream().map(TagRef::id).map(tag -> "tag:" + tag),
                        bylines == null
                                ? Stream.<String>empty()
                                : bylines.stream()
                                        .map(BylineView::author)
                                        .filter(Objects::nonNull)
                                        .map(AuthorRef::id)
                                        .map(author -> "author:" + author),
                        metadata == null ? Stream.<String>empty() : metadata.cacheTags(),
                        comments == null ? Stream.<String>empty() : Stream.of("comments:" + id),
                        translations == null
                                ? Stream.<String>empty()
                                : translations.stream().map(other -> "article:" + other.id()),
                        related == null
                                ? Stream.<String>empty()
                                : Stream.concat(
                                        Stream.of("articles"), related.stream().flatMap(ArticleView::cacheTags)))
                .flatMap(tag -> tag);
    }
}
