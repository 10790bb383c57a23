package dev.midad.moving.wordpress;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Learns the encoding of an export from its first bytes, in the manner of XML (appendix F). */
final class WxrEncoding {

    /** Is as far as an XML declaration is looked for. */
    static final int HEAD = 1024;

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']\\s*([^\"'\\s]+)");

    private WxrEncoding() {}

    /** @throws UnsupportedEncodingException where the declared encoding is unknown */
    static CharsetDecoder decoder(byte[] head, int length) throws UnsupportedEncodingException {
        return charset(head, length)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private static Charset charset(byte[] head, int length) throws UnsupportedEncodingException {
        var text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FE\u00FF") || text.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        if (text.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (text.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        var declared = DECLARED.matcher(text);
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) throws UnsupportedEncodingException {
        // What could be read thus far is ASCII: a tool rewrote the file as UTF-8 and left the declaration alone.
        if (name.toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw (UnsupportedEncodingException) new UnsupportedEncodingException(name).initCause(unknown);
        }
    }
}
