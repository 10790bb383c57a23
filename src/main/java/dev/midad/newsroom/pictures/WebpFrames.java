package dev.midad.newsroom.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes WebP by its native library, which knows still pictures alone. */
final class WebpFrames {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int EXTENDED_BYTES = 10;
    private static final int HAS_OPACITY = 0x10;
    private static final int ALPHA = 0x48504c41;

    private WebpFrames() {}

    static BufferedImage first(Path file) throws IOException {
        var still = still(Files.readAllBytes(file));
        var reader = ImageIO.getImageReadersByFormatName("webp").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(still))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Returns a still picture as it is, and the first frame of an animation as a still picture of its own. */
    private static byte[] still(byte[] file) {
        var webp = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        webp.position(FILE_HEADER);
        while (webp.remaining() >= CHUNK_HEADER) {
            var type = webp.getInt();
            var length = webp.getInt();
            if (type == WebpHeader.FRAME) {
                return frame(webp.slice(webp.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            webp.position(Math.min(webp.limit(), webp.position() + length + (length & 1)));
        }
        return file;
    }

    /** The chunks of a frame are those of a still picture, with the size before them. */
    private static byte[] frame(ByteBuffer frame) {
        var chunks = frame.slice(WebpHeader.FRAME_HEADER, frame.limit() - WebpHeader.FRAME_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN);
        var hasOpacity = chunks.getInt(0) == ALPHA;
        var still = ByteBuffer.allocate(FILE_HEADER + CHUNK_HEADER + EXTENDED_BYTES + chunks.limit())
                .order(ByteOrder.LITTLE_ENDIAN);
        still.putInt(WebpHeader.RIFF).putInt(still.capacity() - CHUNK_HEADER).putInt(WebpHeader.WEBP);
        still.putInt(WebpHeader.EXTENDED).putInt(EXTENDED_BYTES).putInt(hasOpacity ? HAS_OPACITY : 0);
        still.put(frame.slice(6, 6)).put(chunks);
        return still.array();
    }
}
