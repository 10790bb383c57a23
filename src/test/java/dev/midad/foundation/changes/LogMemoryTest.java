package dev.midad.foundation.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.changes.LogMemory.Known;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the log still knows for a client that comes back, and the words in which it is written. */
class LogMemoryTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LogMark START = mark(LogPosition.START, 0);
    private static final LogMark MARK = mark(new LogPosition("10", 1), 1_000);

    @Test
    void whileTheLogHasTheChangeOfAMarkItKnowsWhatCameAfterIt() {
        assertEquals(LogMemory.WHOLE, LogMemory.of(MARK, new Known(true, true, true, 500)));
    }

    @Test
    void fromTheStartTheLogKnowsEverythingUntilOldChangesAreDeleted() {
        assertEquals(LogMemory.WHOLE, LogMemory.of(START, new Known(true, false, false, 500)));
        assertEquals(LogMemory.TOO_OLD, LogMemory.of(START, new Known(true, true, false, 500)));
    }

    @Test
    void aMarkFromBeforeTheOldestChangeIsTooOld() {
        assertEquals(LogMemory.TOO_OLD, LogMemory.of(MARK, new Known(true, true, false, 1_001)));
    }

    @Test
    void aMarkThatShouldBeThereAndIsNotWasLostWhenTheDatabaseWasRestored() {
        assertEquals(LogMemory.LOST, LogMemory.of(MARK, new Known(true, true, false, 1_000)));
        assertEquals(LogMemory.LOST, LogMemory.of(MARK, new Known(true, false, false, 500)));
    }

    @Test
    void theMarkOfAnotherLogIsLost() {
        assertEquals(LogMemory.LOST, LogMemory.of(MARK, new Known(false, false, true, 500)));
        assertEquals(LogMemory.LOST, LogMemory.of(START, new Known(false, false, false, 500)));
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsWord(ContentKind kind) {
        assertEquals(kind, ContentKind.tagged(kind.tag()));
    }

    @ParameterizedTest
    @EnumSource
    void aReachIsFoundByItsWord(Reach reach) {
        assertEquals(reach, Reach.tagged(reach.tag()));
    }

    @Test
    void theWordsOfReachesSortByHowFarTheyReach() {
        var words = Arrays.stream(Reach.values()).map(Reach::tag).toList();

        assertEquals(List.of("itself", "name", "new", "place"), words);
        assertEquals(words.stream().sorted().toList(), words);
    }

    @Test
    void whatWasDoneHasTheWordsOfTheContract() {
        assertEquals(
                List.of("upsert", "delete"),
                Arrays.stream(ChangeAction.values()).map(ChangeAction::tag).toList());
    }

    @Test
    void whatIsGoneIsToldToEverythingAroundIt() {
        assertEquals(
                new Change(ContentKind.TAG, ID, ChangeAction.DELETE, Reach.PLACE, GoneReason.DELETED, null),
                Change.gone(ContentKind.TAG, ID, GoneReason.DELETED));
        assertEquals(
                new Change(ContentKind.TAG, ID, ChangeAction.UPSERT, Reach.NAME, null, null),
                Change.of(ContentKind.TAG, ID, Reach.NAME));
    }

    @Test
    void aReadingIsNewsWhereSomethingChangedOrMayHave() {
        var change = new LoggedChange(
                LogPosition.START, true, ContentKind.TAG, ID, null, ChangeAction.UPSERT, null, Instant.EPOCH);

        assertTrue(read(List.of(change), false, false).isNews());
        assertTrue(read(List.of(), true, false).isNews());
        assertTrue(read(List.of(), false, true).isNews());
        assertFalse(read(List.of(), false, false).isNews());
    }

    private static LogRead read(List<LoggedChange> changes, boolean isAnew, boolean isResumed) {
        return new LogRead(changes, 0, null, new PrimaryState("0/0", Instant.EPOCH, null), isAnew, isResumed);
    }

    private static LogMark mark(LogPosition position, long at) {
        return new LogMark(ID, position, at);
    }
}
