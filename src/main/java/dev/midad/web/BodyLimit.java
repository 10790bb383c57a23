package dev.midad.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body where it gets longer than the API promises to take, announced or chunked. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private static final long MAX_BYTES = 2 * 1024 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // A route that takes the stream itself reads it piece by piece, within limits of its own.
        if (context.getType() == InputStream.class) {
            return context.proceed();
        }
        context.setInputStream(new Limited(context.getInputStream()));
        return context.proceed();
    }

    /** Counts what is read. */
    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var more = super.read(bytes, offset, length);
            count(more);
            return more;
        }

        private void count(int more) {
            read += Math.max(more, 0);
            if (read > MAX_BYTES) {
                // The rest of the body still comes in on this connection: nothing else can be read from it.
                throw FrameworkRefusals.of(413).with("Connection", "close");
            }
        }
    }
}
