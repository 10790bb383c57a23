package dev.midad.moving.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReportOutputTest {

    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private final Parts parts = new Parts();
    private final ReportOutput report = new ReportOutput(parts, now::get);

    @Test
    void theFirstLineGoesOutAtOnceAndFurtherOnesTwiceASecond() throws IOException {
        line("a");
        line("b");
        now.addAndGet(499 * MILLISECOND);
        line("c");
        assertEquals(List.of("a"), parts.list);

        now.addAndGet(MILLISECOND);
        line("d");
        line("e");

        assertEquals(List.of("a", "bcd"), parts.list);
    }

    @Test
    void aGoodDealGoesOutByItself() throws IOException {
        line("a");
        var much = "x".repeat(32 * 1024 - 1);
        report.write(much.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("a"), parts.list);

        report.write('y');

        assertEquals(List.of("a", much + "y"), parts.list);
    }

    @Test
    void theRestGoesOutWhenItIsClosedAndTheStreamStaysOpen() throws IOException {
        line("a");
        line("b");

        report.close();

        assertEquals(List.of("a", "b"), parts.list);
        assertEquals(false, parts.isClosed);
    }

    private void line(String text) throws IOException {
        report.write(text.getBytes(StandardCharsets.UTF_8));
        report.flush();
    }

    /** What came with each flush. */
    private static final class Parts extends ByteArrayOutputStream {

        private final List<String> list = new ArrayList<>();
        private boolean isClosed;

        @Override
        public void flush() {
            list.add(toString(StandardCharsets.UTF_8));
            reset();
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
