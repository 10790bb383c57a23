package dev.midad.newsroom.publication;

import dev.midad.foundation.web.LanguageTag;
import dev.midad.foundation.web.SingleLine;
import dev.midad.foundation.web.TimeZoneName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an editor decides about the publication. */
@Schema(description = "What an editor decides about the publication")
public record PublicationDraft(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "مجلة أسبوعية")
        String name,

        @Size(max = 2000) @Nullable String description,

        @Size(max = 50) @Schema(description = "Name and description in other languages, by language tag") @Nullable
        Map<@LanguageTag String, @NotNull @Valid PublicationText> translations,

        @NotNull @NotEmpty @Size(max = 50) @Schema(examples = "[\"ar\", \"en\"]")
        List<@NotNull @LanguageTag String> languages,

        @NotNull @LanguageTag @Schema(description = "One of the languages", examples = "ar")
        String defaultLanguage,

        @NotNull @TimeZoneName @Schema(examples = "Asia/Kuwait")
        String timeZone,

        @Size(max = 100) @Nullable List<@NotNull @Valid MastheadEntry> masthead,

        @Size(max = 50) @Nullable List<@NotNull @Valid SocialLink> socialLinks,

        @ArticleUrl
        @Size(max = 1000)
        @Schema(
                description =
                        "Where your own site shows an article, with `{slug}`, `{id}`, `{lang}` or `{section}` in their places; of an article without a section `{section}/` is left out. Feeds, sitemaps and `include=metadata` lead there",
                examples = "https://example.org/{section}/{slug}")
        @Nullable
        String articleUrl,

        @Issn
        @Schema(description = "Its International Standard Serial Number (ISO 3297)", examples = "2049-3630")
        @Nullable
        String issn,

        @Schema(description = "How often an issue comes out") @Nullable
        Frequency frequency,

        @Schema(
                implementation = String.class,
                format = "date",
                description = "The date of its first issue, from which the year of its life is counted",
                examples = "2000-01-05")
        @Nullable
        LocalDate firstIssue,

        @Size(max = 20)
        @Schema(
                description =
                        "Where your own site shows sections, authors, tags and the like: a path by kind, with `{slug}`, `{id}` or `{lang}` in their places; `/sections/{slug}` and so on where one is left out. `GET /v1/resolve` reads old addresses by them and leads there",
                examples = "{\"section\": \"/قسم/{slug}\", \"author\": \"/كتاب/{slug}\"}")
        @Nullable
        Map<@NotNull @Pattern(regexp = PublicationDraft.KINDS) String, @NotNull @KindAddress @Size(max = 1000) String>
                addresses,

        @Valid @Schema(description = "Left out: a moderator looks at each first, and they never close") @Nullable
        CommentRules comments) {

    /** The kinds of things that a site shows at addresses of their own. */
    static final String KINDS = "article|author|front|issue|page|section|tag";

    static PublicationDraft of(Publication publication) {
        return new PublicationDraft(
                publication.name,
                publication.description,
                publication.translations,
                List.of(publication.languages),
                publication.defaultLanguage,
                publication.timeZone,
                publication.masthead,
                publication.socialLinks,
                publication.articleUrl,
                publication.issn,
                publication.frequency(),
                publication.firstIssue,
                publication.addresses,
                publication.comments());
    }
}
