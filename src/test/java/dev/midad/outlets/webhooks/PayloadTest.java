package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.outlets.sync.SyncItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a delivery tells at the moment of an attempt. */
class PayloadTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID WEBHOOK = UUID.randomUUID();
    private static final UUID DELIVERY = UUID.fromString("01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatIsThereIsToldAsItIsNow() {
        var item = there("article");

        assertEquals(
                Optional.of(new Payload("article.published", NOON, item)),
                Payload.of(claim(EventType.ARTICLE_PUBLISHED, "article", null), item));
    }

    @Test
    void whatHasGoneSinceIsToldAsGone() {
        var article = SyncItem.delete(new ContentRef(ContentKind.ARTICLE, ID), GoneReason.TAKEN_DOWN);
        var tag = SyncItem.delete(new ContentRef(ContentKind.TAG, ID), GoneReason.DELETED);

        assertEquals(
                Optional.of(new Payload("article.unpublished", NOON, article)),
                Payload.of(claim(EventType.ARTICLE_UPDATED, "article", null), article));
        assertEquals(
                Optional.of(new Payload("tag.deleted", NOON, tag)),
                Payload.of(claim(EventType.TAG_UPDATED, "tag", null), tag));
    }

    @Test
    void whatCannotBeDeletedIsToldUnderItsOwnEvent() {
        var publication = SyncItem.delete(new ContentRef(ContentKind.PUBLICATION, ID), GoneReason.DELETED);

        assertEquals(
                Optional.of(new Payload("publication.updated", NOON, publication)),
                Payload.of(claim(EventType.PUBLICATION_UPDATED, "publication", null), publication));
    }

    @Test
    void whatNothingIsKnownOfIsNotTold() {
        assertEquals(Optional.empty(), Payload.of(claim(EventType.TAG_UPDATED, "tag", null), null));
    }

    @Test
    void aRemovalNeedsNothingButItsReason() {
        var claim = claim(EventType.ARTICLE_UNPUBLISHED, "article", GoneReason.UNPUBLISHED);

        assertFalse(claim.needsContent());
        assertEquals(
                Optional.of(new Payload(
                        "article.unpublished",
                        NOON,
                        SyncItem.delete(new ContentRef(ContentKind.ARTICLE, ID), GoneReason.UNPUBLISHED))),
                Payload.of(claim, null));
    }

    @Test
    void aRemovalWithoutAReasonIsADeletion() {
        assertEquals(
                Optional.of(new Payload(
                        "tag.deleted", NOON, SyncItem.delete(new ContentRef(ContentKind.TAG, ID), GoneReason.DELETED))),
                Payload.of(claim(EventType.TAG_DELETED, "tag", null), null));
    }

    @Test
    void aPingNamesItsWebhookAndNeedsNoContent() {
        var claim = claim(EventType.PING, "webhook", null);

        assertFalse(claim.needsContent());
        assertEquals(
                Optional.of(new Payload("webhook.ping", NOON, Map.of("webhook", WEBHOOK))), Payload.of(claim, null));
    }

    @Test
    void whatTheWebhookWantsNoMoreIsNotTold() {
        var article = SyncItem.delete(new ContentRef(ContentKind.ARTICLE, ID), GoneReason.DELETED);
        var claim = claim(EventType.ARTICLE_PUBLISHED, "article", null, List.of("article.published"));

        assertTrue(claim.needsContent());
        assertEquals(Optional.empty(), Payload.of(claim, article));
        assertTrue(Payload.of(claim, there("article")).isPresent());
    }

    @Test
    void aRequestIsSignedByEachKeyOverItsIdAndTime() {
        var keys = List.of(SigningKey.random(SignatureScheme.V1), SigningKey.random(SignatureScheme.V1));
        var body = "{}".getBytes(StandardCharsets.UTF_8);

        var post = Post.of(claim(EventType.TAG_UPDATED, "tag", null), body, keys, NOON.plusMillis(900));

        var id = DELIVERY.toString();
        assertEquals(
                Map.of(
                        "content-type",
                        "application/json",
                        "user-agent",
                        "Midad",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        "1772366400",
                        "webhook-signature",
                        keys.get(0).signature(id, 1_772_366_400, body)
                                + ' '
                                + keys.get(1).signature(id, 1_772_366_400, body)),
                post.headers());
        assertEquals("https://hooks.example/midad", post.url());
        assertArrayEquals(body, post.body());
    }

    private static Claim claim(EventType event, String kind, @Nullable GoneReason reason) {
        return claim(event, kind, reason, List.of());
    }

    private static Claim claim(EventType event, String kind, @Nullable GoneReason reason, List<String> events) {
        return new Claim(
                WEBHOOK,
                ID,
                UUID.randomUUID(),
                DELIVERY,
                event,
                kind,
                reason,
                NOON,
                0,
                "https://hooks.example/midad",
                false,
                events);
    }

    private static SyncItem there(String kind) {
        return new SyncItem(
                kind, ID, ChangeAction.UPSERT, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
