import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Asks at a constant rate, however slow the answers are, and counts each from the moment at which it was due (as wrk2 does):
 * what waits because something before it was slow is late as well.
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' bench/Steady.java BASE PATHS-FILE RATE SECONDS</pre>
 *
 * Of several paths in the file one is drawn by Zipf's law. Two seconds at the beginning are not counted.
 */
public final class Steady {

    private static final int CONNECTIONS = 256;
    private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final List<String> paths;
    private final double[] sums;
    private final Random random = new Random(1);
    private final ConcurrentHistogram latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
    private final AtomicLong failed = new AtomicLong();

    private Steady(List<String> paths) {
        this.paths = paths;
        this.sums = new double[paths.size()];
        var sum = 0.0;
        for (var rank = 1; rank <= sums.length; rank++) {
            sum += 1.0 / rank;
            sums[rank - 1] = sum;
        }
    }

    public static void main(String... arguments) throws Exception {
        var rate = Double.parseDouble(arguments[2]);
        var seconds = Integer.parseInt(arguments[3]);
        var steady = new Steady(Files.readAllLines(Path.of(arguments[1])));
        var took = steady.drive(URI.create(arguments[0]), rate, seconds);
        var latencies = steady.latencies;
        System.out.printf(
                "RESULT {\"requests\": %d, \"seconds\": %f, \"p50\": %f, \"p99\": %f, \"p999\": %f, \"errors\": %d}%n",
                latencies.getTotalCount(),
                took / 1e9,
                latencies.getValueAtPercentile(50) / 1e6,
                latencies.getValueAtPercentile(99) / 1e6,
                latencies.getValueAtPercentile(99.9) / 1e6,
                steady.failed.get());
        System.exit(0);
    }

    /** @return nanoseconds that were counted */
    private long drive(URI base, double rate, int seconds) throws InterruptedException {
        var vertx = Vertx.vertx();
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(base.getHost())
                .setDefaultPort(base.getPort())
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(-1));
        var all = (long) (rate * seconds) + (long) (rate * WARM_NANOS / 1e9);
        var open = new CountDownLatch((int) all);
        var began = System.nanoTime();
        for (long n = 0; n < all; n++) {
            var due = began + (long) (n * 1e9 / rate);
            awaitUntil(due);
            var isCounted = due - began >= WARM_NANOS;
            client.request(new RequestOptions().setMethod(HttpMethod.GET).setURI(drawn()))
                    .compose(request -> request.send())
                    .compose(answer -> answer.body().map(unused -> answer.statusCode()))
                    .onComplete(result -> {
                        if (isCounted) {
                            latencies.recordValue(Math.min(System.nanoTime() - due, latencies.getHighestTrackableValue()));
                            if (result.failed() || result.result() != 200) {
                                failed.incrementAndGet();
                            }
                        }
                        open.countDown();
                    });
        }
        open.await(1, TimeUnit.MINUTES);
        return System.nanoTime() - began - WARM_NANOS;
    }

    private static void awaitUntil(long due) throws InterruptedException {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private String drawn() {
        var sum = random.nextDouble() * sums[sums.length - 1];
        var found = java.util.Arrays.binarySearch(sums, sum);
        return paths.get(found < 0 ? Math.min(-found - 1, sums.length - 1) : found);
    }
}
