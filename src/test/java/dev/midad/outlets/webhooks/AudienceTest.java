package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.changes.LoggedChange;
import dev.midad.outlets.webhooks.ToldArticles.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which webhooks are told of a change, and as what. */
class AudienceTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID SPORT = UUID.randomUUID();
    private static final UUID CULTURE = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Endpoint ALL = endpoint(Set.of());
    private static final Endpoint OF_SPORT = endpoint(Set.of(SPORT));

    @Test
    void anArticleThatReadersDidNotHaveIsPublished() {
        assertEquals(
                List.of(delivery(ALL, EventType.ARTICLE_PUBLISHED, null)),
                told(ALL, articles(null, new Place(SPORT)), upsert(ContentKind.ARTICLE)));
    }

    @Test
    void anArticleThatReadersHadIsUpdated() {
        assertEquals(
                List.of(delivery(ALL, EventType.ARTICLE_UPDATED, null)),
                told(ALL, articles(new Place(null), new Place(SPORT)), upsert(ContentKind.ARTICLE)));
    }

    @Test
    void anArticleThatIsChangedTwiceIsPublishedOnceAndThenUpdated() {
        var audience = new Audience(List.of(ALL), articles(null, new Place(SPORT)));

        assertEquals(EventType.ARTICLE_PUBLISHED, event(audience, upsert(ContentKind.ARTICLE)));
        assertEquals(EventType.ARTICLE_UPDATED, event(audience, upsert(ContentKind.ARTICLE)));
    }

    @Test
    void anArticleThatIsUnpublishedAndPublishedAgainIsPublished() {
        var audience = new Audience(List.of(ALL), articles(new Place(SPORT), new Place(SPORT)));

        assertEquals(EventType.ARTICLE_UNPUBLISHED, event(audience, article(GoneReason.UNPUBLISHED)));
        assertEquals(EventType.ARTICLE_PUBLISHED, event(audience, upsert(ContentKind.ARTICLE)));
    }

    @Test
    void anArticleThatMovesIntoTheSectionsOfAWebhookIsPublishedForIt() {
        assertEquals(
                List.of(delivery(OF_SPORT, EventType.ARTICLE_PUBLISHED, null)),
                told(OF_SPORT, articles(new Place(CULTURE), new Place(SPORT)), upsert(ContentKind.ARTICLE)));
    }

    @Test
    void anArticleThatMovesOutOfTheSectionsOfAWebhookIsUnpublishedForIt() {
        assertEquals(
                List.of(delivery(OF_SPORT, EventType.ARTICLE_UNPUBLISHED, GoneReason.MOVED_OUT_OF_SCOPE)),
                told(OF_SPORT, articles(new Place(SPORT), new Place(CULTURE)), upsert(ContentKind.ARTICLE)));
    }

    @Test
    void anArticleOfOtherSectionsIsNotTold() {
        assertEquals(
                List.of(),
                told(OF_SPORT, articles(new Place(CULTURE), new Place(CULTURE)), upsert(ContentKind.ARTICLE)));
        assertEquals(List.of(), told(OF_SPORT, articles(null, new Place(null)), upsert(ContentKind.ARTICLE)));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETED, DELETED, ARTICLE_DELETED",
        ", DELETED, ARTICLE_DELETED",
        "UNPUBLISHED, UNPUBLISHED, ARTICLE_UNPUBLISHED",
        "TAKEN_DOWN, TAKEN_DOWN, ARTICLE_UNPUBLISHED"
    })
    void anArticleThatIsGoneIsToldWithItsReason(GoneReason logged, GoneReason reason, EventType event) {
        assertEquals(
                List.of(delivery(OF_SPORT, event, reason)),
                told(OF_SPORT, articles(new Place(SPORT), null), article(logged)));
    }

    @Test
    void theSectionInWhichReadersHadAnArticleDecidesWhoIsToldThatItIsGone() {
        assertEquals(
                List.of(),
                told(OF_SPORT, articles(new Place(CULTURE), new Place(SPORT)), article(GoneReason.UNPUBLISHED)));
    }

    @Test
    void whereNothingIsKnownOfWhatReadersHadThePresentSectionDecides() {
        assertEquals(
                1,
                told(OF_SPORT, articles(null, new Place(SPORT)), article(GoneReason.DELETED))
                        .size());
        assertEquals(
                0,
                told(OF_SPORT, articles(null, new Place(CULTURE)), article(GoneReason.DELETED))
                        .size());
    }

    @Test
    void anEventThatAWebhookDoesNotWantIsNotTold() {
        var updates = new Endpoint(UUID.randomUUID(), List.of("article.updated", "tag.updated"), Set.of());

        assertEquals(List.of(), told(updates, articles(null, new Place(SPORT)), upsert(ContentKind.ARTICLE)));
        assertEquals(List.of(), told(updates, articles(null, null), gone(ContentKind.TAG, ID, null)));
        assertEquals(
                1, told(updates, articles(null, null), upsert(ContentKind.TAG)).size());
    }

    @Test
    void eachWebhookIsToldAsItsOwnSectionsSay() {
        var audience = new Audience(List.of(OF_SPORT, ALL), articles(new Place(SPORT), new Place(CULTURE)));

        assertEquals(
                List.of(
                        delivery(OF_SPORT, EventType.ARTICLE_UNPUBLISHED, GoneReason.MOVED_OUT_OF_SCOPE),
                        delivery(ALL, EventType.ARTICLE_UPDATED, null)),
                audience.of(upsert(ContentKind.ARTICLE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHOR", "TAG", "ISSUE", "FRONT", "PAGE", "MENU", "MEDIA", "PUBLICATION"})
    void whatLiesInNoSectionIsToldToWebhooksOfSectionsToo(ContentKind kind) {
        assertEquals(1, told(OF_SPORT, articles(null, null), upsert(kind)).size());
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMISSION", "REDIRECT"})
    void whatOnlyTheDeskSeesIsNotTold(ContentKind kind) {
        assertEquals(List.of(), told(ALL, articles(null, null), upsert(kind)));
    }

    @Test
    void aSectionIsToldToTheWebhooksThatAreNarrowedToIt() {
        assertEquals(
                1,
                told(OF_SPORT, articles(null, null), gone(ContentKind.SECTION, SPORT, null))
                        .size());
        assertEquals(
                0,
                told(OF_SPORT, articles(null, null), gone(ContentKind.SECTION, CULTURE, null))
                        .size());
    }

    @Test
    void aCommentIsToldWhereItsArticleIs() {
        var comment = gone(ContentKind.COMMENT, UUID.randomUUID(), ID);

        assertEquals(
                1, told(OF_SPORT, articles(null, new Place(SPORT)), comment).size());
        assertEquals(
                0, told(OF_SPORT, articles(null, new Place(CULTURE)), comment).size());
    }

    @Test
    void aCommentOfWhichNoArticleIsKnownIsToldToAll() {
        assertEquals(
                1,
                told(OF_SPORT, articles(null, null), gone(ContentKind.COMMENT, ID, null))
                        .size());
    }

    @Test
    void whatIsGoneWithoutAReasonIsDeleted() {
        assertEquals(
                GoneReason.DELETED,
                told(ALL, articles(null, null), gone(ContentKind.TAG, ID, null))
                        .get(0)
                        .reason());
        assertNull(
                told(ALL, articles(null, null), upsert(ContentKind.TAG)).get(0).reason());
    }

    @Test
    void whatWebhooksWereToldIsRememberedAndWhatIsGoneForgotten() {
        var articles = articles(null, new Place(SPORT));
        var audience = new Audience(List.of(ALL), articles);

        audience.of(upsert(ContentKind.ARTICLE));
        assertEquals(new Place(SPORT), articles.changed().get(ID));
        assertEquals(new Place(SPORT), articles.told(ID));

        audience.of(article(GoneReason.DELETED));
        assertTrue(articles.changed().containsKey(ID));
        assertNull(articles.changed().get(ID));
        assertNull(articles.told(ID));
    }

    @Test
    void theEventOfOtherContentChangesNothingThatIsRememberedOfArticles() {
        var articles = articles(new Place(SPORT), new Place(CULTURE));

        new Audience(List.of(ALL), articles).of(upsert(ContentKind.TAG));
        new Audience(List.of(ALL), articles).of(gone(ContentKind.TAG, ID, null));

        assertEquals(Map.of(), articles.changed());
    }

    @Test
    void aWebhookThatIsNarrowedToSectionsHoldsNothingThatIsInNone() {
        assertTrue(ALL.holds(null));
        assertFalse(OF_SPORT.holds(null));
    }

    private static EventType event(Audience audience, LoggedChange change) {
        return audience.of(change).get(0).event();
    }

    private static List<NewDelivery> told(Endpoint endpoint, ToldArticles articles, LoggedChange change) {
        return new Audience(List.of(endpoint), articles).of(change);
    }

    /** Returns what is known of the article: where webhooks were told that it is, and where it is now. */
    private static ToldArticles articles(@Nullable Place told, @Nullable Place present) {
        return new ToldArticles(
                told == null ? Map.of() : Map.of(ID, told), present == null ? Map.of() : Map.of(ID, present));
    }

    private static NewDelivery delivery(Endpoint endpoint, EventType event, @Nullable GoneReason reason) {
        return new NewDelivery(endpoint.id(), event, "article", ID, reason, NOON);
    }

    private static Endpoint endpoint(Set<UUID> sections) {
        return new Endpoint(UUID.randomUUID(), List.of(), sections);
    }

    private static LoggedChange upsert(ContentKind kind) {
        return new LoggedChange(LogPosition.START, true, kind, ID, null, ChangeAction.UPSERT, null, NOON);
    }

    private static LoggedChange article(@Nullable GoneReason reason) {
        return new LoggedChange(
                LogPosition.START, true, ContentKind.ARTICLE, ID, null, ChangeAction.DELETE, reason, NOON);
    }

    private static LoggedChange gone(ContentKind kind, UUID id, @Nullable UUID within) {
        return new LoggedChange(LogPosition.START, true, kind, id, within, ChangeAction.DELETE, null, NOON);
    }
}
