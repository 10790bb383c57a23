package dev.midad;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One who listens to the events of a running Midad. */
final class Listening implements AutoCloseable {

    /** What came: without data, only how far it has come. */
    record Event(@Nullable String id, @Nullable JsonPath data) {}

    private static final HttpClient CLIENT = client();

    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;
    private @Nullable String lastId;

    private Listening(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** Whoever does not read is full soon. */
    private static HttpClient client() {
        System.setProperty("jdk.httpclient.receiveBufferSize", "65536");
        return HttpClient.newHttpClient();
    }

    static Listening to(String address, @Nullable String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Listening(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return answer.statusCode();
    }

    @Nullable
    String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** The next block that says anything; null at the end. */
    @Nullable
    Event next() throws IOException {
        String id = null;
        JsonPath data = null;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
                lastId = id;
            } else if (line.startsWith("data: ")) {
                data = new JsonPath(line.substring(6));
            } else if (line.isEmpty() && (id != null || data != null)) {
                return new Event(id, data);
            }
        }
        return null;
    }

    /** The next that tells of a change. */
    JsonPath change() throws IOException {
        for (var event = next(); event != null; event = next()) {
            if (event.data() != null) {
                return event.data();
            }
        }
        throw new IOException("It has ended.");
    }

    /** The type of the problem that it was refused with. */
    String problem() {
        return new JsonPath(lines.lines().collect(Collectors.joining())).getString("type");
    }

    @Nullable
    String lastId() {
        return lastId;
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
