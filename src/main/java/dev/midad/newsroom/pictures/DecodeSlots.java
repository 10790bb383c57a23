package dev.midad.newsroom.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets pictures be decoded as long as they fit into a given memory together; others wait in the order in which they came. */
@ApplicationScoped
class DecodeSlots {

    private static final double SHARE_OF_HEAP = 0.4;

    /** The rest of the heap is the newspaper's; a picture that took it would end more than itself. */
    private static final double LARGEST_SHARE_OF_HEAP = 0.75;

    private static final long PERMIT_BYTES = 1 << 16;

    private final int permits;
    private final Semaphore free;
    private final long largest;
    private final int mostWaiters;
    private final Duration longestWait;

    @Inject
    DecodeSlots(PictureConfiguration configuration) {
        this(
                configuration.decodeMemory().map(memory -> memory.asLongValue()).orElse(ofHeap(SHARE_OF_HEAP)),
                ofHeap(LARGEST_SHARE_OF_HEAP),
                configuration.decodeWaiters(),
                configuration.decodeWait());
    }

    /**
     * @param bytes that pictures may take together
     * @param largest the bytes that a single one may take, alone if they are more
     */
    DecodeSlots(long bytes, long largest, int mostWaiters, Duration longestWait) {
        this.largest = largest;
        this.permits = permits(bytes);
        this.free = new Semaphore(permits, true);
        this.mostWaiters = mostWaiters;
        this.longestWait = longestWait;
    }

    /**
     * Waits until a picture fits, and decodes it. One that is larger than all the memory there is gets all of it, alone.
     *
     * @throws UnusablePicture where the picture would fit into no memory that there is
     * @throws DecodersBusy where too many wait already, or the wait gets too long
     */
    <T> T during(long bytes, Supplier<T> decoding) {
        if (bytes > largest) {
            throw new UnusablePicture(
                    UnusablePicture.Reason.TOO_LARGE, "The picture takes " + bytes + " bytes of memory to decode");
        }
        var needed = Math.min(permits, permits(bytes));
        take(needed);
        try {
            return decoding.get();
        } finally {
            free.release(needed);
        }
    }

    private void take(int needed) {
        try {
            var isTaken = free.tryAcquire(needed, 0, TimeUnit.MILLISECONDS)
                    || (free.getQueueLength() < mostWaiters
                            && free.tryAcquire(needed, longestWait.toMillis(), TimeUnit.MILLISECONDS));
            if (!isTaken) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private DecodersBusy busy() {
        return new DecodersBusy((int) Math.max(1, longestWait.toSeconds()));
    }

    private static long ofHeap(double share) {
        return (long) (Runtime.getRuntime().maxMemory() * share);
    }

    private static int permits(long bytes) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (bytes + PERMIT_BYTES - 1) / PERMIT_BYTES));
    }
}
