package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.language.text.HtmlToBody;
import dev.midad.language.text.PortableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads HTML as long as what is read at once fits into a part of the heap together; other pages wait in the order in
 * which they came. A page takes some hundred times the memory of its letters while it is read.
 */
@ApplicationScoped
class HtmlSlots {

    // Measured with a million characters of eight shapes: nested inline elements take the most.
    private static final int BYTES_OF_A_CHARACTER = 112;
    private static final double SHARE_OF_HEAP = 0.3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final int characters;
    private final Semaphore free;
    private final Duration longestWait;

    @Inject
    HtmlSlots() {
        this(
                (int) Math.min(
                        Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP / BYTES_OF_A_CHARACTER),
                LONGEST_WAIT);
    }

    /** @param characters as many as are read at once; a longer page is read alone */
    HtmlSlots(int characters, Duration longestWait) {
        this.characters = characters;
        this.free = new Semaphore(characters, true);
        this.longestWait = longestWait;
    }

    /** @throws ProblemException {@code unavailable} where other pages take too long */
    PortableText.Read read(String html, String lang) {
        return during(html.length(), () -> HtmlToBody.read(html, lang));
    }

    <T> T during(int length, Supplier<T> reading) {
        var needed = Math.min(characters, length);
        take(needed);
        try {
            return reading.get();
        } finally {
            free.release(needed);
        }
    }

    private void take(int needed) {
        try {
            if (!free.tryAcquire(needed, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "Too much HTML is read just now; try again.",
                        "تُقرأ الآن صفحات HTML كثيرة، فحاول مجددًا.")
                .with(HttpHeaders.RETRY_AFTER, "5");
    }
}
