package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a page of the site in the vocabulary of schema.org, which does not ask whose words a page holds. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type"})
record WebPage(
        @JsonProperty("@context") String context,
        String identifier,
        @Nullable String url,
        @Nullable String name,
        @Nullable String description,
        @Nullable String inLanguage,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant datePublished,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant dateModified,

        NewsArticle.Party publisher,
        NewsArticle.@Nullable ImageObject primaryImageOfPage,
        List<NewsArticle.Translation> workTranslation) {

    private static final String TYPE = "WebPage";

    @JsonProperty("@type")
    String type() {
        return TYPE;
    }

    static WebPage of(DescribedArticle described) {
        var page = described.article();
        return new WebPage(
                "https://schema.org",
                NewsArticle.urn(page.id()),
                described.address(),
                page.headline(),
                described.summary(),
                page.lang(),
                page.publishedAt(),
                page.updatedAt(),
                NewsArticle.publisher(described),
                NewsArticle.image(described),
                NewsArticle.translations(described, TYPE));
    }
}
