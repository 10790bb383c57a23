package dev.midad.outlets.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;

/**
 * Sends requests to receivers. It looks a host name up once, judges the addresses found, and connects to one that is
 * allowed, under the name that the certificate must have; so a different answer of DNS the next time does not matter.
 * It follows no redirect.
 */
@ApplicationScoped
class Courier {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    // This is shorter than the time for which servers keep idle connections, so that no connection is used that is just
    // being closed.
    private static final int IDLE_SECONDS = 3;
    private static final int MOST_HEADERS = 16 * 1024;
    private static final int MOST_ADDRESSES = 3;

    private final Vertx vertx;
    private final Receivers receivers;
    private final WebhooksConfiguration configuration;
    private final HttpClient client;
    // A silent name server holds up threads, but no more of them than there are attempts.
    private final ExecutorService lookUps = Executors.newCachedThreadPool(Courier::daemon);

    Courier(Vertx vertx, Receivers receivers, WebhooksConfiguration configuration) {
        this.vertx = vertx;
        this.receivers = receivers;
        this.configuration = configuration;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) configuration.connectTimeout().toMillis())
                        .setKeepAliveTimeout(IDLE_SECONDS)
                        .setMaxHeaderSize(MOST_HEADERS)
                        .setMaxRedirects(0)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(configuration.atOnce()));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "webhook-look-up");
        thread.setDaemon(true);
        return thread;
    }

    /** Sends the request. The future always succeeds, with the answer or the failure, and always within the timeout. */
    Future<ReceiverAnswer> carry(Post post) {
        var reading = new AnswerReading(vertx, configuration.timeout());
        var uri = URI.create(post.url());
        lookUps.execute(() -> {
            try {
                connect(post, uri, InetAddress.getAllByName(bare(uri.getHost())), reading);
            } catch (UnknownHostException unknown) {
                reading.fail(AttemptFailure.UNKNOWN_HOST);
            }
        });
        return reading.answer();
    }

    private void connect(Post post, URI uri, InetAddress[] found, AnswerReading reading) {
        var addresses = Arrays.stream(found)
                .filter(receivers::contains)
                .limit(MOST_ADDRESSES)
                .toList();
        if (addresses.isEmpty()) {
            reading.fail(AttemptFailure.FORBIDDEN_ADDRESS);
        } else {
            send(post, uri, addresses, reading);
        }
    }

    /** Sends the request to the first address that accepts a connection. */
    private void send(Post post, URI uri, List<InetAddress> addresses, AnswerReading reading) {
        if (reading.isOver()) {
            return;
        }
        client.request(options(uri, addresses.get(0)))
                .onSuccess(request -> {
                    post.headers().forEach(request::putHeader);
                    reading.begin(request, Buffer.buffer(post.body()));
                })
                .onFailure(failure -> {
                    if (addresses.size() > 1) {
                        send(post, uri, addresses.subList(1, addresses.size()), reading);
                    } else {
                        reading.fail(
                                failure instanceof SSLException
                                        ? AttemptFailure.NOT_TRUSTED
                                        : AttemptFailure.NOT_CONNECTED);
                    }
                });
    }

    private static RequestOptions options(URI uri, InetAddress address) {
        var isSafe = "https".equals(uri.getScheme());
        var port = uri.getPort() < 0 ? isSafe ? HTTPS_PORT : HTTP_PORT : uri.getPort();
        var path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + '?' + uri.getRawQuery();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(isSafe)
                .setURI(path)
                .setFollowRedirects(false);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
