package dev.midad.outlets.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.published.ArticleCriteria;
import dev.midad.newsroom.published.ArticlePlace;
import dev.midad.newsroom.published.ShapeParameters;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a client is told that copies a part of the content. */
class SyncScopeTest {

    private static final UUID SPORT = UUID.randomUUID();
    private static final ShapeParameters FULL = new ShapeParameters("full", null, "blocks");
    private static final ContentRef ARTICLE = new ContentRef(ContentKind.ARTICLE, UUID.randomUUID());
    private static final SyncPlace PLACE = new SyncPlace.UpTo(new LogMark(new UUID(0, 0), LogPosition.START, 0));

    @Test
    void whatIsOfAnotherKindIsNotTold() {
        assertEquals(Optional.empty(), scope(ContentKind.TAG).item(there(SPORT), true));
    }

    @Test
    void whatLiesInThePartIsTold() {
        var standing = there(SPORT);

        assertEquals(Optional.of(standing.item()), scope(ContentKind.ARTICLE).item(standing, false));
    }

    @Test
    void whatIsGoneOrLiesNowhereIsToldAsItIs() {
        var gone = Standing.gone(ARTICLE, GoneReason.UNPUBLISHED);

        assertEquals(Optional.of(gone.item()), scope(ContentKind.ARTICLE).item(gone, false));
    }

    @Test
    void whatLiesElsewhereIsToldAsGoneWhereItMayHaveMoved() {
        assertEquals(Optional.empty(), scope(ContentKind.ARTICLE).item(there(UUID.randomUUID()), false));
        assertEquals(
                Optional.of(SyncItem.delete(ARTICLE, GoneReason.MOVED_OUT_OF_SCOPE)),
                scope(ContentKind.ARTICLE).item(there(UUID.randomUUID()), true));
    }

    @Test
    void newsIsToldInTheFormThatTheClientCopies() {
        var standing = there(SPORT);
        var other = new SyncScope(
                Set.of(ContentKind.ARTICLE),
                ArticleCriteria.EVERYTHING,
                new ShapeParameters("summary", null, "blocks"),
                "");

        assertEquals(Optional.of(standing.item()), news(standing, false, false).item(scope(ContentKind.ARTICLE)));
        assertEquals(Optional.empty(), news(standing, false, false).item(other));
    }

    @Test
    void whatTheLogTellsElsewhereIsNewsOnlyAsARemoval() {
        var gone = Standing.gone(ARTICLE, GoneReason.DELETED);

        assertEquals(Optional.empty(), news(there(SPORT), true, false).item(scope(ContentKind.ARTICLE)));
        assertEquals(Optional.of(gone.item()), news(gone, true, false).item(scope(ContentKind.ARTICLE)));
    }

    @Test
    void onAFirstPassNothingIsToldAsGone() {
        assertEquals(
                Optional.empty(),
                news(Standing.gone(ARTICLE, GoneReason.DELETED), false, true).item(scope(ContentKind.ARTICLE)));
        assertEquals(
                true,
                news(there(SPORT), false, true).item(scope(ContentKind.ARTICLE)).isPresent());
    }

    @Test
    void newsSaysWhetherItMayHaveMoved() {
        var moved = new News(Map.of(FULL, there(UUID.randomUUID())), true, false, false, PLACE);

        assertEquals(
                Optional.of(SyncItem.delete(ARTICLE, GoneReason.MOVED_OUT_OF_SCOPE)),
                moved.item(scope(ContentKind.ARTICLE)));
    }

    @Test
    void withoutNamesAllKindsAreCopied() {
        assertEquals(EnumSet.copyOf(SyncScopes.KINDS), SyncScopes.kinds(List.of()));
    }

    @Test
    void kindsAreNamedByTheirWords() {
        assertEquals(EnumSet.of(ContentKind.TAG, ContentKind.ARTICLE), SyncScopes.kinds(List.of("tag", "article")));
        assertThrows(ProblemException.class, () -> SyncScopes.kinds(List.of("tag", "media")));
    }

    @Test
    void tokensFromBeforeThereWereIssuesStayGood() {
        assertEquals(
                "[PUBLICATION, SECTION, AUTHOR, TAG, ARTICLE, COMMENT]",
                SyncScopes.written(SyncScopes.kinds(List.of())));
        assertEquals("[TAG, ISSUE]", SyncScopes.written(SyncScopes.kinds(List.of("issue", "tag"))));
    }

    private static SyncScope scope(ContentKind kind) {
        var ofSport = new ArticleCriteria(List.of(SPORT), List.of(), List.of(), List.of(), null, null, "");
        return new SyncScope(Set.of(kind), ofSport, FULL, "");
    }

    private static News news(Standing standing, boolean isTold, boolean isFirst) {
        return new News(Map.of(FULL, standing), false, isTold, isFirst, PLACE);
    }

    private static Standing there(@Nullable UUID section) {
        return Standing.there(ARTICLE, "an article", new ArticlePlace(section, "ar", Instant.EPOCH));
    }
}
