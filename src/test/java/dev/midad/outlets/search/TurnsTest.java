package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who brings an index up to date, and who need not. */
class TurnsTest {

    private final Turns turns = new Turns(Duration.ofMillis(1));

    @Test
    void aSearchThatArrivedBeforeATurnBeganNeedsNoneOfItsOwn() {
        var arrived = turns.begun();

        turnToTheEnd();

        assertFalse(turns.isNeeded(arrived));
    }

    @Test
    void aSearchThatArrivedDuringATurnNeedsAnother() {
        var number = turns.begin();
        var arrived = turns.begun();
        turns.reach(true);
        turns.end(number);

        assertTrue(turns.isNeeded(arrived));
    }

    @Test
    void aSearchThatComesToAnIdleIndexNeedsATurn() {
        turnToTheEnd();

        assertTrue(turns.isNeeded(turns.begun()));
    }

    @Test
    void aTurnThatEndsBeforeTheEndOfTheLogLeavesTheIndexBehind() {
        var number = turns.begin();
        turns.reach(false);
        turns.end(number);
        assertTrue(turns.isBehind());

        turnToTheEnd();
        assertFalse(turns.isBehind());
    }

    @Test
    void aTurnThatFailedIsTriedAgainByTheNextSearch() {
        turns.begin();
        turns.reach(false);

        turns.fail();

        assertFalse(turns.isBehind());
        assertTrue(turns.isNeeded(turns.begun()));
    }

    @Test
    void aSearchThatWaitsTooLongTellsTheOthersThatTheIndexIsBehind() {
        turns.take();

        var isTaken = CompletableFuture.supplyAsync(turns::tryTakeForSearch).join();

        assertFalse(isTaken);
        assertTrue(turns.isBehind());
    }

    @Test
    void aTurnThatIsLeftIsThereForTheNextSearch() {
        turns.take();
        turns.leave();

        var isTaken = CompletableFuture.supplyAsync(turns::tryTakeForSearch).join();

        assertTrue(isTaken);
        assertFalse(turns.isBehind());
    }

    private void turnToTheEnd() {
        var number = turns.begin();
        turns.reach(true);
        turns.end(number);
    }
}
