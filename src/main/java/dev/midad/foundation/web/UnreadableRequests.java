package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Refuses what is no proper HTTP request before any other code reads it, as the server itself would not. */
@ApplicationScoped
class UnreadableRequests {

    /** Runs after {@link RequestIds} and {@link CrossOrigin}, whose headers a refusal has as well. */
    private static final int AFTER_CROSS_ORIGIN = 9_998;

    /** The server's own limits are above these, since it refuses without a problem. */
    private static final int MOST_CHARACTERS = 16 * 1024;

    /** Lists what an address has only percent-encoded (RFC 3986, 2); brackets may stand in a query. */
    private static final String NEVER_RAW = "\"<>\\^`{|}";

    private static final String BRACKETS = "[]";
    private static final String CHUNKED = "chunked";
    private static final String IDENTITY = "identity";

    private final EdgeProblems problems;

    UnreadableRequests(EdgeProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_CROSS_ORIGIN);
    }

    private void handle(RoutingContext context) {
        var refusal = refusal(context.request());
        if (refusal == null) {
            context.next();
            return;
        }
        if (hasBody(context.request().headers())) {
            // Where the body ends is unknown, or it is not worth waiting for: nothing behind it is a request.
            context.request().pause();
            context.addEndHandler(unused -> context.request().connection().close());
            problems.answer(context, refusal.with(HttpHeaders.CONNECTION.toString(), "close"));
        } else {
            problems.answer(context, refusal);
        }
    }

    private static @Nullable ProblemException refusal(HttpServerRequest request) {
        var headers = request.headers();
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING) && !isChunked(headers)) {
            return malformed(
                    "Transfer-Encoding may only be chunked.", "لا يُقبل في الحقل Transfer-Encoding إلا chunked.");
        }
        if (!hasOneHost(headers)) {
            return malformed("Send one Host.", "أرسل الحقل Host مرة واحدة وفيه قيمة.");
        }
        if (request.uri().length() > MOST_CHARACTERS) {
            return FrameworkRefusals.of(414);
        }
        if (length(headers) > MOST_CHARACTERS) {
            return FrameworkRefusals.of(431);
        }
        if (!isReadable(request.uri())) {
            return malformed(
                    "The address is not percent-encoded as it must be.",
                    "ترميز العنوان بعلامة النسبة المئوية غير صحيح.");
        }
        return isPacked(headers)
                ? ProblemException.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "Send the body without a Content-Encoding.",
                                "أرسل المحتوى دون Content-Encoding.")
                        .with(HttpHeaders.ACCEPT_ENCODING.toString(), IDENTITY)
                : null;
    }

    private static ProblemException malformed(String english, String arabic) {
        return ProblemException.of(ProblemType.MALFORMED_REQUEST, english, arabic);
    }

    private static boolean isChunked(MultiMap headers) {
        var codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase(CHUNKED);
    }

    /** A request of HTTP/1.0 may have no Host at all; the server checks the others, and the value. */
    private static boolean hasOneHost(MultiMap headers) {
        var host = headers.get(HttpHeaders.HOST);
        return host == null
                || (!host.isBlank() && headers.getAll(HttpHeaders.HOST).size() == 1);
    }

    private static int length(MultiMap headers) {
        var length = 0;
        for (var header : headers) {
            length += header.getKey().length() + header.getValue().length() + ": \r\n".length();
        }
        return length;
    }

    private static boolean isPacked(MultiMap headers) {
        return headers.contains(HttpHeaders.CONTENT_ENCODING)
                && hasBody(headers)
                && headers.getAll(HttpHeaders.CONTENT_ENCODING).stream()
                        .map(String::strip)
                        .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(IDENTITY));
    }

    private static boolean hasBody(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private static boolean isReadable(String uri) {
        var isQuery = false;
        for (var i = 0; i < uri.length(); i++) {
            var letter = uri.charAt(i);
            isQuery |= letter == '?';
            if (letter <= ' '
                    || letter == '\u007f'
                    || NEVER_RAW.indexOf(letter) >= 0
                    || (!isQuery && BRACKETS.indexOf(letter) >= 0)
                    || (letter == '%' && !isEscape(uri, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String uri, int at) {
        return at + 2 < uri.length()
                && Character.digit(uri.charAt(at + 1), 16) >= 0
                && Character.digit(uri.charAt(at + 2), 16) >= 0;
    }
}
