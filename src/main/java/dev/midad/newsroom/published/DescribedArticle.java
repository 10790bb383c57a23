package dev.midad.newsroom.published;

import dev.midad.language.text.Body;
import dev.midad.language.text.BodyBeginning;
import dev.midad.language.text.Picture;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.publication.ArticleAddress;
import dev.midad.newsroom.publication.PublicationView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds an article, or a page in its form, together with the publication and the translations that a description of it
 * needs.
 *
 * @param site where the publication's own site shows its like; null where nobody has said where the site is
 * @param whole makes addresses whole
 * @param languages the article in all its languages, this one among them
 */
record DescribedArticle(
        ArticleView article,
        PublicationView publication,
        @Nullable ArticleAddress site,
        WholeAddresses whole,
        List<PlacedArticle> languages) {

    private static final Seo NOTHING_APART = new Seo(null, null, null, null);

    // Search engines and social networks cut longer descriptions.
    private static final int MOST_LETTERS = 200;

    String lang() {
        return Objects.requireNonNull(article.lang());
    }

    /** Returns what search engines are told apart from what readers see. */
    Seo seo() {
        var seo = StoredJson.read(article.seo());
        return seo == null ? NOTHING_APART : seo;
    }

    String title() {
        return Objects.requireNonNullElseGet(seo().title(), () -> Objects.requireNonNull(article.headline()));
    }

    @Nullable
    String description() {
        return seo().description() == null ? summary() : seo().description();
    }

    String socialTitle() {
        return Objects.requireNonNullElseGet(article.socialTitle(), () -> Objects.requireNonNull(article.headline()));
    }

    @Nullable
    String socialDescription() {
        return article.socialDescription() == null ? summary() : article.socialDescription();
    }

    /** Returns the address that search engines take for the article's own. */
    @Nullable
    String canonical() {
        return seo().canonicalUrl() == null ? address() : seo().canonicalUrl();
    }

    /** Returns the deck, else the first key point, else the first sentences of the body. */
    @Nullable
    String summary() {
        if (article.deck() != null) {
            return article.deck();
        }
        var points = StoredJson.read(article.keyPoints());
        var text = points != null && !points.isEmpty()
                ? BodyBeginning.shortened(points.get(0).strip().replaceAll("\\s+", " "), lang(), MOST_LETTERS)
                : BodyBeginning.of(body(), lang(), MOST_LETTERS);
        return text.isEmpty() ? null : text;
    }

    /** Returns where the publication's own site shows the article. */
    @Nullable
    String address() {
        var section = StoredJson.read(article.section());
        return site == null
                ? null
                : site.of(
                        article.id(),
                        lang(),
                        Objects.requireNonNull(article.slug()),
                        section == null ? null : section.slug());
    }

    List<ArticleMetadata.Alternate> alternates() {
        return site == null || languages.size() < 2
                ? List.of()
                : languages.stream()
                        .map(one -> new ArticleMetadata.Alternate(one.lang(), one.in(site)))
                        .toList();
    }

    /** Returns the article in the other languages. */
    List<PlacedArticle> translations() {
        return languages.stream().filter(one -> !one.id().equals(article.id())).toList();
    }

    /**
     * Returns the lead picture, else the first of the body, under its whole address; a picture is left out where nobody
     * has said what stands before its path.
     */
    Optional<Picture> picture() {
        return Optional.ofNullable(article.lead())
                .map(ShownMedium::picture)
                .or(() -> Picture.firstOf(body()))
                .flatMap(whole::of);
    }

    private Body body() {
        return article.body() == null ? Body.EMPTY : article.body().value();
    }
}
