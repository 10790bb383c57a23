package dev.midad.newsroom.pages;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Tagged;
import dev.midad.language.text.Body;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.published.ArticleMetadata;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.Seo;
import dev.midad.newsroom.published.StoredJson;
import dev.midad.newsroom.published.TranslationRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a page as readers get it; in a list it has neither body nor what search engines are told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SitePage", description = "A page of the site, such as «من نحن»; in a list it has no body")
public record PageView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "من-نحن") String slug,
        @Schema(required = true, examples = "ar") String lang,

        @Schema(
                required = true,
                examples = "rtl",
                enumeration = {"rtl", "ltr"})
        String dir,

        @Schema(required = true, examples = "من نحن") String headline,

        @Schema(description = "The text under the headline") @Nullable
        String deck,

        @Schema(description = "The picture above it; absent where it has none, or where its rights have ended")
        @Nullable
        ShownMedium lead,

        @Schema(ref = "PortableText") @Nullable StoredJson<Body> body,
        @Schema(ref = "Footnotes") @Nullable StoredJson<JsonNode> footnotes,

        @Schema(description = "With `bodyFormat=html`, in place of `body`: sanitised, with lang and dir") @Nullable
        String bodyHtml,

        @Schema(description = "With `bodyFormat=text`, in place of `body`") @Nullable
        String bodyText,

        @Schema(required = true, examples = "2024-11-13T06:00:00Z")
        Instant publishedAt,

        @Schema(required = true, examples = "2024-11-13T06:00:00Z")
        Instant updatedAt,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = TranslationRef.class,
                description = "The same page in other languages, where it is published")
        StoredJson<List<TranslationRef>> translations,

        @Schema(implementation = Seo.class) @Nullable StoredJson<Seo> seo,

        @Schema(description = "For social networks; the headline where it is left out") @Nullable
        String socialTitle,

        @Schema(description = "For social networks; the deck where it is left out") @Nullable
        String socialDescription,

        @Schema(description = "What its head says, with `include=metadata`") @Nullable
        ArticleMetadata metadata)
        implements Tagged {

    /** @param page a view that has at least the fields that a list of pages has */
    static PageView of(ArticleView page) {
        return new PageView(
                page.id(),
                requireNonNull(page.slug()),
                requireNonNull(page.lang()),
                requireNonNull(page.dir()),
                requireNonNull(page.headline()),
                page.deck(),
                page.lead(),
                page.body(),
                page.footnotes(),
                page.bodyHtml(),
                page.bodyText(),
                requireNonNull(page.publishedAt()),
                requireNonNull(page.updatedAt()),
                requireNonNull(page.translations()),
                page.seo(),
                page.socialTitle(),
                page.socialDescription(),
                null);
    }

    PageView with(ArticleMetadata described) {
        return new PageView(
                id,
                slug,
                lang,
                dir,
                headline,
                deck,
                lead,
                body,
                footnotes,
                bodyHtml,
                bodyText,
                publishedAt,
                updatedAt,
                translations,
                seo,
                socialTitle,
                socialDescription,
                described);
    }

    @Override
    public Stream<String> cacheTags() {
        return Stream.concat(
                Stream.concat(Stream.of(id.toString()), translations.ids().stream())
                        .map(one -> "page:" + one),
                metadata == null ? Stream.empty() : metadata.cacheTags());
    }
}
