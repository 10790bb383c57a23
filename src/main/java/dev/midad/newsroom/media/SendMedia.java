package dev.midad.newsroom.media;

import dev.midad.foundation.store.Store;
import dev.midad.newsroom.media.Standing.Ready;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the bytes of a medium: from memory where they are few, by the operating system where the store has them as a
 * file, else piece by piece.
 */
@ApplicationScoped
class SendMedia {

    private static final Logger LOG = Logger.getLogger(SendMedia.class);
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence SANDBOX = HttpHeaders.createOptimized("sandbox; default-src 'none'");
    private static final CharSequence CACHE_TAG = HttpHeaders.createOptimized("Cache-Tag");
    private static final CharSequence UNCHANGING = HttpHeaders.createOptimized("public, max-age=31536000, immutable");
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, max-age=3600");
    private static final CharSequence BYTES = HttpHeaders.createOptimized("bytes");
    private static final long YEAR = 365L * 24 * 60 * 60;
    private static final int PIECE = 64 * 1024;
    private static final long SECONDS_FOR_A_PIECE = 60;

    private final Store store;
    private final Vertx vertx;

    SendMedia(Store store, Vertx vertx) {
        this.store = store;
        this.vertx = vertx;
    }

    /** @param isPrivate whether only whoever has this address may keep the bytes */
    void send(RoutingContext context, Standing standing, MediaFile file, Ready ready, boolean isPrivate) {
        var request = context.request();
        var response = context.response();
        var etag = '"' + standing.medium().edition() + '-' + file.name() + '"';
        var headers = response.headers();
        headers.set(HttpHeaders.ETAG, etag)
                .set(HttpHeaders.CACHE_CONTROL, isPrivate ? PRIVATE : lasting(standing))
                .set(HttpHeaders.ACCEPT_RANGES, BYTES)
                .set(CONTENT_TYPE_OPTIONS, NOSNIFF)
                .set(SECURITY_POLICY, SANDBOX)
                .set(CACHE_TAG, "media:" + standing.medium().id());
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, file.mediaType());
        if (file.isOriginal()) {
            headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition(standing));
        }
        var range = range(request.getHeader("Range"), request.getHeader("If-Range"), etag, ready);
        if (range.isUnsatisfiable()) {
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + ready.length())
                    .set(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatusCode(416).end();
            return;
        }
        var part = range.part().orElse(new ByteRange(0, ready.length()));
        if (range.part().isPresent()) {
            headers.set(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes " + part.from() + '-' + (part.from() + part.length() - 1) + '/' + ready.length());
            response.setStatusCode(206);
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, Long.toString(part.length()));
        if (HttpMethod.HEAD.equals(request.method()) || part.length() == 0) {
            response.end();
        } else if (ready.bytes() != null) {
            var from = (int) part.from();
            response.end(ready.bytes().slice(from, from + (int) part.length()));
        } else if (ready.local().isPresent()) {
            response.sendFile(ready.local().get().toString(), part.from(), part.length())
                    .onFailure(failure -> breakOff(response, file, failure));
        } else {
            vertx.executeBlocking(
                            () -> {
                                stream(response, file.key(), part);
                                return null;
                            },
                            false)
                    .onFailure(failure -> breakOff(response, file, failure));
        }
    }

    /** Returns how long a copy may be kept: its address never changes, and its rights may end. */
    private static CharSequence lasting(Standing standing) {
        var left = standing.secondsLeft(System.nanoTime());
        return left < YEAR ? "public, max-age=" + left : UNCHANGING;
    }

    private static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag ->
                                tag.equals("*") || tag.replaceFirst("^W/", "").equals(etag));
    }

    private static ByteRange.Read range(@Nullable String range, @Nullable String ifRange, String etag, Ready ready) {
        return ByteRange.read(ifRange == null || ifRange.equals(etag) ? range : null, ready.length());
    }

    /**
     * Returns the field that names the file as people named it (RFC 6266). Only what is played or shown in a page is not
     * kept as a file.
     */
    private static String disposition(Standing standing) {
        var type = standing.medium().mediaType();
        var isPlayed = standing.inlineSafe() && (type.startsWith("audio/") || type.startsWith("video/"));
        var name = URLEncoder.encode(standing.fileName(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (isPlayed ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
    }

    /** Writes the bytes as fast as the client takes them, and never more than a piece ahead. */
    private void stream(HttpServerResponse response, String key, ByteRange part)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (InputStream bytes = store.open(key, part.from(), part.length())) {
            var left = part.length();
            while (left > 0) {
                var piece = bytes.readNBytes((int) Math.min(PIECE, left));
                if (piece.length == 0) {
                    throw new IOException("The store has fewer bytes of " + key + " than it said");
                }
                left -= piece.length;
                response.write(Buffer.buffer(piece))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(SECONDS_FOR_A_PIECE, TimeUnit.SECONDS);
            }
        }
        response.end();
    }

    /** Ends the connection where the whole file cannot follow, so that nobody takes a part for the whole. */
    private static void breakOff(HttpServerResponse response, MediaFile file, Throwable failure) {
        if (!response.closed()) {
            LOG.warnf("%s could not be sent to its end: %s", file.key(), failure);
            response.reset();
        }
    }
}
