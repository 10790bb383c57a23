package dev.midad;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Program;
import dev.midad.fixtures.Soak;
import dev.midad.foundation.database.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only the whole program shows: starting, stopping, being killed. */
class ProgramIT {

    private static final int CREATES = Soak.times(200, 1_000);

    private Path data = Path.of("target");

    @BeforeEach
    void aDataDirectoryOfItsOwn() throws IOException {
        data = Files.createTempDirectory(Path.of("target"), "program-data-").resolve("data");
    }

    @Test
    void aFreshInstallationOnAMachineThatIsSetToArabicShowsTheSamplePage() throws Exception {
        var page = Newsroom.samplePage();

        try (var midad = Program.start(data, "-Duser.language=ar", "-Duser.country=KW")) {
            midad.get("/v1/articles").then().body("data.headline", contains(page.getString("article.headline")));
            var slug = midad.get("/v1/articles").jsonPath().getString("data[0].slug");
            midad.request()
                    .get("/v1/articles/{ref}", slug)
                    .then()
                    .body(
                            "body",
                            equalTo(page.getList("article.body")),
                            "publishedAt",
                            equalTo(page.getString("publishAt")));
            midad.get("/v1/publication").then().body("masthead[0].name", equalTo("سالم أحمد الناشي"));
            midad.get("/v1/menus/main")
                    .then()
                    .body("items.label", contains("الرئيسية", "شؤون دولية", "العدد الحالي", "من نحن"))
                    .body("items[3].children.label", contains("اتصل بنا"));
            midad.get("/v1/pages").then().body("data.headline", contains("اتصل بنا", "من نحن"));
            var cover = midad.get("/v1/issues/current").jsonPath().getString("cover.medium.url");
            midad.get(cover).then().statusCode(200).contentType("image/jpeg");
            assertEquals("rw-------", permissions("admin-token"));
            assertEquals("rw-------", permissions("postgres-password"));
        }
    }

    @Test
    void everyCreateThatWasAcknowledgedSurvivesKillNineTwice() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();

        for (var round = 0; round < 2; round++) {
            try (var midad = Program.start(data)) {
                assertAllThere(midad, acknowledged);
                killInTheMiddleOfCreates(midad, "round-" + round, acknowledged);
            }
        }

        try (var midad = Program.start(data)) {
            assertAllThere(midad, acknowledged);
        }
        assertTrue(acknowledged.size() >= CREATES, () -> acknowledged.size() + " were acknowledged");
    }

    @Test
    void whatIsRetriedAfterKillNineIsDoneOnce() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var midad = Program.start(data)) {
            killInTheMiddleOfCreates(midad, "round", acknowledged);
        }

        try (var midad = Program.start(data)) {
            var ids = new HashSet<String>();
            for (var i = 0; i < CREATES; i++) {
                var retry = create(midad, "round", i);
                assertEquals(201, retry.statusCode(), retry.asString());
                ids.add(retry.jsonPath().getString("id"));
            }
            assertEquals(CREATES, ids.size());
            assertTrue(ids.containsAll(acknowledged));
            // Each once, and the sample page.
            assertEquals(
                    CREATES + 1,
                    midad.admin()
                            .get("/v1/editorial/articles?count=true&limit=1")
                            .jsonPath()
                            .getInt("page.total"));
        }
    }

    private static void killInTheMiddleOfCreates(Program midad, String round, Queue<String> acknowledged)
            throws Exception {
        var half = new CountDownLatch(CREATES / 2);
        var writers = Executors.newFixedThreadPool(4);
        for (var i = 0; i < CREATES; i++) {
            var number = i;
            writers.execute(() -> {
                if (isCreated(midad, round, number, acknowledged)) {
                    half.countDown();
                }
            });
        }
        assertTrue(half.await(2, TimeUnit.MINUTES));
        midad.kill();
        writers.shutdownNow();
        assertTrue(writers.awaitTermination(1, TimeUnit.MINUTES));
    }

    private static boolean isCreated(Program midad, String round, int number, Queue<String> acknowledged) {
        try {
            var answer = create(midad, round, number);
            return answer.statusCode() == 201
                    && acknowledged.add(answer.jsonPath().getString("id"));
        } catch (Exception nobodyAnswers) {
            return false;
        }
    }

    /** Each article of a round has a key of its own. */
    private static Response create(Program midad, String round, int number) {
        return midad.admin()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", round + "-" + number)
                .body(Map.of("headline", "خبر " + number))
                .post("/v1/editorial/articles");
    }

    private static void assertAllThere(Program midad, Queue<String> acknowledged) {
        for (var id : acknowledged) {
            assertEquals(
                    200, midad.admin().get("/v1/editorial/articles/{id}", id).statusCode(), id);
        }
    }

    @Test
    void aSecondMidadOnTheSameDataIsRefusedInOneLine() throws Exception {
        try (var first = Program.start(data);
                var second = Program.start(data)) {
            assertEquals(1, second.exitCode());
            assertEquals(1, second.output().lines().count(), second.output());
            assertTrue(second.output().contains("midad.data-dir"), second.output());
            first.get("/v1/articles").then().statusCode(200);
        }
    }

    @Test
    void aDatabaseWhereArabicLettersAreNoneIsRefusedInOneLine() throws Exception {
        try (var database = EmbeddedDatabase.start(data)) {
            var url = Objects.requireNonNull(database.datasource().get("quarkus.datasource.jdbc.url"));
            execute(database, "create database c_locale locale_provider libc locale 'C' template template0");

            var refused = Program.start(
                    data.resolveSibling("other"),
                    "-Dquarkus.datasource.jdbc.url=" + url.replace("/postgres", "/c_locale"),
                    "-Dquarkus.datasource.username=postgres",
                    "-Dquarkus.datasource.password=" + database.datasource().get("quarkus.datasource.password"));

            assertEquals(1, refused.exitCode());
            assertTrue(refused.output().contains("Arabic letters are no letters"), refused.output());
            assertFalse(refused.output().contains("\tat "), refused.output());
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidInOneLine() throws Exception {
        try (var refused = Program.start(
                data,
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/midad",
                "-Dquarkus.datasource.username=midad",
                "-Dquarkus.datasource.password=secret")) {
            assertEquals(1, refused.exitCode());
            assertEquals(1, refused.output().lines().count(), refused.output());
            assertTrue(refused.output().contains("quarkus.datasource.jdbc.url"), refused.output());
        }
    }

    @Test
    void theDatabaseStopsWithTheProgram() throws Exception {
        var midad = Program.start(data);

        midad.close();

        assertFalse(Files.exists(data.resolve("postgres/postmaster.pid")));
        assertTrue(Files.readString(data.resolve("postgres.log")).contains("database system is shut down"));
    }

    @Test
    void whoeverSendsSlowlyKeepsNobodyElseWaitingAndIsNotWaitedForForEver() throws Exception {
        try (var midad = Program.start(data, "-Dmidad.delivery.max-requests=2", "-Dquarkus.http.read-timeout=5S")) {
            try (var first = slowSignIn(midad);
                    var second = slowSignIn(midad);
                    var third = slowSignIn(midad)) {
                // Which of them is one too many depends on which is read first.
                var answers = Stream.of(first, second, third)
                        .map(socket -> CompletableFuture.supplyAsync(
                                () -> statusLine(socket), waiting -> new Thread(waiting).start()))
                        .toList();
                assertEquals(
                        "HTTP/1.1 503 Service Unavailable",
                        CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                                .get());
                midad.get("/v1/articles?limit=3").then().statusCode(200);
                midad.admin().get("/v1/editorial/articles").then().statusCode(200);

                assertEquals(
                        2,
                        answers.stream()
                                .map(CompletableFuture::join)
                                .filter("HTTP/1.1 408 Request Timeout"::equals)
                                .count());
            }
            midad.request()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/auth/login")
                    .then()
                    .statusCode(422);
        }
    }

    /** Begins to send, and goes no further. */
    private static Socket slowSignIn(Program midad) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), midad.port());
        socket.getOutputStream()
                .write(
                        "POST /v1/auth/login HTTP/1.1\r\nHost: midad\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String statusLine(Socket socket) {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        var source = database.datasource();
        try (var connection = DriverManager.getConnection(
                        source.get("quarkus.datasource.jdbc.url"),
                        source.get("quarkus.datasource.username"),
                        source.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }
}
