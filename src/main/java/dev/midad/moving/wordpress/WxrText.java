package dev.midad.moving.wordpress;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/** Reads an export as letters, those mended that XML does not allow. Of a file that breaks off all before is read. */
final class WxrText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream file;
    private final WxrLetters letters;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private final CharBuffer decoded = CharBuffer.allocate(16 * 1024);
    private final StringBuilder unread = new StringBuilder();
    private @Nullable CharsetDecoder decoder;
    private @Nullable CoderResult broken;
    private String ready = "";
    private int at;
    private boolean ended;

    WxrText(InputStream file, WxrLetters letters) {
        this.file = file;
        this.letters = letters;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (at == ready.length()) {
            if (broken != null) {
                broken.throwException();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
        var count = Math.min(length, ready.length() - at);
        ready.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    private void fill() throws IOException {
        var begins = decoder == null;
        var decoding = begun();
        load();
        // Of a file that was cut within a letter the rest of the letter is left over.
        var result = decoding.decode(bytes, decoded, false);
        unread.append(decoded.flip());
        decoded.clear();
        broken = result.isError() ? result : null;
        ended = ended && !result.isOverflow();
        if (begins && unread.length() > 0 && unread.charAt(0) == BYTE_ORDER_MARK) {
            unread.deleteCharAt(0);
        }
        var end = ended || broken != null ? unread.length() : wholeUntil();
        ready = letters.mended(unread.substring(0, end));
        at = 0;
        unread.delete(0, end);
    }

    private CharsetDecoder begun() throws IOException {
        if (decoder == null) {
            bytes.compact();
            bytes.position(file.readNBytes(bytes.array(), 0, WxrEncoding.HEAD)).flip();
            decoder = WxrEncoding.decoder(bytes.array(), bytes.limit());
        }
        return decoder;
    }

    private void load() throws IOException {
        bytes.compact();
        var count = file.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    /** Returns how far no reference may go on beyond what has been read. Decoders give both halves of a letter at once. */
    private int wholeUntil() {
        var begins = unread.indexOf("&", Math.max(0, unread.length() - WxrLetters.LOOK_AHEAD));
        return begins < 0 ? unread.length() : begins;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
