package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.published.LeadUse;
import dev.midad.newsroom.published.Notice;
import dev.midad.newsroom.published.Seo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about an article. A client sends at most one of body, bodyHtml and bodyText. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an editor decides about an article. Of body, bodyHtml and bodyText at most one is sent.")
public record ArticleDraft(
        @Schema(
                description =
                        "What it is, `article` where it is left out; it stays so. A page, such as «من نحن», is read at `/v1/pages`, and has no kicker, key points, bylines, section, tags, notices or comments",
                examples = "article")
        @Nullable
        ArticleType type,

        @LanguageTag @Schema(description = "The publication's where it is left out", examples = "ar") @Nullable
        String lang,

        @Schema(description = "Follows the headline until the first publication where it is left out") @Nullable
        String slug,

        @SingleLine @Size(max = 300) @Schema(description = "The line above the headline") @Nullable
        String kicker,

        @SingleLine
        @Size(max = 500)
        @Schema(examples = "الكويت تستضيف مؤتمر: تعزيز التعاون الدولي في مكافحة الإرهاب")
        @Nullable
        String headline,

        @Size(max = 5000) @Schema(description = "The text under the headline") @Nullable
        String deck,

        @Size(max = 50) @Nullable List<@NotNull @SingleLine @Size(max = 2000) String> keyPoints,

        @Size(max = 30) @Nullable List<@NotNull @Valid BylineDraft> bylines,

        @Schema(description = "Id or slug", examples = "شؤون-دولية") @Nullable
        String section,

        @Size(max = 50) @Schema(description = "Ids or slugs") @Nullable
        List<@NotNull String> tags,

        @Valid @Schema(description = "The picture above it") @Nullable
        LeadUse lead,

        @Schema(description = "Portable Text", ref = "PortableText") @Nullable
        JsonNode body,

        @Schema(
                description =
                        "The footnotes to which marks of the body point; without it a patch keeps those to which its body still points. Those of bodyHtml are in the HTML",
                ref = "Footnotes")
        @Nullable
        JsonNode footnotes,

        @Size(max = 1_000_000) @Schema(description = "HTML, sanitised and turned into Portable Text") @Nullable
        String bodyHtml,

        @Size(max = 1_000_000) @Schema(description = "Plain text; a blank line starts a paragraph") @Nullable
        String bodyText,

        @Size(max = 50) @Schema(description = "What readers are told about corrections and the like") @Nullable
        List<@NotNull @Valid Notice> notices,

        @Schema(description = "Open where it is left out") @Nullable
        Boolean commentsOpen,

        @Valid @Schema(description = "What search engines are told where that differs from what readers see") @Nullable
        Seo seo,

        @SingleLine
        @Size(max = 200)
        @Schema(description = "For social networks; the headline where it is left out")
        @Nullable
        String socialTitle,

        @SingleLine
        @Size(max = 500)
        @Schema(description = "For social networks; the deck where it is left out")
        @Nullable
        String socialDescription,

        @Schema(description = "Id or slug of an article that this one is a translation of") @Nullable
        String translationOf) {

    static final List<String> FIELDS = Arrays.stream(ArticleDraft.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    static final ArticleDraft EMPTY = new ArticleDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    ArticleType typeOrUsual() {
        return type == null ? ArticleType.ARTICLE : type;
    }

    static ArticleDraft of(Article article) {
        return new ArticleDraft(
                article.isPage() ? ArticleType.PAGE : null,
                article.lang,
                article.slugChosen ? article.slug : null,
                article.kicker,
                article.headline,
                article.deck,
                article.keyPoints,
                article.bylines.stream().map(Byline::draft).toList(),
                article.sectionId == null ? null : article.sectionId.toString(),
                article.tagIds.stream().map(UUID::toString).toList(),
                article.lead,
                article.content().json(),
                article.content().footnotesJson(),
                null,
                null,
                article.notices,
                article.commentsOpen,
                article.seo,
                article.socialTitle,
                article.socialDescription,
                null);
    }

    /** Returns the draft with this body, or with none. */
    ArticleDraft withBody(@Nullable JsonNode blocks, @Nullable JsonNode notes) {
        return new ArticleDraft(
                type,
                lang,
                slug,
                kicker,
                headline,
                deck,
                keyPoints,
                bylines,
                section,
                tags,
                lead,
                blocks,
                notes,
                null,
                null,
                notices,
                commentsOpen,
                seo,
                socialTitle,
                socialDescription,
                translationOf);
    }

    ArticleDraft withSlug(@Nullable String chosen) {
        return new ArticleDraft(
                type,
                lang,
                chosen,
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
                commentsOpen,
                seo,
                socialTitle,
                socialDescription,
                translationOf);
    }

    ArticleDraft withTranslationOf(@Nullable String original) {
        return new ArticleDraft(
                type,
                lang,
                slug,
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
                commentsOpen,
                seo,
                socialTitle,
                socialDescription,
                original);
    }
}
