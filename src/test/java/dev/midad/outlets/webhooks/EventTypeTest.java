package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The names of events, and which of them a webhook's filters let through. */
class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void anEventIsFoundByItsName(EventType event) {
        assertEquals(event, EventType.tagged(event.tag()));
    }

    @Test
    void anUnknownNameIsNoEvent() {
        assertThrows(NoSuchElementException.class, () -> EventType.tagged("article.liked"));
    }

    @ParameterizedTest
    @CsvSource({
        "TAG, UPSERT, TAG_UPDATED",
        "TAG, DELETE, TAG_DELETED",
        "COMMENT, DELETE, COMMENT_DELETED",
        "PUBLICATION, UPSERT, PUBLICATION_UPDATED",
        "DRAFT, UPSERT, ",
        "SUBMISSION, DELETE, ",
        "REDIRECT, UPSERT, "
    })
    void aChangeIsAnEventWhereReadersSeeItsKind(ContentKind kind, ChangeAction action, EventType event) {
        assertEquals(Optional.ofNullable(event), EventType.of(kind, action));
    }

    @Test
    void anArticleIsDeletedOrElseUnpublished() {
        assertEquals(EventType.ARTICLE_DELETED, EventType.ofRemoval(GoneReason.DELETED));
        assertEquals(EventType.ARTICLE_UNPUBLISHED, EventType.ofRemoval(GoneReason.UNPUBLISHED));
        assertEquals(EventType.ARTICLE_UNPUBLISHED, EventType.ofRemoval(GoneReason.TAKEN_DOWN));
    }

    @Test
    void whatIsDeletedOrUnpublishedIsARemoval() {
        assertEquals(
                List.of(
                        "article.unpublished",
                        "article.deleted",
                        "comment.deleted",
                        "section.deleted",
                        "author.deleted",
                        "tag.deleted",
                        "issue.deleted",
                        "front.deleted",
                        "page.deleted",
                        "menu.deleted",
                        "media.deleted"),
                Arrays.stream(EventType.values())
                        .filter(EventType::isRemoval)
                        .map(EventType::tag)
                        .toList());
    }

    @Test
    void withoutFiltersEveryEventIsLetThrough() {
        assertTrue(EventType.MENU_UPDATED.isLetThrough(List.of()));
    }

    @Test
    void aFilterIsAnEventOrAKindWithAllOfItsEvents() {
        var filters = List.of("article.*", "tag.deleted");

        assertTrue(EventType.ARTICLE_PUBLISHED.isLetThrough(filters));
        assertTrue(EventType.TAG_DELETED.isLetThrough(filters));
        assertFalse(EventType.TAG_UPDATED.isLetThrough(filters));
    }

    @Test
    void aPingIsLetThroughByEveryFilter() {
        assertTrue(EventType.PING.isLetThrough(List.of("tag.deleted")));
    }

    @Test
    void theFiltersAreTheEventsAndTheirKindsButNoPing() {
        var filters = EventType.filters();

        assertEquals(List.of("article.published", "article.*", "article.updated"), filters.subList(0, 3));
        assertEquals(filters.stream().distinct().toList(), filters);
        assertTrue(filters.containsAll(List.of("menu.*", "media.deleted", "publication.*", "publication.updated")));
        assertFalse(filters.contains("webhook.ping"));
        assertFalse(filters.contains("webhook.*"));
    }
}
