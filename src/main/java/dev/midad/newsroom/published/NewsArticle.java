package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.midad.newsroom.tags.TagRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes an article in the vocabulary of schema.org. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type"})
record NewsArticle(
        @JsonProperty("@context") String context,
        String identifier,
        @Nullable String url,
        @Nullable Thing mainEntityOfPage,
        @Nullable String headline,
        @Nullable String alternativeHeadline,
        @Nullable String description,
        @Nullable String inLanguage,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant datePublished,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant dateModified,

        List<Party> author,
        List<Party> translator,
        List<Party> editor,
        List<Party> contributor,
        Party publisher,
        @Nullable String articleSection,
        List<String> keywords,
        @Nullable Integer wordCount,
        @Nullable Integer commentCount,
        boolean isAccessibleForFree,
        @Nullable ImageObject image,
        List<Correction> correction,
        List<Translation> workTranslation,
        @Nullable String printEdition,
        @Nullable String printPage,
        List<Issue> isPartOf) {

    private static final Set<BylineRole> WRITING =
            EnumSet.of(BylineRole.AUTHOR, BylineRole.PREPARED_BY, BylineRole.INTERVIEW);

    @JsonProperty("@type")
    String type() {
        return "NewsArticle";
    }

    /** Names a thing of a type by its address. */
    record Thing(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id) {}

    /** Names a person or an organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String url) {

        /**
         * Returns the party of a byline. A byline with an author names a person; a byline with a label only mostly
         * names an agency.
         */
        static Party of(BylineView byline) {
            return byline.author() == null
                    ? new Party("Organization", Objects.requireNonNullElse(byline.label(), ""), null)
                    : new Party("Person", byline.author().name(), null);
        }
    }

    /** Describes a picture. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImageObject(
            @JsonProperty("@type") String type,
            String url,
            @Nullable String caption,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** Tells what was wrong in the article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Correction(
            @JsonProperty("@type") String type,
            String text,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant dateCreated) {}

    /** Names the article, or the page, in another language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Translation(
            @JsonProperty("@type") String type,
            String identifier,
            String inLanguage,
            @Nullable String url) {}

    /** Names an issue that the article is printed in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issue(
            @JsonProperty("@type") String type,
            String identifier,
            @Nullable String issueNumber,
            String datePublished) {

        static Issue of(IssuePlace place) {
            return new Issue(
                    "PublicationIssue",
                    urn(place.id()),
                    IssuePlace.printed(place.number(), place.numberTo()),
                    place.date().toString());
        }
    }

    static NewsArticle of(DescribedArticle described) {
        var article = described.article();
        var address = described.address();
        var section = StoredJson.read(article.section());
        var publisher = publisher(described);
        var authors = byline(article, WRITING);
        return new NewsArticle(
                "https://schema.org",
                urn(article.id()),
                address,
                address == null ? null : new Thing("WebPage", address),
                article.headline(),
                article.kicker(),
                described.summary(),
                article.lang(),
                article.publishedAt(),
                article.updatedAt(),
                authors.isEmpty() ? List.of(publisher) : authors,
                byline(article, EnumSet.of(BylineRole.TRANSLATOR)),
                byline(article, EnumSet.of(BylineRole.EDITOR)),
                byline(article, EnumSet.of(BylineRole.PHOTOGRAPHER)),
                publisher,
                section == null ? null : section.name(),
                Objects.requireNonNull(article.tags()).value().stream()
                        .map(TagRef::name)
                        .toList(),
                article.wordCount(),
                article.commentCount(),
                true,
                image(described),
                corrections(article),
                translations(described, "NewsArticle"),
                printed(article).map(NewsArticle::edition).orElse(null),
                printed(article).map(NewsArticle::pages).orElse(null),
                Objects.requireNonNull(article.issues()).value().stream()
                        .map(Issue::of)
                        .toList());
    }

    /** Returns the latest issue that it is printed in. */
    private static Optional<IssuePlace> printed(ArticleView article) {
        return Objects.requireNonNull(article.issues()).value().stream().findFirst();
    }

    private static String edition(IssuePlace issue) {
        return Objects.requireNonNullElse(
                IssuePlace.printed(issue.number(), issue.numberTo()),
                issue.date().toString());
    }

    private static @Nullable String pages(IssuePlace issue) {
        if (issue.page() == null) {
            return null;
        }
        return issue.pageTo() == null ? issue.page().toString() : issue.page() + "–" + issue.pageTo();
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    static Party publisher(DescribedArticle described) {
        var site = described.site();
        return new Party(
                "NewsMediaOrganization",
                described.publication().nameIn(described.lang()),
                site == null ? null : site.home());
    }

    private static List<Party> byline(ArticleView article, Set<BylineRole> roles) {
        return Objects.requireNonNull(article.bylines()).value().stream()
                .filter(line -> roles.contains(line.role()))
                .map(Party::of)
                .toList();
    }

    static @Nullable ImageObject image(DescribedArticle described) {
        return described
                .picture()
                .map(picture -> new ImageObject(
                        "ImageObject", picture.url(), picture.caption(), picture.width(), picture.height()))
                .orElse(null);
    }

    /** Returns the corrections and clarifications; an update only adds to a text that was right. */
    private static List<Correction> corrections(ArticleView article) {
        return Objects.requireNonNull(article.notices()).value().stream()
                .filter(notice -> notice.type() != Notice.Type.UPDATE)
                .map(notice -> new Correction("CorrectionComment", notice.text(), notice.date()))
                .toList();
    }

    static List<Translation> translations(DescribedArticle described, String type) {
        var site = described.site();
        return described.translations().stream()
                .map(one -> new Translation(type, urn(one.id()), one.lang(), site == null ? null : one.in(site)))
                .toList();
    }
}
