package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.Body;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.sections.SectionRef;
import dev.midad.newsroom.tags.TagRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows an article as readers get it; fields that a narrower view or {@code fields} leaves out are absent. */
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

        @Schema(type = SchemaType.ARRAY, implementation = String.class) @Nullable
        StoredJson<List<String>> keyPoints,

        @Schema(type = SchemaType.ARRAY, implementation = BylineView.class) @Nullable
        StoredJson<List<BylineView>> bylines,

        @Schema(implementation = SectionRef.class) @Nullable StoredJson<SectionRef> section,

        @Schema(type = SchemaType.ARRAY, implementation = TagRef.class) @Nullable
        StoredJson<List<TagRef>> tags,

        @Schema(description = "The picture above it; absent where it has none, or where its rights have ended")
        @Nullable
        ShownMedium lead,

        @Schema(ref = "PortableText") @Nullable StoredJson<Body> body,
        @Schema(ref = "Footnotes") @Nullable StoredJson<JsonNode> footnotes,

        @Schema(description = "With `bodyFormat=html`, in place of `body`: sanitised, with lang and dir") @Nullable
        String bodyHtml,

        @Schema(description = "With `bodyFormat=text`, in place of `body`") @Nullable
        String bodyText,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Notice.class,
                description = "Corrections and the like, for whoever read it before")
        @Nullable
        StoredJson<List<Notice>> notices,

        @Schema(examples = "2024-11-13T06:00:00Z") @Nullable Instant publishedAt,
        @Schema(examples = "2024-11-13T06:00:00Z") @Nullable Instant updatedAt,
        @Schema(examples = "640") @Nullable Integer wordCount,
        @Schema(examples = "4") @Nullable Integer readingMinutes,
        @Schema(examples = "0") @Nullable Integer commentCount,
        @Nullable Boolean commentsOpen,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = TranslationRef.class,
                description = "The same article in other languages, where it is published")
        @Nullable
        StoredJson<List<TranslationRef>> translations,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = IssuePlace.class,
                description = "The issues that it is printed in, latest first")
        @Nullable
        StoredJson<List<IssuePlace>> issues,

        @Schema(implementation = Seo.class) @Nullable StoredJson<Seo> seo,

        @Schema(description = "For social networks; the headline where it is left out") @Nullable
        String socialTitle,

        @Schema(description = "For social networks; the deck where it is left out") @Nullable
        String socialDescription,

        @Schema(description = "Others on the same matter, with `include=related`") @Nullable
        List<ArticleView> related,

        @Schema(ref = "CommentPage", description = "The first threads, newest first, with `include=comments`") @Nullable
        Page<?> comments,

        @Schema(description = "What the head of its page says, with `include=metadata`") @Nullable
        ArticleMetadata metadata)
        implements Tagged {

    /** Returns the same article with related articles and with the first threads of comments. */
    public ArticleView with(@Nullable List<ArticleView> others, @Nullable Page<?> threads) {
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
                lead,
                body,
                footnotes,
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
                issues,
                seo,
                socialTitle,
                socialDescription,
                others,
                threads,
                described);
    }

    @Override
    public Stream<String> cacheTags() {
        var dependencies = new ArrayList<String>();
        dependencies.add("article:" + id);
        named("section:", section, dependencies);
        named("tag:", tags, dependencies);
        named("author:", bylines, dependencies);
        if (metadata != null) {
            metadata.cacheTags().forEach(dependencies::add);
        }
        if (comments != null) {
            dependencies.add("comments:" + id);
        }
        named("article:", translations, dependencies);
        named("issue:", issues, dependencies);
        if (related != null) {
            dependencies.add("articles");
            related.stream().flatMap(ArticleView::cacheTags).forEach(dependencies::add);
        }
        return dependencies.stream();
    }

    private static void named(String kind, @Nullable StoredJson<?> stored, List<String> dependencies) {
        if (stored != null) {
            stored.ids().forEach(one -> dependencies.add(kind + one));
        }
    }
}
