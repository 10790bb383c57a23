package dev.midad.outlets.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which content is told as gone, and why. */
class GoneContentTest {

    private static final ContentRef ARTICLE = ref(ContentKind.ARTICLE);
    private static final ContentRef COMMENT = ref(ContentKind.COMMENT);
    private static final ContentRef TAG = ref(ContentKind.TAG);

    @Test
    void whatIsThereIsNotGone() {
        var missing = GoneContent.of(Set.of(TAG, ARTICLE), Set.of(TAG), Map.of());

        assertEquals(Set.of(ARTICLE), missing.decisive());
    }

    @Test
    void whatIsGoneIsToldWithTheReasonOfTheLog() {
        var missing = GoneContent.of(Set.of(ARTICLE), Set.of(), Map.of());

        assertEquals(
                Map.of(ARTICLE, Standing.gone(ARTICLE, GoneReason.TAKEN_DOWN)),
                missing.told(Map.of(ARTICLE, GoneReason.TAKEN_DOWN)));
    }

    @Test
    void whereTheLogKnowsNoReasonItWasDeleted() {
        assertEquals(
                Map.of(TAG, Standing.gone(TAG, GoneReason.DELETED)),
                GoneContent.of(Set.of(TAG), Set.of(), Map.of()).told(Map.of()));
    }

    @Test
    void anArticleThatReadersNeverHadIsLeftOut() {
        assertEquals(
                Map.of(), GoneContent.of(Set.of(ARTICLE), Set.of(), Map.of()).told(Map.of()));
    }

    @Test
    void aCommentIsGoneWithItsArticleAndForTheSameReason() {
        var missing = GoneContent.of(Set.of(COMMENT), Set.of(), Map.of(COMMENT.id(), ARTICLE.id()));

        assertEquals(Set.of(ARTICLE), missing.decisive());
        assertEquals(
                Map.of(COMMENT, Standing.gone(COMMENT, GoneReason.UNPUBLISHED)),
                missing.told(Map.of(ARTICLE, GoneReason.UNPUBLISHED)));
        assertEquals(Map.of(), missing.told(Map.of()));
    }

    @Test
    void aCommentThatIsNotShownIsGoneByItself() {
        var missing = GoneContent.of(Set.of(COMMENT), Set.of(), Map.of());

        assertEquals(Set.of(COMMENT), missing.decisive());
        assertEquals(Map.of(COMMENT, Standing.gone(COMMENT, GoneReason.DELETED)), missing.told(Map.of()));
    }

    @Test
    void otherContentWithTheIdOfAShownCommentIsNotTakenForIt() {
        var missing = GoneContent.of(Set.of(TAG), Set.of(), Map.of(TAG.id(), ARTICLE.id()));

        assertEquals(Set.of(TAG), missing.decisive());
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMISSION", "MEDIA"})
    void whatReadersMayNeverHaveHadIsLeftOut(ContentKind kind) {
        assertEquals(
                Set.of(), GoneContent.of(Set.of(ref(kind)), Set.of(), Map.of()).decisive());
    }

    private static ContentRef ref(ContentKind kind) {
        return new ContentRef(kind, UUID.randomUUID());
    }
}
