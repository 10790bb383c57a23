package dev.midad.foundation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.fixtures.ContractFilter;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.Soak;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.contract.RequestFuzzer.Fuzzed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is one that the contract names: no status, media type or member besides, and no 5xx. */
@QuarkusTest
@TestProfile(FuzzedRequestsTest.ByItself.class)
@WithTestResource(TestDatabase.class)
class FuzzedRequestsTest {

    /** What comes of these requests is no newsroom that another test could work in. */
    public static class ByItself implements QuarkusTestProfile {}

    private static final long SEED = Long.getLong("midad.fuzz.seed", 20261127);
    private static final int REQUESTS = Soak.times(10_000, 200_000);
    /** After so many requests most of what was there is in the trash, and many a token is revoked. */
    private static final int A_WHILE = 500;

    /**
     * Of a longer address the server reads no more than that it is too long (see application.properties), and hangs up
     * without saying so: the next request on that connection would be lost.
     */
    private static final int READ_AT_ALL = 20_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = client();
    private final Random random = new Random(SEED);
    private final Known known = new Known(random);
    private final RequestFuzzer fuzzer = new RequestFuzzer(ContractFilter.document(), known, random);
    private List<String> tokens = List.of();

    @Test
    void everyAnswerIsOneThatTheContractNames() throws Exception {
        var wrongs = new TreeMap<String, List<String>>();
        // A fuzzer that revokes the token by which it asks ends itself.
        known.spare(Newsroom.admin().get("/v1/auth/me").path("id"));

        for (var number = 0; number < REQUESTS; number++) {
            if (number % A_WHILE == 0) {
                tokens = tokens();
                populate();
            }
            var request = fuzzer.next(number, tokens);
            var breach = send(request);
            if (!breach.isEmpty()) {
                wrongs.computeIfAbsent(request.method() + " " + request.template(), unused -> new ArrayList<>())
                        .add(breach + "\n  of " + shortened(request.toString()));
            }
        }

        assertEquals(Map.of(), wrongs);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private void populate() throws JsonProcessingException {
        known.remember("articles", Newsroom.draft().getString("id"));
        var article = Readership.openArticle();
        known.remember("articles", article);
        known.learn(
                "comments", json.readTree(Readership.submit(article, Map.of()).asString()));
        known.remember("sections", Newsroom.section().getString("id"));
        known.remember("authors", Newsroom.author().getString("id"));
        known.remember("tags", Newsroom.tag().getString("id"));
    }

    private static List<String> tokens() {
        var each = Stream.of("reader", "moderator", "writer", "editor").map(Newsroom::token);
        // Most acts need a strong role, and a request that is refused for its role says little else.
        return Stream.of(
                        each,
                        Stream.of("none"),
                        Stream.generate(() -> Newsroom.ADMIN).limit(7))
                .flatMap(some -> some)
                .toList();
    }

    /** Sends it, and says what is wrong with the answer; what never ends is not read. */
    private String send(Fuzzed request) throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + request.path()))
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        var sender = isReadAtAll(request) ? client : client();
        var answer = sender.send(builder.build(), BodyHandlers.ofInputStream());
        try (var stream = answer.body()) {
            var type = answer.headers().firstValue("Content-Type").orElse(null);
            var isEndless = type != null && type.startsWith("text/event-stream");
            var body = isEndless ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return breach(request, answer, body);
        }
    }

    private String breach(Fuzzed request, HttpResponse<?> answer, String body) throws JsonProcessingException {
        var status = answer.statusCode();
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (status == 414 && !isReadAtAll(request)) {
            return "";
        }
        if (status >= 500 || (status >= 400 && !type.equals("application/problem+json"))) {
            return "%s as %s: %s".formatted(status, type, shortened(body));
        }
        if (!ContractFilter.names(request.method(), request.template(), status)) {
            return "an unnamed %s: %s".formatted(status, shortened(body));
        }
        if (status < 300 && !keepsPromiseOfTag(request, answer)) {
            return "an ETag that is not named, or one that is missing";
        }
        var breach = ContractFilter.breach(request.method(), request.template(), status, type, body);
        if (breach.isEmpty() && status < 300 && type.startsWith("application/json")) {
            known.learn(collection(request.template()), json.readTree(body));
        }
        return shortened(breach);
    }

    private static boolean isReadAtAll(Fuzzed request) {
        return request.path().length() <= READ_AT_ALL;
    }

    /** The answer of a dry run is of something without a version, and shares its description with one that has one. */
    private static boolean keepsPromiseOfTag(Fuzzed request, HttpResponse<?> answer) {
        var isPromised = ContractFilter.promises(request.method(), request.template(), answer.statusCode(), "ETag");
        return isPromised == answer.headers().firstValue("ETag").isPresent()
                || request.path().contains("dryRun=true");
    }

    /** What the path is about: the last of its words that is no variable. */
    private static String collection(String template) {
        return Stream.of(template.split("/", -1))
                .filter(part -> !part.startsWith("{"))
                .reduce((one, next) -> next)
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= 700 ? text : text.substring(0, 700) + "…";
    }
}
