package dev.midad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Program;
import dev.midad.fixtures.Soak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A medium that was acknowledged is whole whenever Midad is killed, in a folder, or in the object store of others that
 * {@code .ci/store} starts.
 */
class KilledUploadsIT {

    private static final String ENDPOINT = System.getProperty("midad.store.s3-endpoint", "");

    private static final int KILLS = ENDPOINT.isEmpty() ? Soak.times(2, 10) : Soak.times(5, 20);
    private static final int UPLOADS = 60;
    /** Is how many uploads of a round are acknowledged before the kill. */
    private static final int HALF = 30;

    private Path place = Path.of("target");

    @BeforeEach
    void aPlaceOfItsOwn() throws IOException {
        place = Files.createTempDirectory(Path.of("target"), "killed-uploads-");
    }

    @Test
    void everyMediumThatWasAcknowledgedIsWholeAndWhatIsNoMediumsIsRemoved() throws Exception {
        var acknowledged = new ConcurrentHashMap<String, String>();

        for (var round = 1; round <= KILLS; round++) {
            try (var midad = started()) {
                killInTheMiddleOfUploads(midad, acknowledged);
            }
        }

        assertTrue(acknowledged.size() >= KILLS * HALF, () -> acknowledged.size() + " were acknowledged");
        int media;
        try (var midad = started()) {
            acknowledged.forEach((id, sha256) -> assertWhole(midad, id, sha256));
            media = midad.admin()
                    .get("/v1/editorial/media?limit=1&count=true")
                    .jsonPath()
                    .getInt("page.total");
        }
        var strays = originals().size() - media;
        makeOld();
        assertEquals(0, command("check", "--remove"), output());
        assertTrue(
                output().contains("%d media, 0 without their whole files; %d files of no medium."
                        .formatted(media, strays)),
                output());
        assertEquals(media, originals().size());
    }

    private static void killInTheMiddleOfUploads(Program midad, Map<String, String> acknowledged) throws Exception {
        var half = new CountDownLatch(HALF);
        var senders = Executors.newFixedThreadPool(4);
        for (var i = 0; i < UPLOADS; i++) {
            senders.execute(() -> {
                if (isTaken(midad, Media.jpeg(), acknowledged)) {
                    half.countDown();
                }
            });
        }
        assertTrue(half.await(2, TimeUnit.MINUTES));
        midad.kill();
        senders.shutdownNow();
        assertTrue(senders.awaitTermination(1, TimeUnit.MINUTES));
    }

    private static boolean isTaken(Program midad, byte[] file, Map<String, String> acknowledged) {
        try {
            var answer = midad.admin()
                    .multiPart("file", "photo.jpg", file, "image/jpeg")
                    .post("/v1/editorial/media");
            if (answer.statusCode() != 201) {
                return false;
            }
            acknowledged.put(answer.jsonPath().getString("id"), sha256(file));
            return true;
        } catch (Exception nobodyAnswers) {
            return false;
        }
    }

    private static void assertWhole(Program midad, String id, String sha256) {
        var medium = midad.admin().get("/v1/editorial/media/{id}", id);
        assertEquals(200, medium.statusCode(), id);
        assertEquals(sha256, medium.jsonPath().getString("sha256"));
        var original =
                midad.request().urlEncodingEnabled(false).get(medium.jsonPath().getString("files.original"));
        assertEquals(200, original.statusCode(), id);
        assertEquals(sha256, sha256(original.asByteArray()), id);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes every file as old as those that no upload is still at. */
    private void makeOld() throws IOException {
        for (var file : originals()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }

    private List<Path> originals() throws IOException {
        try (var files = Files.walk(store())) {
            return files.filter(file -> Files.isRegularFile(file)
                            && file.getFileName().toString().matches("(originals_.._)?[0-9a-f]{64}"))
                    .toList();
        }
    }

    /** Returns where the folder store, or the object store of the test, keeps originals. */
    private Path store() {
        return isInS3() ? Path.of(System.getProperty("midad.store.s3-folder"), prefix()) : data().resolve("media");
    }

    private static boolean isInS3() {
        return !ENDPOINT.isEmpty();
    }

    private String prefix() {
        return place.getFileName() + "/";
    }

    private Path data() {
        return place.resolve("data");
    }

    private Program started() throws IOException {
        return Program.start(data(), options().toArray(String[]::new));
    }

    private List<String> options() {
        if (!isInS3()) {
            return List.of();
        }
        return List.of(
                "-Dmidad.media.store=s3",
                "-Dmidad.media.s3.endpoint=" + ENDPOINT,
                "-Dmidad.media.s3.bucket=midad",
                "-Dmidad.media.s3.access-key=midad",
                "-Dmidad.media.s3.secret-key=secret",
                "-Dmidad.media.s3.path-style=true",
                "-Dmidad.media.s3.prefix=" + prefix(),
                "-Djavax.net.ssl.trustStore=" + System.getProperty("javax.net.ssl.trustStore"),
                "-Djavax.net.ssl.trustStorePassword=" + System.getProperty("javax.net.ssl.trustStorePassword"));
    }

    private int command(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Program.QUICK_START);
        command.add("-Dmidad.data-dir=" + data());
        command.addAll(options());
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("output").toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(place.resolve("output"));
    }
}
