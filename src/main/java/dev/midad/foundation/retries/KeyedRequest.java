package dev.midad.foundation.retries;

import dev.midad.foundation.database.Digests;
import dev.midad.foundation.web.Network;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a POST that its caller can repeat without harm, because it carries an Idempotency-Key. */
public record KeyedRequest(UUID caller, String key, RoutingContext context) {

    static final String HEADER = "Idempotency-Key";

    private static final String EDITORIAL = "/v1/editorial/";
    // An import is streamed, so that no answer to it could be kept, and the same file changes nothing when it comes
    // again.
    private static final String IMPORT = EDITORIAL + "import";
    // An upload is streamed as well, and the same bytes are the same medium.
    private static final Pattern UPLOAD = Pattern.compile("/v1/editorial/(media|uploads(/.*)?)");
    // This path takes readers' comments. Only the key tells one reader from another, so it has to be as good as a UUID.
    private static final Pattern SUBMISSION = Pattern.compile("/v1/articles/[^/]+/comments");
    private static final UUID READER = new UUID(0, 0);
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");
    private static final char SEPARATOR = '\n';

    /** Returns whether a POST to this path, or path template, takes a key. */
    public static boolean isTaken(String path) {
        return isSubmission(path)
                || (path.startsWith(EDITORIAL)
                        && !path.startsWith(IMPORT)
                        && !UPLOAD.matcher(path).matches());
    }

    private static boolean isSubmission(String path) {
        return SUBMISSION.matcher(path).matches();
    }

    static boolean isKeyed(RoutingContext context) {
        return context.request().headers().contains(HEADER)
                && isTaken(context.request().path());
    }

    /**
     * Returns the request with its key; empty where it has no key, or no caller to whom the key could belong.
     *
     * @throws ProblemException {@code invalid-idempotency-key} where the request has several keys, or one that is
     *     malformed
     */
    static Optional<KeyedRequest> of(RoutingContext context, Supplier<Optional<UUID>> caller) {
        if (!isKeyed(context)) {
            return Optional.empty();
        }
        var owner = isSubmission(context.request().path()) ? Optional.of(READER) : caller.get();
        return owner.map(id -> of(context, id));
    }

    private static KeyedRequest of(RoutingContext context, UUID caller) {
        var keys = context.request().headers().getAll(HEADER);
        if (keys.size() != 1 || !PRINTABLE.matcher(keys.get(0)).matches()) {
            throw ProblemException.of(
                    ProblemType.INVALID_IDEMPOTENCY_KEY,
                    "Send one Idempotency-Key of 1 to 255 printable ASCII characters, such as a UUID.",
                    "أرسل حقلًا واحدًا Idempotency-Key من 1 إلى 255 محرفًا مطبوعًا من ASCII، مثل UUID.");
        }
        return new KeyedRequest(caller, keys.get(0), context);
    }

    /** Returns the hash by which the key is found; it does not reveal the key. */
    byte[] keyHash() {
        return sha256("key", caller.toString(), key);
    }

    /** Returns the half of the key's hash for which PostgreSQL's locks have room. */
    long lock() {
        return ByteBuffer.wrap(keyHash()).getLong();
    }

    /**
     * Returns a value that is the same for the same request alone. Without the key it reveals nothing of the body, not
     * even to someone who tries bodies out.
     */
    byte[] fingerprint() {
        var request = context.request();
        return sha256(
                "request",
                key,
                request.method().name(),
                request.path(),
                orNone(request.query()),
                orNone(request.getHeader(HttpHeaders.IF_MATCH)),
                BodyDigest.of(context));
    }

    /**
     * Returns the secret with which the answer is encrypted: it comes from the key, and where the answer holds a secret,
     * from the credential too. A reader has none: there the network stands for it, since a key that somebody overheard
     * must not give them the token of another's comment.
     */
    byte[] seal(boolean withCredential) {
        return withCredential
                ? sha256("seal", caller.toString(), key, credential())
                : sha256("seal", caller.toString(), key);
    }

    private String credential() {
        var request = context.request();
        return caller.equals(READER)
                ? Network.of(request.remoteAddress().hostAddress())
                : orNone(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Returns the digest of the parts, which the separator keeps apart because no part has a line end in it. */
    private static byte[] sha256(String... parts) {
        return Digests.sha256(String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8));
    }
}
