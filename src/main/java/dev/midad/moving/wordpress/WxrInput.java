package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the bytes of an export. A single text that is too long is stopped before it fills the memory. */
final class WxrInput extends FilterInputStream {

    private static final int MOST_AT_ONCE = 32 * 1024 * 1024;

    private long sinceLastPart;

    WxrInput(InputStream in) {
        super(in);
    }

    /** Notes that the bytes read so far became a part of their own. */
    void partEnds() {
        sinceLastPart = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        sinceLastPart += Math.max(count, 0);
        if (sinceLastPart > MOST_AT_ONCE) {
            throw new TooLarge();
        }
        return count;
    }

    /** Is thrown for a text, a tag or a comment of more than 32 MiB. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        static final Message REASON = new Message(
                "Here something begins that is longer than 32 MiB, or never ends.",
                "هنا يبدأ جزء يتجاوز 32 ميبيبايت أو لا ينتهي.");
    }
}
