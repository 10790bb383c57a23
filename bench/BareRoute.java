import io.netty.buffer.Unpooled;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the machine can do: asks a running Midad for some addresses once, and serves the same bytes with the same headers from
 * bare Vert.x routes.
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' bench/BareRoute.java PORT BASE ACCEPT-ENCODING IF-NONE-MATCH PATH…</pre>
 */
public final class BareRoute extends AbstractVerticle {

    /** What is served at one address. */
    private record Served(int status, Map<CharSequence, CharSequence> headers, Buffer body) {}

    private final int port;
    private final Map<String, Served> answers;

    private BareRoute(int port, Map<String, Served> answers) {
        this.port = port;
        this.answers = answers;
    }

    public static void main(String... arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var answers = new LinkedHashMap<String, Served>();
        for (var i = 4; i < arguments.length; i++) {
            answers.put(arguments[i], asked(arguments[1] + arguments[i], arguments[2], arguments[3]));
        }
        // As many event loops as Quarkus has by itself.
        var loops = VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE;
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        vertx.deployVerticle(() -> new BareRoute(port, answers), new DeploymentOptions().setInstances(loops))
                .onSuccess(unused -> System.out.println("ready"))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    private static Served asked(String address, String coding, String etag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!coding.isEmpty()) {
            request.header("Accept-Encoding", coding);
        }
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        var answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var headers = new LinkedHashMap<CharSequence, CharSequence>();
        answer.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(values.get(0)));
            }
        });
        // Outside the heap, as Midad keeps it.
        var memory = ByteBuffer.allocateDirect(answer.body().length).put(answer.body()).flip();
        return new Served(
                answer.statusCode(), headers, Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory))));
    }

    @Override
    public void start(Promise<Void> started) {
        var router = Router.router(vertx);
        answers.forEach((address, served) -> router.route(URI.create(address).getPath()).handler(context -> {
            var response = context.response().setStatusCode(served.status());
            served.headers().forEach(response.headers()::set);
            if (Set.of(204, 304).contains(served.status())) {
                response.end();
            } else {
                response.end(served.body());
            }
        }));
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
