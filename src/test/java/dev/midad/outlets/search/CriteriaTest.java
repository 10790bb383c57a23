package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.newsroom.published.ArticleCriteria;
import dev.midad.newsroom.published.ArticleText;
import dev.midad.newsroom.published.PublishedText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which articles a search may find, by when they show and by the filters. */
class CriteriaTest {

    private static final UUID SPORT = UUID.randomUUID();
    private static final UUID CULTURE = UUID.randomUUID();
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID TAG = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2024-11-13T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void anArticleShowsFromItsFirstMicrosecondOn() throws IOException {
        var article = shown(NOON, null);

        assertFalse(isVisible(article, NOON.minusNanos(1_000)));
        assertTrue(isVisible(article, NOON));
    }

    @Test
    void anArticleShowsUntilTheMicrosecondOfItsEnd() throws IOException {
        var article = shown(NOON.minusSeconds(60), NOON);

        assertTrue(isVisible(article, NOON.minusNanos(1_000)));
        assertFalse(isVisible(article, NOON));
    }

    @Test
    void whatIsNoArticleIsNotFound() throws IOException {
        assertFalse(isVisible(NameDocument.of(ContentKind.TAG, TAG, List.of("وسم")), NOON));
    }

    @Test
    void withoutFiltersEveryArticleIsFound() throws IOException {
        assertTrue(isIn(ArticleCriteria.EVERYTHING));
    }

    @Test
    void anArticleIsInOneOfTheSections() throws IOException {
        assertTrue(isIn(criteria(List.of(CULTURE, SPORT), List.of(), List.of(), List.of())));
        assertFalse(isIn(criteria(List.of(CULTURE), List.of(), List.of(), List.of())));
    }

    @Test
    void anArticleHasOneOfTheAuthors() throws IOException {
        assertTrue(isIn(criteria(List.of(), List.of(CULTURE, AUTHOR), List.of(), List.of())));
        assertFalse(isIn(criteria(List.of(), List.of(CULTURE), List.of(), List.of())));
    }

    @Test
    void anArticleHasOneOfTheTags() throws IOException {
        assertTrue(isIn(criteria(List.of(), List.of(), List.of(CULTURE, TAG), List.of())));
        assertFalse(isIn(criteria(List.of(), List.of(), List.of(CULTURE), List.of())));
    }

    @Test
    void anArticleIsInOneOfTheLanguages() throws IOException {
        assertTrue(isIn(criteria(List.of(), List.of(), List.of(), List.of("en", "ar"))));
        assertFalse(isIn(criteria(List.of(), List.of(), List.of(), List.of("en"))));
    }

    @Test
    void anArticleMustFitAllFilters() throws IOException {
        assertFalse(isIn(criteria(List.of(SPORT), List.of(), List.of(), List.of("en"))));
    }

    @Test
    void anArticleIsPublishedThenOrLater() throws IOException {
        assertTrue(isIn(published(NOON, null)));
        assertFalse(isIn(published(NOON.plusNanos(1_000), null)));
    }

    @Test
    void anArticleIsPublishedBeforeThat() throws IOException {
        assertFalse(isIn(published(null, NOON)));
        assertTrue(isIn(published(null, NOON.plusNanos(1_000))));
        assertTrue(isIn(published(NOON, NOON.plusMillis(1))));
    }

    @Test
    void aDayBeginsAndEndsAsInThePlaceOfThePublication() throws IOException {
        var kuwait = new PublicationDays(Indexed.PUBLISHED_AT, ZoneId.of("Asia/Kuwait"));
        var day = kuwait.on(LocalDate.of(2024, 11, 13));

        assertFalse(isFound(publishedAt("2024-11-12T20:59:59.999Z"), day));
        assertTrue(isFound(publishedAt("2024-11-12T21:00:00Z"), day));
        assertTrue(isFound(publishedAt("2024-11-13T20:59:59.999Z"), day));
        assertFalse(isFound(publishedAt("2024-11-13T21:00:00Z"), day));
    }

    private boolean isVisible(Document document, Instant now) throws IOException {
        var query = new BooleanQuery.Builder();
        Criteria.visible(query, now);
        return isFound(document, query.build());
    }

    private boolean isIn(ArticleCriteria criteria) throws IOException {
        var query = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
        Criteria.narrow(query, criteria);
        return isFound(shown(NOON, null), query.build());
    }

    private boolean isFound(Document document, Query query) throws IOException {
        try (var index = Generation.create(directory)) {
            index.writer().addDocument(document);
            index.searchers().maybeRefreshBlocking();
            return index.search(searcher -> searcher.count(query)) == 1;
        }
    }

    private static ArticleCriteria published(@Nullable Instant from, @Nullable Instant to) {
        return new ArticleCriteria(List.of(), List.of(), List.of(), List.of(), from, to, "");
    }

    private static ArticleCriteria criteria(
            List<UUID> sections, List<UUID> authors, List<UUID> tags, List<String> languages) {
        return new ArticleCriteria(sections, authors, tags, languages, null, null, "");
    }

    private static Document publishedAt(String moment) {
        return document(Instant.parse(moment), NOON, null);
    }

    private static Document shown(Instant from, @Nullable Instant until) {
        return document(NOON, from, until);
    }

    private static Document document(Instant publishedAt, Instant from, @Nullable Instant until) {
        var text = new ArticleText(
                UUID.randomUUID(),
                "ar",
                null,
                "خبر",
                null,
                List.of(),
                "نص",
                List.of(),
                List.of(),
                SPORT,
                List.of(AUTHOR),
                List.of(TAG));
        return ArticleDocument.of(
                new PublishedText(UUID.randomUUID(), UUID.randomUUID(), text, publishedAt, from, until));
    }
}
