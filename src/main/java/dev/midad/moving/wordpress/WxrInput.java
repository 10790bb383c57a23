package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the bytes of an export. Control characters that old editors left in posts, and that XML does not allow, are
 * read as spaces. A single text that is too long is stopped before it fills the memory.
 */
final class WxrInput extends FilterInputStream {

    private static final int MOST_AT_ONCE = 32 * 1024 * 1024;

    private long controlCharacters;
    private long sinceLastPart;
    private boolean isUtf16;
    private boolean begun;

    WxrInput(InputStream in) {
        super(in);
    }

    long controlCharacters() {
        return controlCharacters;
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
        if (count <= 0) {
            return count;
        }
        if (!begun) {
            begun = true;
            // In UTF-16 the halves of letters look like control characters.
            isUtf16 = bytes[offset] == 0 || (bytes[offset] & 0xFE) == 0xFE;
        }
        sinceLastPart += count;
        if (sinceLastPart > MOST_AT_ONCE) {
            throw new TooLarge();
        }
        if (!isUtf16) {
            clean(bytes, offset, offset + count);
        }
        return count;
    }

    /**
     * Replaces control characters. In UTF-8, and in every other encoding that begins with ASCII, no byte of another
     * letter is below a space.
     */
    private void clean(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                bytes[i] = ' ';
                controlCharacters++;
            }
        }
    }

    /** Is thrown for a text, a tag or a comment of more than 32 MiB. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        static final Message REASON = new Message(
                "Here something begins that is longer than 32 MiB, or never ends.",
                "هنا يبدأ جزء يتجاوز 32 ميبيبايت أو لا ينتهي.");
    }
}
