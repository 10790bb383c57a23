package dev.midad.moving.adoption;

import dev.midad.foundation.web.ProblemException;
import dev.midad.language.text.ForeignMedia;
import dev.midad.newsroom.media.BringMedium;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files for one adoption: few at once, and fewer from one server, which has readers of its own. A server that
 * asks to be left alone for a while is, and one from which twenty in a row could not be had is asked no more.
 */
final class FetchAddresses implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FetchAddresses.class);

    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_OF_A_HOST = 2;
    private static final int MOST_ATTEMPTS = 3;

    private final BringMedium media;
    private final RefusedAddresses refused;
    private final UUID creator;
    private final BooleanSupplier isToEnd;
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE);
    private final Map<String, AskedServer> servers = new ConcurrentHashMap<>();

    /** @param isToEnd is asked before each file whether no more shall be fetched */
    FetchAddresses(BringMedium media, RefusedAddresses refused, UUID creator, BooleanSupplier isToEnd) {
        this.media = media;
        this.refused = refused;
        this.creator = creator;
        this.isToEnd = isToEnd;
    }

    /** Returns what became of the addresses; those that were not asked because the work is to end are missing. */
    Map<String, Fetched> fetch(Collection<String> addresses) {
        var fetched = new ConcurrentHashMap<String, Fetched>();
        var running = new ArrayList<Future<?>>();
        addresses.stream().collect(Collectors.groupingBy(ForeignMedia::host)).forEach((host, asked) -> {
            var server = servers.computeIfAbsent(host, first -> new AskedServer());
            var queue = new ConcurrentLinkedQueue<>(asked);
            for (var lane = 0; lane < Math.min(MOST_OF_A_HOST, asked.size()); lane++) {
                running.add(threads.submit(() -> fetch(server, queue, fetched)));
            }
        });
        running.forEach(FetchAddresses::await);
        return fetched;
    }

    private void fetch(AskedServer server, Queue<String> asked, Map<String, Fetched> fetched) {
        for (var next = asked.poll(); next != null; next = asked.poll()) {
            var became = fetch(next, server);
            if (became == null) {
                return;
            }
            fetched.put(next, became);
        }
    }

    /** Asks again where the server says when; returns null where the work is to end. */
    private @Nullable Fetched fetch(String address, AskedServer server) {
        var became = server.refusal();
        for (var attempt = 1; became == null && server.awaitRest(isToEnd); attempt++) {
            became = ask(address, server, attempt == MOST_ATTEMPTS);
            if (became == null) {
                became = server.refusal();
            }
        }
        return became;
    }

    /** Returns what the server gave; null where it wants to be asked again and this attempt is not the last. */
    private @Nullable Fetched ask(String address, AskedServer server, boolean isLast) {
        try {
            // What stands behind # is for browsers.
            var brought = media.fetch(address.replaceFirst("#.*", ""), null, creator);
            server.hasAnswered();
            refused.forget(address);
            return Fetched.of(brought);
        } catch (ProblemException refusal) {
            var rest = BringMedium.askAgainAfter(refusal);
            remember(address, server, refusal, rest);
            return rest != null && !isLast
                    ? null
                    : Fetched.failed(reason(refusal), refusal.detail().english());
        } catch (RuntimeException fault) {
            // One file on which we fail must not keep the others out, in this adoption and in every later one.
            LOG.errorf(fault, "%s could not be taken in", address);
            server.hasFailed(null);
            return Fetched.failed("internalError", String.valueOf(fault.getMessage()));
        }
    }

    private void remember(String address, AskedServer server, ProblemException refusal, @Nullable Duration rest) {
        if (BringMedium.mayChange(refusal)) {
            server.hasFailed(rest);
        } else {
            server.hasAnswered();
            refused.keep(address, reason(refusal));
        }
    }

    private static String reason(ProblemException refusal) {
        return refusal.wrongs().isEmpty()
                ? refusal.type().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : refusal.wrongs().get(0).code();
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
