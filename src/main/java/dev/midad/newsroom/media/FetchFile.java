package dev.midad.newsroom.media;

import dev.midad.foundation.reach.OutwardAddress;
import dev.midad.foundation.reach.ReachableAddresses;
import dev.midad.foundation.reach.RetryAfter;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;

/**
 * Fetches a file from another machine, within bounds of length and time. Each address on the way, that of a redirect
 * like the first, is judged before anything is sent there.
 */
@ApplicationScoped
class FetchFile {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int FAULTS = 500;
    /** Are the answers by which a server says that it would give the file at another time. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final String NOT_NOW = "notNow";
    private static final Set<String> MAY_CHANGE = Set.of(
            NOT_NOW, "forbiddenAddress", "unknownHost", "notTrusted", "notFetched", "tooSlow", "tooManyRedirects");

    // Each holds a thread for as long as the other machine takes.
    private static final int MOST_AT_ONCE = 8;
    private static final int AGAIN_AFTER = 10;
    private static final Duration LATEST_AGAIN = Duration.ofDays(1);
    private static final int PIECE = 64 * 1024;

    private final Vertx vertx;
    private final MediaConfiguration configuration;
    private final OutwardAddress addresses;
    private final CloseableHttpClient client;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    FetchFile(Vertx vertx, MediaConfiguration configuration) {
        this.vertx = vertx;
        this.configuration = configuration;
        var reachable = new ReachableAddresses(
                "midad.media.allowed-networks", configuration.allowedNetworks().orElse(List.of()));
        this.addresses = new OutwardAddress(reachable, true);
        this.client = GuardedClient.of(reachable, MOST_AT_ONCE);
    }

    /** Makes Midad read the networks at its start, so that one that cannot be read stops the start. */
    void check(@Observes StartupEvent start) {}

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /**
     * Fetches what the address leads to into the file, and returns the name that it has there.
     *
     * @throws ProblemException {@code validation-failed} of {@code /url} where it cannot be had; {@code unavailable}
     *     where too many are being fetched
     */
    String fetch(String url, Path into) {
        if (!free.tryAcquire()) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "Too many files are being fetched; ask again in %s seconds.",
                            "تُجلب ملفات كثيرة الآن، فأعد الطلب بعد %s ثانية.",
                            AGAIN_AFTER)
                    .with("Retry-After", String.valueOf(AGAIN_AFTER));
        }
        var fetching = new Fetching();
        var timer = vertx.setTimer(configuration.fetchTimeout().toMillis(), late -> fetching.end());
        try {
            return follow(URI.create(addresses.read(url)), into, fetching);
        } catch (IOException failure) {
            throw fetching.isOver() ? tooSlow() : problem(failure);
        } finally {
            vertx.cancelTimer(timer);
            free.release();
        }
    }

    /** Returns whether the same file may be had at another time, or by another configuration. */
    static boolean mayChange(ProblemException refusal) {
        return refusal.type() == ProblemType.UNAVAILABLE
                || refusal.wrongs().stream().anyMatch(wrong -> MAY_CHANGE.contains(wrong.code()));
    }

    private String follow(URI first, Path into, Fetching fetching) throws IOException {
        var address = first;
        for (var hops = 0; hops <= MOST_REDIRECTS; hops++) {
            var request = fetching.begun(new HttpGet(address));
            try (var response = client.executeOpen(null, request, null)) {
                if (!REDIRECTS.contains(response.getCode())) {
                    keep(response, into, request);
                    return lastPart(address);
                }
                address = next(address, response);
                // What stands in the body of a redirect may have no end.
                request.cancel();
            }
        }
        throw refused("tooManyRedirects", "It leads on and on.", "يحيل العنوان إلى غيره مرة بعد مرة.");
    }

    private URI next(URI from, ClassicHttpResponse response) {
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        try {
            return URI.create(addresses.read(
                    from.resolve(location == null ? "" : location.getValue()).toString()));
        } catch (IllegalArgumentException unreadable) {
            throw refused("refused", "It leads to what is no address.", "يحيل إلى ما ليس عنوانًا.");
        }
    }

    private void keep(ClassicHttpResponse response, Path into, HttpGet request) throws IOException {
        var answered = response.getCode();
        if (answered != OK) {
            throw answered >= FAULTS || PASSING.contains(answered) ? notNow(response) : answered("refused", answered);
        }
        var entity = response.getEntity();
        var most = configuration.largest();
        if (entity.getContentLength() > most) {
            request.cancel();
            throw tooLong(most);
        }
        try (var kept = Files.newOutputStream(into)) {
            copy(entity.getContent(), kept, most, request);
        }
    }

    /** Hands on to the caller when the other server asks to be asked again. */
    private static ProblemException notNow(ClassicHttpResponse response) {
        var refusal = answered(NOT_NOW, response.getCode());
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        var pause = RetryAfter.read(header == null ? null : header.getValue());
        if (pause == null) {
            return refusal;
        }
        var seconds = Math.min(pause.plusMillis(999).toSeconds(), LATEST_AGAIN.toSeconds());
        return refusal.with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    private static ProblemException answered(String code, int status) {
        return refused(code, "It answered with %s.", "أجاب بالرمز %s.", status);
    }

    private static void copy(InputStream sent, OutputStream kept, long most, HttpGet request) throws IOException {
        var piece = new byte[PIECE];
        var left = most;
        for (var read = sent.read(piece); read >= 0; read = sent.read(piece)) {
            left -= read;
            if (left < 0) {
                request.cancel();
                throw tooLong(most);
            }
            kept.write(piece, 0, read);
        }
    }

    private static String lastPart(URI address) {
        var path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private ProblemException problem(IOException failure) {
        if (failure instanceof GuardedClient.ForbiddenHost) {
            return refused(
                    "forbiddenAddress",
                    "The name leads to no public address, and midad.media.allowed-networks does not allow it.",
                    "الاسم لا يقود إلى عنوان عام، ولا يسمح به midad.media.allowed-networks.");
        }
        if (failure instanceof UnknownHostException) {
            return refused("unknownHost", "The name was not found.", "لم يُعثر على الاسم.");
        }
        if (failure instanceof SSLException) {
            return refused(
                    "notTrusted",
                    "The certificate is not trusted, or is of another name.",
                    "الشهادة غير موثوقة أو تخص اسمًا آخر.");
        }
        return refused("notFetched", "The connection could not be made, or broke off.", "تعذّر الاتصال أو انقطع.");
    }

    private ProblemException tooSlow() {
        return refused(
                "tooSlow",
                "It was not here whole within %s seconds.",
                "لم يصل كاملًا خلال %s ثانية.",
                configuration.fetchTimeout().toSeconds());
    }

    private static ProblemException tooLong(long most) {
        return refused("tooLarge", "A file may have %s bytes at most.", "أقصى حجم للملف %s بايت.", most);
    }

    private static ProblemException refused(String code, String english, String arabic, Object... arguments) {
        return ProblemException.invalid("/url", code, Message.of(english, arabic, arguments));
    }
}
