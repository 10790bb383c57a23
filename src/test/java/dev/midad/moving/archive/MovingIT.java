package dev.midad.moving.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Program;
import dev.midad.fixtures.Receiver;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newsroom moves by the command line. */
class MovingIT {

    private Path place = Path.of("target");

    @BeforeEach
    void aPlaceOfItsOwn() throws IOException {
        place = Files.createTempDirectory(Path.of("target"), "moving-");
    }

    @Test
    void whatIsTakenOutOfOneAndBroughtIntoAnEmptyOneIsTheSameToTheByte() throws Exception {
        try (var midad = Program.start(place.resolve("one"))) {
            var article = midad.get("/v1/articles").jsonPath().getString("data[0].id");
            send(midad, article, Map.of("notices", List.of(Map.of("type", "correction", "text", "صُحّح الاسم."))));
            var root = comment(midad, article, Map.of("name", "أبو سالم", "text", "خبر طيب", "email", "a@b.example"));
            comment(midad, article, Map.of("name", "سلمى", "text", "صدقت", "parent", root));
            midad.request().put("/v1/comments/{id}/like", root).then().statusCode(200);
            decide(midad, root, "reject");
            var draft = midad.admin()
                    .contentType(ContentType.JSON)
                    .body(Map.of("headline", "مجدول", "lang", "ar"))
                    .post("/v1/editorial/articles")
                    .jsonPath()
                    .getString("id");
            midad.admin()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("at", "2998-01-01T00:00:00Z"))
                    .post("/v1/editorial/articles/{id}/publish", draft)
                    .then()
                    .statusCode(200);
        }

        assertEquals(0, command("one", "export", file("first.ndjson"), "--with-files", file("files")));
        assertEquals(0, command("two", "import", file("first.ndjson"), "--files", file("files")), output());
        assertEquals(0, command("two", "export", file("second.ndjson")));
        assertEquals(Files.readString(place.resolve("first.ndjson")), Files.readString(place.resolve("second.ndjson")));
        assertTrue(Files.readString(place.resolve("second.ndjson")).contains("\"scheduledAt\":\"2998"));
        assertTrue(Files.readString(place.resolve("second.ndjson")).contains("\"likes\":1"));
    }

    @Test
    void mediaMoveWithTheirFilesIntoAnEmptyHouseWhereArticlesShowThemAlike() throws Exception {
        String article;
        Map<String, ?> lead;
        try (var midad = Program.start(place.resolve("one"))) {
            var picture = upload(midad, Media.jpeg());
            article = midad.get("/v1/articles").jsonPath().getString("data[0].id");
            midad.admin()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of(
                            "credit", "تصوير: فهد العنزي",
                            "focal", Map.of("x", 0.3, "y", 0.4),
                            "texts", Map.of("ar", Map.of("alt", "قاعة", "caption", "جانب من الافتتاح"))))
                    .patch("/v1/editorial/media/{id}", picture)
                    .then()
                    .statusCode(200);
            send(midad, article, Map.of("lead", Map.of("media", picture)));
            publish(midad, article);
            lead = lead(midad, article);
        }

        assertEquals(0, command("one", "export", file("first.ndjson"), "--with-files", file("files")));
        assertEquals(0, command("two", "import", file("first.ndjson"), "--files", file("files")), output());
        assertEquals(0, command("two", "export", file("second.ndjson")));

        assertEquals(Files.readString(place.resolve("first.ndjson")), Files.readString(place.resolve("second.ndjson")));
        assertTrue(lead.containsValue("جانب من الافتتاح"), lead::toString);
        try (var midad = Program.start(place.resolve("two"))) {
            assertEquals(lead, lead(midad, article));
            midad.request().get(String.valueOf(lead.get("url"))).then().statusCode(200);
        }
    }

    private static Map<String, ?> lead(Program midad, String article) {
        return midad.get("/v1/articles/" + article).jsonPath().getMap("lead");
    }

    private static void publish(Program midad, String article) {
        midad.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/v1/editorial/articles/{id}/publish", article)
                .then()
                .statusCode(200);
    }

    private static String upload(Program midad, byte[] file) {
        return midad.admin()
                .multiPart("file", "photo.jpg", file, "image/jpeg")
                .post("/v1/editorial/media")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aWordPressComesInWithTheFolderOfItsAttachments() throws Exception {
        lay("uploads/2024/11/ميناء.jpg", Media.jpeg());
        lay("uploads/2024/11/cover.png", Media.drawn("png", 600, 800));
        lay("uploads/2024/11/report.pdf", Files.readAllBytes(Path.of("src/test/resources/files/letters.pdf")));

        var exit = command(
                "one",
                "import-wordpress",
                "--uploads=" + file("uploads"),
                "--issues-taxonomy=issue",
                "src/test/resources/wordpress/weekly.wxr.xml");

        assertEquals(0, exit, output());
        try (var midad = Program.start(place.resolve("one"))) {
            var article = midad.request()
                    .queryParam("path", "/?p=20")
                    .get("/v1/resolve")
                    .<String>path("id");
            var lead = lead(midad, article);
            assertEquals("رافعات في الميناء", lead.get("alt"));
            midad.request().get(String.valueOf(lead.get("url"))).then().statusCode(200);
            assertTrue(midad.get("/v1/issues")
                    .jsonPath()
                    .getMap("data[0].cover.medium")
                    .containsKey("url"));
        }
    }

    private void lay(String name, byte[] bytes) throws IOException {
        var file = place.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void aLineThatFailsIsToldAndTheCommandSaysSo() throws Exception {
        Files.writeString(place.resolve("bad.ndjson"), """
                {"kind":"tag","data":{"name":"وسم","slug":"وسم"}}
                {"kind":"tag","data":{"name":"
                """);

        assertEquals(1, command("one", "import", file("bad.ndjson")));
        assertTrue(output().contains("\"line\":2"), output());
        assertTrue(output().contains("\"created\":1"), output());
        assertEquals(1, command("one", "import", file("missing.ndjson")));
    }

    @Test
    void anArticleWhoseHtmlIsNotAllKeptIsBroughtInWithoutARequestToo() throws Exception {
        Files.writeString(place.resolve("lossy.ndjson"), """
                {"kind":"article","data":{"slug":"lossy","headline":"خبر","bodyHtml":"<p hidden>أ</p>ب"}}
                """);

        assertEquals(0, command("lossy", "import", file("lossy.ndjson")));
    }

    @Test
    void anImportThatIsToldToStopEndsAfterALineAndIsGoneOnWithByTheNext() throws Exception {
        var lines = new ArrayList<String>();
        for (var i = 1; i <= 6_000; i++) {
            lines.add("{\"kind\":\"article\",\"data\":{\"slug\":\"n-" + i + "\",\"headline\":\"خبر " + i + "\"}}");
        }
        Files.write(place.resolve("long.ndjson"), lines);

        var process = begun("one", "import", file("long.ndjson"));
        while (process.isAlive() && !output().contains(" a second")) {
            Thread.sleep(50);
        }
        process.destroy();

        assertEquals(143, ended(process), output());
        assertFalse(output().contains("ERROR"), output());
        assertFalse(Files.exists(place.resolve("one/postgres/postmaster.pid")), "PostgreSQL is left behind");
        var told = Pattern.compile("stopped after line (\\d+)").matcher(output());
        assertTrue(told.find(), output());
        var done = Long.parseLong(told.group(1));
        assertTrue(done > 0 && done < lines.size(), output());
        assertEquals(0, command("one", "import", file("long.ndjson")));
        assertTrue(
                output().contains("\"created\":" + (lines.size() - done) + ",\"updated\":0,\"unchanged\":" + done),
                output());
    }

    @Test
    void anImportThatWaitsForInputCanBeStoppedToo() throws Exception {
        var process = begun("one", "import", "-");
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write("{\"kind\":\"tag\",\"data\":{\"name\":\"وسم\",\"slug\":\"وسم\"}}\n");
            in.flush();
            while (process.isAlive() && !output().contains("started in")) {
                Thread.sleep(50);
            }
            // Unlike the process, its handle leaves the input open.
            process.toHandle().destroy();

            assertEquals(143, ended(process), output());
        }
        assertFalse(output().contains("ERROR"), output());
    }

    @Test
    void anAdoptionThatIsToldToStopIsGoneOnWithByTheNext() throws Exception {
        var picture = Media.jpeg();
        try (var old = Receiver.listening(exchange -> {
            pause();
            Receiver.answering(200, picture).answer(exchange);
        })) {
            var lines = new ArrayList<String>();
            for (var i = 1; i <= 400; i++) {
                lines.add(
                        "{\"kind\":\"article\",\"data\":{\"slug\":\"n-%1$d\",\"body\":[{\"_type\":\"image\",\"url\":\"%2$s%1$d\"}]}}"
                                .formatted(i, old.url()));
            }
            Files.write(place.resolve("old.ndjson"), lines);
            assertEquals(0, command("one", "import", file("old.ndjson")), output());

            var process = begun("one", "adopt-media", "--report", file("report.ndjson"));
            while (process.isAlive() && !output().contains(" a second")) {
                Thread.sleep(50);
            }
            process.destroy();

            assertEquals(143, ended(process), output());
            assertFalse(output().contains("ERROR"), output());
            assertEquals(0, command("one", "adopt-media", "--report", file("report.ndjson")), output());
            assertTrue(output().contains("\"failed\":0"), output());
            assertEquals(400, Files.readAllLines(place.resolve("report.ndjson")).size());
            assertEquals(0, command("one", "adopt-media", "--dry-run"));
            assertTrue(output().contains("0 files of 0 hosts would be fetched."), output());
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    @Test
    void aCommandThatThereIsNotIsRefused() throws Exception {
        assertEquals(2, command("one", "improt", "x"));
        assertEquals(2, command("one", "import"));
        assertEquals(2, command("one", "adopt-media", "--limit", "none"));
    }

    private static String comment(Program midad, String article, Map<String, ?> draft) {
        var id = midad.request()
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/articles/{id}/comments", article)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        decide(midad, id, "approve");
        return id;
    }

    private static void decide(Program midad, String comment, String verdict) {
        midad.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/v1/editorial/comments/{id}/" + verdict, comment)
                .then()
                .statusCode(200);
    }

    private static void send(Program midad, String id, Map<String, ?> patch) {
        midad.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(200);
    }

    private String file(String name) {
        return place.resolve(name).toString();
    }

    private String output() throws IOException {
        return Files.readString(place.resolve("output"));
    }

    private int command(String data, String... words) throws IOException, InterruptedException {
        return ended(begun(data, words));
    }

    private Process begun(String data, String... words) throws IOException {
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Program.QUICK_START);
        command.addAll(List.of(
                "-Dmidad.data-dir=" + place.resolve(data),
                "-Dmidad.media.allowed-networks=127.0.0.1/32",
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("output").toFile())
                .start();
    }

    private static int ended(Process process) throws InterruptedException {
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
        return process.exitValue();
    }
}
