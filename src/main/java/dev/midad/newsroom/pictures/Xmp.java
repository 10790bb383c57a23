package dev.midad.newsroom.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes credits into a rendered picture as an XMP packet, the one form of metadata that JPEG and WebP share. */
final class Xmp {

    private static final byte[] JPEG_NAME = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int LONGEST_CHUNK_HEADER = 30;
    private static final int EXTENDED_BYTES = 10;
    private static final int HAS_XMP = 0x04;
    private static final int HAS_OPACITY = 0x10;
    private static final int CHUNK = 0x20504d58;
    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private final String packet;

    private Xmp(String packet) {
        this.packet = packet;
    }

    static Xmp of(Credits credits) {
        var rights = element(
                credits.copyright(),
                "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                "</rdf:li></rdf:Alt></dc:rights>");
        var credit = element(credits.credit(), "<photoshop:Credit>", "</photoshop:Credit>");
        return new Xmp((rights + credit).isEmpty() ? "" : """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">%s%s</rdf:Description></rdf:RDF></x:xmpmeta>\
                <?xpacket end="r"?>""".formatted(rights, credit));
    }

    private static String element(@Nullable String text, String start, String end) {
        return text == null || text.isBlank() ? "" : start + escaped(text) + end;
    }

    /** Leaves out what XML cannot hold. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Returns a JPEG with the packet in a segment behind the first one, where readers look for it. */
    byte[] inJpeg(byte[] jpeg) {
        if (packet.isEmpty()) {
            return jpeg;
        }
        var content = packet.getBytes(StandardCharsets.UTF_8);
        var hasFirst = (jpeg[3] & 0xff) == APP0;
        var at = hasFirst ? 4 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff)) : 2;
        return ByteBuffer.allocate(jpeg.length + 4 + JPEG_NAME.length + content.length)
                .put(jpeg, 0, at)
                .put((byte) 0xff)
                .put((byte) APP1)
                .putShort((short) (2 + JPEG_NAME.length + content.length))
                .put(JPEG_NAME)
                .put(content)
                .put(jpeg, at, jpeg.length - at)
                .array();
    }

    /** Returns a WebP with the packet in its last chunk, and with the header that tells of such chunks. */
    byte[] inWebp(byte[] webp, Pixels pixels) {
        if (packet.isEmpty()) {
            return webp;
        }
        var content = packet.getBytes(StandardCharsets.UTF_8);
        var from = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        var isExtended = from.getInt(FILE_HEADER) == WebpHeader.EXTENDED;
        var chunks = FILE_HEADER + (isExtended ? CHUNK_HEADER + EXTENDED_BYTES : 0);
        var made = new ByteArrayOutputStream(webp.length + content.length + LONGEST_CHUNK_HEADER);
        made.writeBytes(extendedHeader(pixels));
        made.write(webp, chunks, webp.length - chunks);
        made.writeBytes(chunk(content));
        var bytes = made.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - CHUNK_HEADER);
        return bytes;
    }

    private static byte[] extendedHeader(Pixels pixels) {
        var flags = HAS_XMP | (pixels.layout() == Layout.RGBA ? HAS_OPACITY : 0);
        return ByteBuffer.allocate(FILE_HEADER + CHUNK_HEADER + EXTENDED_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(WebpHeader.RIFF)
                .putInt(0)
                .putInt(WebpHeader.WEBP)
                .putInt(WebpHeader.EXTENDED)
                .putInt(EXTENDED_BYTES)
                .putInt(flags)
                .putShort((short) (pixels.width() - 1))
                .put((byte) ((pixels.width() - 1) >> 16))
                .putShort((short) (pixels.height() - 1))
                .put((byte) ((pixels.height() - 1) >> 16))
                .array();
    }

    private static byte[] chunk(byte[] content) {
        return ByteBuffer.allocate(CHUNK_HEADER + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(CHUNK)
                .putInt(content.length)
                .put(content)
                .array();
    }
}
