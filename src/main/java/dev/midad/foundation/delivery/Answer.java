package dev.midad.foundation.delivery;

import dev.midad.foundation.database.Digests;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Holds a finished answer to a request for one address: its status, its headers, and its bytes in the codings that
 * clients asked for. Each coding has an ETag of its own, as RFC 9110 (8.8.3) requires of strong ETags.
 */
final class Answer {

    /** Holds a header field as bytes, which are searched and written faster than characters. */
    record Field(CharSequence name, CharSequence value) {

        static Field of(Map.Entry<String, String> header) {
            return new Field(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue()));
        }
    }

    private static final long MAX_AGE = 10;
    private static final long SHARED_MAX_AGE = 60;
    private static final long STALE_WHILE_REVALIDATE = 30;
    // Below this size, the headers of a coding and a second ETag cost more bytes than they save.
    private static final int WORTH_PACKING = 1_000;
    private static final long SECOND = 1_000_000_000;
    /** Is the Cache-Control of an answer that nobody can confirm at present. */
    static final String UNCONFIRMED = "public, max-age=1, s-maxage=1";
    /** Is the Cache-Control of an answer that a change overtook while it was made. */
    static final String OVERTAKEN = "no-cache";
    /** For what changes with the next version of the program at the earliest. */
    static final String UNCHANGING = "public, max-age=3600";
    /** For what has the hash of its bytes in its address. */
    static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final long LONG = (SHARED_MAX_AGE + STALE_WHILE_REVALIDATE + 1) * SECOND;
    private static final String LASTING = cacheControl(Long.MAX_VALUE);

    private static final AtomicLongFieldUpdater<Answer> LOOKED_UP =
            AtomicLongFieldUpdater.newUpdater(Answer.class, "lookedUp");

    private final String key;
    private final int status;
    private final CharSequence mediaType;
    private final Map<String, String> headers;
    private final Map<Coding, String> etags = new EnumMap<>(Coding.class);
    private final Set<String> tags;
    private final OptionalLong ends;
    private final int words;
    private volatile Buffer plain;
    private volatile @Nullable List<Field> fields;
    private final Map<Coding, Buffer> packed = new ConcurrentHashMap<>();
    private volatile long lookedUp;

    /**
     * @param key the normalized form of its address
     * @param tags the cache tags of the content that it depends on
     * @param began {@link System#nanoTime()} before anything was read for it
     * @param ends {@link System#nanoTime()} when it ends being true, where that is known
     */
    Answer(
            String key,
            int status,
            byte[] bytes,
            String mediaType,
            Map<String, String> headers,
            Set<String> tags,
            long began,
            OptionalLong ends) {
        this.key = key;
        this.status = status;
        this.mediaType = HttpHeaders.createOptimized(mediaType);
        this.headers = headers;
        this.tags = tags;
        this.lookedUp = began;
        this.ends = ends;
        this.words = key.length()
                + headers.values().stream().mapToInt(String::length).sum();
        var hash = hash(bytes);
        for (var coding : Coding.values()) {
            etags.put(coding, '"' + hash + coding.suffix() + '"');
        }
        this.plain = Buffer.buffer(bytes);
    }

    /**
     * Returns this answer, with its bytes moved outside the heap and its headers encoded, because it is asked for
     * again. This is not done at once: most answers are dropped before a second request comes, and are not worth the
     * copy.
     */
    Answer lasting() {
        if (fields == null) {
            plain = OutsideHeap.copy(plain.getBytes());
            fields = headers.entrySet().stream().map(Field::of).toList();
        }
        return this;
    }

    String key() {
        return key;
    }

    int status() {
        return status;
    }

    CharSequence mediaType() {
        return mediaType;
    }

    Set<String> tags() {
        return tags;
    }

    boolean hasEnded(long now) {
        return ends.isPresent() && now - ends.getAsLong() >= 0;
    }

    /**
     * Returns whether the caller should check that the answer still holds, though nothing is known to have changed. One
     * caller alone gets true; the check is due again a second later.
     */
    boolean isToBeLookedUp(long now, long each) {
        var due = lookedUp;
        return now - due >= each && LOOKED_UP.compareAndSet(this, due, now - each + SECOND);
    }

    /** Returns the memory that the answer takes, in bytes, as exactly as is worth counting. */
    int weight() {
        var forms = plain.length() < WORTH_PACKING ? 0 : plain.length() / 2;
        return 500 + plain.length() + forms + tags.size() * 100 + 2 * words;
    }

    /** Returns the coding for a client that sends this Accept-Encoding. */
    Coding coding(@Nullable String acceptEncoding) {
        return plain.length() < WORTH_PACKING ? Coding.IDENTITY : Coding.accepted(acceptEncoding);
    }

    /** Returns whether the answer must be compressed first, which takes too long for an event loop. */
    boolean isUnpacked(Coding coding) {
        return coding != Coding.IDENTITY && !packed.containsKey(coding);
    }

    Buffer body(Coding coding) {
        return coding == Coding.IDENTITY
                ? plain
                : packed.computeIfAbsent(coding, its -> OutsideHeap.copy(its.pack(plain.getBytes())));
    }

    /** Returns the headers that are the same in every coding, at every time. */
    Map<String, String> headers() {
        return headers;
    }

    /** Writes these headers; a {@link #lasting} answer has them encoded for the network already. */
    void writeHeaders(MultiMap response) {
        var known = fields;
        if (known == null) {
            headers.forEach(response::set);
        } else {
            known.forEach(field -> response.set(field.name(), field.value()));
        }
    }

    String etag(Coding coding) {
        return Objects.requireNonNull(etags.get(coding));
    }

    boolean hasBody() {
        return status == 200;
    }

    /**
     * Returns the Cache-Control value; no cache may keep an answer past the moment that changes it, not even to serve
     * it stale.
     *
     * @param left nanoseconds until the next time that is planned by now, perhaps after this answer was made
     */
    String cacheControl(long now, long left) {
        var own = ends.isPresent() ? Math.min(left, ends.getAsLong() - now) : left;
        return own > LONG ? LASTING : cacheControl(Math.max(0, own / SECOND));
    }

    private static String cacheControl(long left) {
        var shared = Math.min(SHARED_MAX_AGE, left);
        var stale = Math.min(STALE_WHILE_REVALIDATE, left - shared);
        return "public, max-age=%d, s-maxage=%d, %s"
                .formatted(
                        Math.min(MAX_AGE, left),
                        shared,
                        stale > 0 ? "stale-while-revalidate=" + stale : "must-revalidate");
    }

    /**
     * Returns whether the client has this answer already. If-None-Match compares weakly (RFC 9110, 13.1.2), and the
     * ETag of any coding of the same bytes counts.
     */
    boolean isKnown(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null || !hasBody()) {
            return false;
        }
        if (etags.containsValue(ifNoneMatch)) {
            return true;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || etags.containsValue(tag));
    }

    private static String hash(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Digests.sha256(bytes), 16));
    }
}
