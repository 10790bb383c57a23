package dev.midad.outlets.feeds;

import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.BylineRole;
import dev.midad.newsroom.published.BylineView;
import dev.midad.newsroom.published.PlacedArticle;
import dev.midad.newsroom.published.StoredJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds an article as feeds of every format tell of it. All its text can be written in XML.
 *
 * @param summary notices, deck and key points as HTML
 * @param html the whole article as HTML; null where the client asked for summaries
 * @param picture the lead picture, else the first of the body
 * @param recording the first recording of the body
 */
record FeedEntry(
        UUID id,
        String url,
        String lang,
        String title,
        @Nullable String deck,
        @Nullable String summary,
        @Nullable String html,
        List<String> authors,
        List<Category> categories,
        List<Translation> translations,
        @Nullable LeadPicture picture,
        @Nullable FeedRecording recording,
        Instant publishedAt,
        Instant updatedAt) {

    private static final Set<BylineRole> WRITING =
            EnumSet.of(BylineRole.AUTHOR, BylineRole.PREPARED_BY, BylineRole.INTERVIEW, BylineRole.TRANSLATOR);

    /** Names a section or a tag. */
    record Category(String slug, String name) {}

    /** Gives the address of the article in another language. */
    record Translation(String lang, String url) {}

    FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        translations = List.copyOf(translations);
    }

    /** @param languages the article in all its languages */
    static FeedEntry of(ArticleView article, List<PlacedArticle> languages, ArticleLinks links, boolean isFull) {
        var url = links.to(place(article));
        return new FeedEntry(
                article.id(),
                url,
                Objects.requireNonNull(article.lang()),
                XmlText.legal(Objects.requireNonNull(article.headline())),
                XmlText.legalOrNone(article.deck()),
                EntryHtml.summary(article),
                isFull ? EntryHtml.full(article, url, links.whole()) : null,
                authors(article),
                categories(article),
                languages.stream()
                        .filter(one -> !one.id().equals(article.id()))
                        .map(one -> new Translation(one.lang(), links.to(one)))
                        .toList(),
                null,
                null,
                Objects.requireNonNull(article.publishedAt()),
                Objects.requireNonNull(article.updatedAt()));
    }

    FeedEntry with(@Nullable LeadPicture lead, @Nullable FeedRecording enclosed) {
        return new FeedEntry(
                id,
                url,
                lang,
                title,
                deck,
                summary,
                html,
                authors,
                categories,
                translations,
                lead,
                enclosed,
                publishedAt,
                updatedAt);
    }

    static PlacedArticle place(ArticleView article) {
        var section = StoredJson.read(article.section());
        return new PlacedArticle(
                article.id(),
                Objects.requireNonNull(article.lang()),
                Objects.requireNonNull(article.slug()),
                section == null ? null : section.slug(),
                Objects.requireNonNull(article.updatedAt()));
    }

    /** Returns a name that stays the same when slugs or sites change. */
    String urn() {
        return "urn:uuid:" + id;
    }

    private static List<String> authors(ArticleView article) {
        return Objects.requireNonNull(article.bylines()).value().stream()
                .filter(line -> WRITING.contains(line.role()))
                .map(FeedEntry::name)
                .map(XmlText::legal)
                .toList();
    }

    private static String name(BylineView line) {
        return line.author() == null
                ? Objects.requireNonNull(line.label())
                : line.author().name();
    }

    private static List<Category> categories(ArticleView article) {
        var categories = new ArrayList<Category>();
        var section = StoredJson.read(article.section());
        if (section != null) {
            categories.add(new Category(section.slug(), XmlText.legal(section.name())));
        }
        Objects.requireNonNull(article.tags())
                .value()
                .forEach(tag -> categories.add(new Category(tag.slug(), XmlText.legal(tag.name()))));
        return categories;
    }
}
