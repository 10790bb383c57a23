package dev.midad.foundation.delivery;

import dev.midad.foundation.web.Unkept;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses answers that no cache keeps, both finished answers and streamed ones. */
@Provider
@Unkept
public class UnkeptAnswers implements ContainerResponseFilter {

    private static final int WORTH_PACKING = 1_000;
    private static final int BUFFER = 8_192;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        if (response.getEntity() instanceof byte[] bytes && bytes.length > WORTH_PACKING) {
            pack(response, Coding.accepted(accepted), bytes);
        } else if (response.getEntity() instanceof StreamingOutput stream && takesGzip(accepted)) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, Coding.GZIP.token());
            response.setEntity(packed(stream));
        }
    }

    private static void pack(ContainerResponseContext response, Coding coding, byte[] bytes) {
        if (coding != Coding.IDENTITY) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, coding.token());
            response.setEntity(coding.pack(bytes));
        }
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && Coding.GZIP.isIn(accepted);
    }

    /** Compresses a stream so that flushed bytes reach the client at once. */
    private static StreamingOutput packed(StreamingOutput stream) {
        return out -> {
            try (var gzip = new GZIPOutputStream(out, BUFFER, true)) {
                stream.write(gzip);
            }
        };
    }
}
