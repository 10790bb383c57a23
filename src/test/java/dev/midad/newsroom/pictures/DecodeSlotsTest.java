package dev.midad.newsroom.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecodeSlotsTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long LARGEST = 1000 * MEGABYTE;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void picturesAreDecodedTogetherOnlyAsFarAsTheyFit() throws Exception {
        assertEquals(2, mostAtOnce(new DecodeSlots(100 * MEGABYTE, LARGEST, 64, LONG), 2, 45 * MEGABYTE));
    }

    @Test
    void aPictureLargerThanAllTheMemoryIsDecodedAlone() throws Exception {
        assertEquals(1, mostAtOnce(new DecodeSlots(100 * MEGABYTE, LARGEST, 64, LONG), 1, 1000 * MEGABYTE));
    }

    @Test
    void aPictureThatFitsIntoNoMemoryIsRefused() {
        var slots = new DecodeSlots(10 * MEGABYTE, LARGEST, 64, LONG);

        var refused = assertThrows(UnusablePicture.class, () -> slots.during(LARGEST + 1, () -> "decoded"));

        assertEquals(UnusablePicture.Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void oneMoreThanMayWaitIsTurnedAwayWithTheSecondsToWait() throws Exception {
        var slots = new DecodeSlots(10 * MEGABYTE, LARGEST, 0, Duration.ofSeconds(7));

        var seconds = slots.during(
                10 * MEGABYTE, () -> assertThrows(DecodersBusy.class, () -> slots.during(MEGABYTE, () -> "decoded"))
                        .seconds());

        assertEquals(7, seconds);
        assertEquals("decoded", slots.during(MEGABYTE, () -> "decoded"));
    }

    @Test
    void aWaitThatGetsTooLongEnds() {
        var slots = new DecodeSlots(10 * MEGABYTE, LARGEST, 1, Duration.ofMillis(1));

        slots.during(
                10 * MEGABYTE, () -> assertThrows(DecodersBusy.class, () -> slots.during(MEGABYTE, () -> "decoded")));
    }

    @Test
    void aPictureThatCannotBeDecodedLeavesItsPlace() {
        var slots = new DecodeSlots(10 * MEGABYTE, LARGEST, 0, LONG);

        assertThrows(
                UnusablePicture.class,
                () -> slots.during(10 * MEGABYTE, () -> {
                    throw UnusablePicture.unreadable("The picture is damaged");
                }));

        assertEquals("decoded", slots.during(10 * MEGABYTE, () -> "decoded"));
    }

    /** Decodes ten pictures, of which so many as should fit wait for one another. */
    private static int mostAtOnce(DecodeSlots slots, int expected, long bytes) throws Exception {
        var together = new CountDownLatch(expected);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(10);
        try {
            var decoding = new ArrayList<Future<Integer>>();
            IntStream.range(0, 10)
                    .forEach(i -> decoding.add(threads.submit(() -> slots.during(bytes, () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        together.countDown();
                        await(together);
                        return now.decrementAndGet();
                    }))));
            awaitAll(decoding);
            return most.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitAll(List<Future<Integer>> decoding) throws Exception {
        for (var picture : decoding) {
            picture.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
