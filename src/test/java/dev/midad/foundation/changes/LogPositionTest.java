package dev.midad.foundation.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.changes.LogPoint.Look;
import dev.midad.foundation.changes.LogPoint.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far a reader of the log has come, without a log. */
class LogPositionTest {

    private static final Snapshot BEFORE = new Snapshot("today", "10:12:11");
    private static final Snapshot NOW = new Snapshot("today", "12:12:");

    @Test
    void transactionsAreOrderedAsNumbersWithoutASignAndThenByTheirChanges() {
        var inOrder =
                List.of(LogPosition.START, at(9, 1), at(10, 1), at(10, 2), new LogPosition("18446744073709551615", 1));

        assertEquals(
                inOrder, Stream.of(4, 2, 0, 3, 1).map(inOrder::get).sorted().toList());
    }

    @Test
    void nothingIsToSeeWhereNoTransactionHasEndedSince() {
        var point = LogPoint.at(at(10, 1)).after(new Look(BEFORE, at(10, 1), at(10, 1)));

        assertTrue(point.hasSeen(BEFORE));
        assertFalse(point.hasSeen(NOW));
        assertFalse(LogPoint.at(at(10, 1)).hasSeen(BEFORE));
    }

    @Test
    void theSameNumbersOfAServerThatWasStartedAnewSayNothing() {
        var point = LogPoint.at(at(10, 1)).after(new Look(BEFORE, at(10, 1), at(10, 1)));

        assertFalse(point.hasSeen(new Snapshot("yesterday", BEFORE.text())));
    }

    @Test
    void aLookUnderWayHasNotSeenEverything() {
        var look = new Look(NOW, at(12, 1), at(10, 1));
        var point = LogPoint.at(at(10, 1)).after(new Look(NOW, at(10, 1), at(10, 1)));

        assertFalse(point.looking(look).hasSeen(NOW));
        assertFalse(new LogStep(List.of(), point.looking(look)).isAtTheEnd());
        assertTrue(new LogStep(List.of(), point).isAtTheEnd());
    }

    @Test
    void aPositionThatIsKeptNeverStandsBeforeWhatAnEarlyTransactionMayStillWrite() {
        var look = new Look(NOW, at(11, 1), at(10, 1));
        var point = LogPoint.at(at(10, 1)).looking(look);

        assertEquals(at(10, 5), point.within(look, at(10, 5)).position());
        assertEquals(at(11, 1), point.within(look, at(12, 3)).position());
        assertEquals(
                new Look(NOW, at(11, 1), at(12, 3)),
                point.within(look, at(12, 3)).look());
    }

    @Test
    void afterALookThePositionIsWhatWasSettledAndNeverGoesBack() {
        var look = new Look(NOW, at(11, 1), at(10, 1));

        var after = LogPoint.at(at(10, 1)).looking(look).after(look);

        assertEquals(at(11, 1), after.position());
        assertEquals(NOW, after.seen());
        assertNull(after.look());
        assertEquals(at(20, 1), LogPoint.at(at(20, 1)).looking(look).after(look).position());
    }

    @Test
    void aReasonIsFoundByTheWordThatReadersGet() {
        for (var reason : GoneReason.values()) {
            assertEquals(reason, GoneReason.tagged(reason.tag()));
        }
        assertEquals("takenDown", GoneReason.TAKEN_DOWN.tag());
    }

    private static LogPosition at(int transaction, long seq) {
        return new LogPosition(String.valueOf(transaction), seq);
    }
}
