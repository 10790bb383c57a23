package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Colleague;
import dev.midad.foundation.web.Versioned;
import dev.midad.newsroom.published.BylineView;
import dev.midad.newsroom.published.LeadUse;
import dev.midad.newsroom.published.Notice;
import dev.midad.newsroom.published.Seo;
import dev.midad.newsroom.published.TranslationRef;
import dev.midad.newsroom.sections.SectionRef;
import dev.midad.newsroom.tags.TagRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows the draft of an article to the desk. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditorialArticle", description = "An article, as the desk works on it")
public record ArticleEditorialView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes; the ETag is made of it", examples = "0")
        int version,

        @Schema(required = true) ArticleType type,
        @Schema(required = true) ArticleState state,

        @Schema(
                required = true,
                description = "The steps that whoever asks may take from here, by the names of their routes")
        List<String> allowed,

        @Schema(required = true, description = "Whether whoever asks may change the draft")
        boolean editable,

        @Schema(
                description =
                        "Whether an editor has what a writer submitted, or has returned it; of a published article, its changes")
        @Nullable
        Review review,

        @Schema(description = "What the editor who returned it wants") @Nullable
        String reviewNote,

        @Schema(required = true, description = "The number of the latest revision", examples = "1")
        int revision,

        @Schema(required = true, description = "Readers see an older version")
        boolean hasUnpublishedChanges,

        @Schema(required = true, description = "In the trash")
        boolean trashed,

        @Schema(required = true, examples = "ar") String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, examples = "الكويت-تستضيف-مؤتمر")
        String slug,

        @Nullable String kicker,
        @Nullable String headline,
        @Nullable String deck,
        @Schema(required = true) List<String> keyPoints,
        @Schema(required = true) List<BylineView> bylines,
        @Nullable SectionRef section,
        @Schema(required = true) List<TagRef> tags,

        @Schema(description = "The picture above it") @Nullable
        LeadUse lead,

        @Schema(required = true, ref = "PortableText") JsonNode body,
        @Schema(ref = "Footnotes") @Nullable JsonNode footnotes,

        @Schema(description = "With `bodyFormat=html`, beside `body`: with lang and dir") @Nullable
        String bodyHtml,

        @Schema(description = "With `bodyFormat=text`, beside `body`") @Nullable
        String bodyText,

        @Schema(required = true) List<Notice> notices,
        @Schema(required = true) boolean commentsOpen,
        @Nullable Seo seo,

        @Schema(description = "For social networks; the headline where it is left out") @Nullable
        String socialTitle,

        @Schema(description = "For social networks; the deck where it is left out") @Nullable
        String socialDescription,

        @Schema(required = true, description = "Drafts included")
        List<TranslationRef> translations,

        @Schema(required = true, description = "Who wrote it first")
        UUID createdBy,

        @Schema(description = "The same with a name; absent where nobody here is known by the id") @Nullable
        Colleague creator,

        @Schema(description = "Who saved the latest revision") @Nullable
        Colleague changedBy,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,

        @Schema(description = "When readers first had it") @Nullable
        Instant publishedAt,

        @Schema(description = "When what was last published comes to the readers, where that is still to come")
        @Nullable
        Instant scheduledAt,

        @Schema(description = "When readers will no longer get it") @Nullable
        Instant unpublishAt,

        @Nullable Instant trashedAt,

        @Schema(description = "What of the body that was sent could not be kept, or was kept in another form") @Nullable
        List<BodyNote> notes)
        implements Versioned {}
