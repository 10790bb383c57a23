package dev.midad.outlets.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How much comes on one page. */
class PageFillingTest {

    @Test
    void aPageHoldsAsManyItemsAsWereAskedFor() {
        var page = new PageFilling(2);

        assertTrue(page.takes(new byte[10]));
        assertFalse(page.isFull());
        assertEquals(1, page.left());
        assertTrue(page.takes(new byte[10]));
        assertTrue(page.isFull());
        assertEquals(2, page.items().size());
    }

    @Test
    void aPageIsAMebibyteLongAtMost() {
        var page = new PageFilling(100);

        assertTrue(page.takes(new byte[1]));
        assertTrue(page.takes(new byte[PageFilling.MOST_BYTES - 2]));
        assertTrue(page.takes(new byte[1]));
        assertFalse(page.isFull());
        assertFalse(page.takes(new byte[1]));
        assertTrue(page.isFull());
        assertEquals(3, page.items().size());
    }

    @Test
    void anItemThatIsLargerThanAPageComesAlone() {
        var page = new PageFilling(100);

        assertTrue(page.takes(new byte[PageFilling.MOST_BYTES + 1]));
        assertFalse(page.takes(new byte[1]));
    }
}
