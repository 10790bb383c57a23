package dev.midad.foundation.delivery;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;

/** Keeps bytes that are sent again and again outside of the heap, from where the network takes them without another copy. */
public final class OutsideHeap {

    private OutsideHeap() {}

    /** Copies the bytes; the collector frees the copy with the buffer. */
    @SuppressWarnings("deprecation") // Vert.x moves this method to a class that its present version does not have.
    public static Buffer copy(byte[] bytes) {
        var memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory)));
    }
}
