package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Tagged;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds the metadata of an article's page, or of a page of the site, which search engines and social networks read in its head. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ArticleMetadata",
        description =
                "What the head of an article's page, or of a page of the site, says to search engines and social networks")
public record ArticleMetadata(
        @Schema(
                required = true,
                description = "For `<title>`",
                examples = "الكويت تستضيف مؤتمر: تعزيز التعاون الدولي في مكافحة الإرهاب")
        String title,

        @Schema(
                description =
                        "For `<meta name=\"description\">`: the deck, else the first key point, else how the body begins",
                examples = "الكويت تستضيف مؤتمرًا دوليًا رفيع المستوى")
        @Nullable
        String description,

        @Schema(
                description = "For `<link rel=\"canonical\">`; absent where the publication has no `articleUrl`",
                examples = "https://example.org/%D8%B4%D8%A4%D9%88%D9%86/kuwait")
        @Nullable
        String canonical,

        @Schema(
                description = "For `<meta name=\"robots\">`; absent where search engines may show it",
                examples = "noindex")
        @Nullable
        String robots,

        @Schema(
                required = true,
                description =
                        "For `<link rel=\"alternate\" hreflang=\"…\">`: the article in all its languages, this one among them; empty where it has one only, or the publication no `articleUrl`")
        List<Alternate> alternates,

        @Schema(required = true, description = "For `<meta property=\"…\" content=\"…\">`, in this order")
        List<OpenGraphProperty> openGraph,

        @Schema(required = true, description = "For `<meta name=\"…\" content=\"…\">`")
        List<NamedProperty> twitter,

        @Schema(
                required = true,
                description =
                        "A `NewsArticle`, of a page a `WebPage`, of schema.org for the script element of type `application/ld+json`, to be put there as it is: no `<` is in it",
                examples =
                        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"الكويت تستضيف مؤتمر\"}")
        String jsonLd,

        @JsonIgnore @Schema(hidden = true) List<String> dependencies)
        implements Tagged {

    /** Names the article's page in one language. */
    @Schema(name = "AlternateLanguage", description = "The article in one language")
    public record Alternate(
            @Schema(required = true, description = "BCP 47", examples = "en")
            String hreflang,

            @Schema(
                    required = true,
                    description = "Its page in this language",
                    examples = "https://example.org/kuwait-hosts-conference")
            String href) {}

    /** Holds one property of the Open Graph protocol; a list becomes one property for each value. */
    @Schema(
            name = "OpenGraphProperty",
            description = "One property of the Open Graph protocol; lists have one for each value")
    public record OpenGraphProperty(
            @Schema(required = true, description = "Its name", examples = "og:locale")
            String property,

            @Schema(required = true, description = "Its value", examples = "ar_KW")
            String content) {}

    /** Holds one property of a {@code meta} element that has a name. */
    @Schema(name = "NamedProperty", description = "One property that goes by a name")
    public record NamedProperty(
            @Schema(required = true, examples = "twitter:card")
            String name,

            @Schema(required = true, description = "Its value", examples = "summary_large_image")
            String content) {}

    public ArticleMetadata {
        alternates = List.copyOf(alternates);
        openGraph = List.copyOf(openGraph);
        twitter = List.copyOf(twitter);
        dependencies = List.copyOf(dependencies);
    }

    @Override
    public Stream<String> cacheTags() {
        return dependencies.stream();
    }
}
