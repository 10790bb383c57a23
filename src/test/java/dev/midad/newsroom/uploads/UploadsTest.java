package dev.midad.newsroom.uploads;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import dev.midad.fixtures.Wire;
import dev.midad.foundation.store.Store;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A file goes on where the line was cut, as tus 1.0.0 has it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UploadsTest {

    private static final String UPLOADS = "/v1/editorial/uploads";
    private static final String BYTES = "application/offset+octet-stream";

    @Inject
    DataSource database;

    @Inject
    Store store;

    @Inject
    UploadSweep sweep;

    @Test
    void aFileInThreePartsBecomesAMedium() throws Exception {
        var file = Media.jpeg();
        var upload = begun(file.length, "filename " + base64("مؤتمر الكويت.jpg"));

        send(upload, file, 0, 100).then().statusCode(204).header("Upload-Offset", "100");
        send(upload, file, 100, 5_000).then().statusCode(204).header("Upload-Offset", "5000");
        var medium = send(upload, file, 5_000, file.length)
                .then()
                .statusCode(204)
                .header("Upload-Offset", String.valueOf(file.length))
                .header("Midad-Medium", matchesPattern("/v1/editorial/media/[0-9a-f-]{36}"))
                .extract()
                .header("Midad-Medium");

        Newsroom.admin()
                .get(medium)
                .then()
                .statusCode(200)
                .body("fileName", equalTo("مؤتمر الكويت.jpg"))
                .body("sha256", equalTo(hash("SHA-256", file)));
        assertEquals(0, parts(upload));
    }

    @Test
    void anUploadSaysHowFarItHasCome() {
        var file = Media.jpeg();
        var upload = begun(file.length, "filename " + base64("صورة.jpg"));
        send(upload, file, 0, 700).then().statusCode(204);

        Newsroom.admin()
                .get(upload)
                .then()
                .statusCode(200)
                .body("offset", equalTo(700))
                .body("length", equalTo(file.length))
                .body("fileName", equalTo("صورة.jpg"))
                .body("medium", nullValue());
        asked(upload)
                .statusCode(200)
                .header("Upload-Offset", "700")
                .header("Upload-Length", String.valueOf(file.length))
                .header("Upload-Metadata", "filename " + base64("صورة.jpg"))
                .header("Upload-Expires", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT"))
                .header("Cache-Control", containsString("no-store"))
                .header("Tus-Resumable", "1.0.0");
    }

    @Test
    void anUploadThatIsDoneNamesItsMedium() {
        var file = Media.jpeg();
        var upload = begun(file.length, "");
        send(upload, file, 0, file.length).then().statusCode(204);

        var medium = Newsroom.admin()
                .get(upload)
                .then()
                .statusCode(200)
                .body("offset", equalTo(file.length))
                .extract()
                .<String>path("medium");

        asked(upload).statusCode(200).header("Midad-Medium", endsWith(medium));
        send(upload, file, file.length, file.length).then().statusCode(204).header("Midad-Medium", endsWith(medium));
    }

    @Test
    void theSameBytesAreTheSameMediumHoweverTheyCome() {
        var file = Media.jpeg();
        var medium = Media.uploaded("a.jpg", file).getString("id");
        var upload = begun(file.length, "");

        send(upload, file, 0, file.length).then().statusCode(204).header("Midad-Medium", endsWith(medium));
    }

    @Test
    void theFirstBytesMayComeWithTheBeginning() {
        var file = Media.jpeg();
        var upload = tus().header("Upload-Length", file.length)
                .contentType(BYTES)
                .body(Arrays.copyOf(file, 300))
                .post(UPLOADS)
                .then()
                .statusCode(201)
                .header("Upload-Offset", "300")
                .extract()
                .header("Location");

        send(upload, file, 300, file.length).then().statusCode(204).header("Midad-Medium", not(nullValue()));
    }

    @Test
    void theWholeFileMayComeWithTheBeginning() {
        var file = Media.jpeg();

        tus().header("Upload-Length", file.length)
                .contentType(BYTES)
                .body(file)
                .post(UPLOADS)
                .then()
                .statusCode(201)
                .header("Upload-Offset", String.valueOf(file.length))
                .header("Midad-Medium", not(nullValue()));
    }

    @Test
    void bytesThatBeginElsewhereAreRefused() {
        var file = Media.jpeg();
        var upload = begun(file.length, "");
        send(upload, file, 0, 500).then().statusCode(204);

        send(upload, file, 400, 900)
                .then()
                .statusCode(409)
                .header("Tus-Resumable", "1.0.0")
                .body("type", equalTo("/problems/conflict"));
        asked(upload).header("Upload-Offset", "500");
    }

    @Test
    void bytesWithAnotherChecksumAreNotKept() {
        var file = Media.jpeg();
        var upload = begun(file.length, "");

        tus().header("Upload-Offset", 0)
                .header("Upload-Checksum", "sha1 " + checksum("SHA-1", new byte[] {1}))
                .contentType(BYTES)
                .body(Arrays.copyOf(file, 500))
                .patch(upload)
                .then()
                .statusCode(460)
                .body("type", equalTo("/problems/checksum-mismatch"));
        asked(upload).header("Upload-Offset", "0");
    }

    @Test
    void bytesWithTheirChecksumAreKept() {
        var file = Media.jpeg();
        var upload = begun(file.length, "");

        for (var algorithm : Map.of("sha1", "SHA-1", "sha256", "SHA-256").entrySet()) {
            var offset = Integer.parseInt(asked(upload).extract().header("Upload-Offset"));
            var part = Arrays.copyOfRange(file, offset, offset + 500);
            tus().header("Upload-Offset", offset)
                    .header("Upload-Checksum", algorithm.getKey() + " " + checksum(algorithm.getValue(), part))
                    .contentType(BYTES)
                    .body(part)
                    .patch(upload)
                    .then()
                    .statusCode(204)
                    .header("Upload-Offset", String.valueOf(offset + 500));
        }
    }

    @Test
    void aChecksumOfAnotherKindIsRefused() {
        var upload = begun(10, "");

        tus().header("Upload-Offset", 0)
                .header("Upload-Checksum", "md5 " + base64("x"))
                .contentType(BYTES)
                .body(new byte[10])
                .patch(upload)
                .then()
                .statusCode(400);
    }

    @Test
    void whatCameBeforeTheLineWasCutCounts() throws Exception {
        var file = Media.wav(20);
        var upload = begun(file.length, "");
        cutAfter(upload, file, file.length - 10);

        var offset = awaited(upload);
        var medium = send(upload, file, offset, file.length)
                .then()
                .statusCode(204)
                .extract()
                .header("Midad-Medium");

        assertTrue(offset < file.length - 1, "at " + offset);
        Newsroom.admin().get(medium).then().statusCode(200).body("sha256", equalTo(hash("SHA-256", file)));
    }

    @Test
    void oneRequestAtATimeGoesOn() throws Exception {
        var file = Media.jpeg();
        var upload = begun(file.length, "");

        try (var slow = opened(upload, file.length)) {
            slow.getOutputStream().write(file, 0, 1_000);
            slow.getOutputStream().flush();
            awaitHeld(upload);

            send(upload, file, 0, file.length).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        }
    }

    @Test
    void moreThanTheFileHasIsRefused() {
        var upload = begun(10, "");

        send(upload, new byte[20], 0, 20).then().statusCode(413).body("type", equalTo("/problems/too-large"));
        asked(upload).header("Upload-Offset", "0");
    }

    @Test
    void moreThanTheFileHasIsRefusedBeforeItIsRead() {
        var upload = begun(10, "");

        var answer = Wire.untilClosed(head(upload, 1_000_000_000L) + "the beginning of a gigabyte");

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @Test
    void aFileThatIsTooLongDoesNotBegin() {
        tus().header("Upload-Length", 3L * 1024 * 1024 * 1024)
                .post(UPLOADS)
                .then()
                .statusCode(413);
    }

    @Test
    void anUploadBelongsToWhoeverBeganIt() {
        var upload = UPLOADS + "/" + Media.upload(Newsroom.token("writer"));

        Newsroom.admin().get(upload).then().statusCode(404);
        asked(upload).statusCode(404).header("Tus-Resumable", "1.0.0");
        send(upload, new byte[10], 0, 10).then().statusCode(404);
        tus().delete(upload).then().statusCode(404);
    }

    @Test
    void rolesHoldBeforeAByteIsRead() {
        var answer = Wire.untilClosed("PATCH " + UPLOADS + "/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: " + BYTES + "\r\nContent-Length: 1000000000\r\n\r\nx");

        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
    }

    @Test
    void whatTheLibraryRefusesEndsTheUpload() {
        var file = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var upload = begun(file.length, "filename " + base64("صورة.jpg"));
        send(upload, file, 0, 10).then().statusCode(204);

        send(upload, file, 10, file.length).then().statusCode(422).body("errors[0].code", equalTo("unsupportedFile"));

        asked(upload).statusCode(410);
        assertEquals(0, parts(upload));
    }

    @Test
    void aRefusalIsTheSameWhetherTheFileCameWithTheBeginningOrLater() {
        var file = "not a jpg".getBytes(StandardCharsets.UTF_8);
        var later = send(begun(file.length, ""), file, 0, file.length)
                .then()
                .statusCode(422)
                .extract()
                .<String>path("errors[0].detail");

        tus().header("Upload-Length", file.length)
                .contentType(BYTES)
                .body(file)
                .post(UPLOADS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unsupportedFile"))
                .body("errors[0].detail", equalTo(later));
    }

    @Test
    void whatIsRefusedOfTheFirstBytesIsToldAsItIs() {
        tus().header("Upload-Length", 10)
                .contentType(BYTES)
                .body(new byte[20])
                .post(UPLOADS)
                .then()
                .statusCode(413);
        tus().header("Upload-Length", 10)
                .header("Upload-Checksum", "sha1 " + checksum("SHA-1", new byte[] {1}))
                .contentType(BYTES)
                .body(new byte[5])
                .post(UPLOADS)
                .then()
                .statusCode(460);
    }

    @Test
    void anUploadThatIsGivenUpIsGone() {
        var file = Media.jpeg();
        var upload = begun(file.length, "");
        send(upload, file, 0, 900).then().statusCode(204);

        tus().delete(upload).then().statusCode(204);

        asked(upload).statusCode(410);
        send(upload, file, 900, file.length).then().statusCode(410).body("type", equalTo("/problems/upload-ended"));
        assertEquals(0, parts(upload));
    }

    @Test
    void whatIsForgottenForADayIsSweptAway() throws Exception {
        var file = Media.jpeg();
        var upload = begun(file.length, "");
        send(upload, file, 0, 900).then().statusCode(204);
        expire(upload);

        asked(upload).statusCode(410);
        assertEquals(1, parts(upload));
        sweep.sweep();

        asked(upload).statusCode(404);
        assertEquals(0, parts(upload));
    }

    @Test
    void brokenMetadataIsRefused() {
        for (var metadata :
                new String[] {"filename ***", "filename a b", ",", "filename YQ==,filename YQ==", "filename /w=="}) {
            tus().header("Upload-Length", 10)
                    .header("Upload-Metadata", metadata)
                    .post(UPLOADS)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-request"));
        }
    }

    @Test
    void aLengthIsNeeded() {
        tus().post(UPLOADS).then().statusCode(400);
        tus().header("Upload-Defer-Length", 1).post(UPLOADS).then().statusCode(400);
        tus().header("Upload-Length", -1).post(UPLOADS).then().statusCode(400);
    }

    @Test
    void aFileWithoutBytesIsNone() {
        tus().header("Upload-Length", 0)
                .post(UPLOADS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("emptyFile"));
    }

    @Test
    void anotherVersionIsToldWhichOneIsSpoken() {
        Newsroom.admin()
                .noContentType()
                .header("Tus-Resumable", "0.2.2")
                .header("Upload-Length", 10)
                .post(UPLOADS)
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0")
                .body("type", equalTo("/problems/tus-version-unsupported"));
    }

    @Test
    void whatIsSpokenIsToldToEverybody() {
        var answer = Wire.send("OPTIONS " + UPLOADS);

        assertEquals(204, answer.status());
        assertEquals("1.0.0", answer.header("Tus-Version"));
        assertEquals("1.0.0", answer.header("Tus-Resumable"));
        assertEquals("creation,creation-with-upload,checksum,expiration,termination", answer.header("Tus-Extension"));
        assertEquals("2147483648", answer.header("Tus-Max-Size"));
        assertEquals("sha1,sha256", answer.header("Tus-Checksum-Algorithm"));
    }

    @Test
    void browsersMaySendAndReadTheHeaders() {
        var answer = Wire.send(
                "OPTIONS " + UPLOADS,
                "Origin: https://desk.example",
                "Access-Control-Request-Method: PATCH",
                "Access-Control-Request-Headers: tus-resumable,upload-offset");

        assertTrue(answer.header("Access-Control-Allow-Headers").contains("Tus-Resumable"));
        assertTrue(answer.header("Access-Control-Allow-Headers").contains("Upload-Offset"));
        assertTrue(answer.header("Access-Control-Expose-Headers").contains("Upload-Offset"));
    }

    @Test
    void aNetworkWithoutPatchSendsAPost() {
        var file = Media.jpeg();
        var upload = begun(file.length, "");

        var answer = Wire.raw("POST " + upload + " HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: PATCH\r\n"
                + common() + "Upload-Offset: 0\r\nContent-Length: 3\r\n\r\nabc");

        assertEquals(204, answer.status());
        assertEquals("3", answer.header("Upload-Offset"));
    }

    private static RequestSpecification tus() {
        return Newsroom.admin().noContentType().header("Tus-Resumable", "1.0.0");
    }

    private static String begun(int length, String metadata) {
        var request = tus().header("Upload-Length", length);
        if (!metadata.isEmpty()) {
            request.header("Upload-Metadata", metadata);
        }
        return request.post(UPLOADS)
                .then()
                .statusCode(201)
                .header("Upload-Offset", "0")
                .header("Location", matchesPattern("/v1/editorial/uploads/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
    }

    private static Response send(String upload, byte[] file, int from, int to) {
        return tus().header("Upload-Offset", from)
                .contentType(BYTES)
                .body(Arrays.copyOfRange(file, from, to))
                .patch(upload);
    }

    private static ValidatableResponse asked(String upload) {
        return tus().head(upload).then();
    }

    private static String common() {
        return "Tus-Resumable: 1.0.0\r\nAuthorization: Bearer " + Newsroom.ADMIN + "\r\nContent-Type: " + BYTES
                + "\r\n";
    }

    private static String head(String upload, long length) {
        return "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\n" + common()
                + "Upload-Offset: 0\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static Socket opened(String upload, long length) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream().write(head(upload, length).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void cutAfter(String upload, byte[] file, int bytes) throws IOException {
        try (var socket = opened(upload, file.length)) {
            socket.getOutputStream().write(file, 0, bytes);
            socket.getOutputStream().flush();
        }
    }

    /** Asks until something has come, as a client does that begins again. */
    private static int awaited(String upload) throws InterruptedException {
        for (var attempt = 0; attempt < 500; attempt++) {
            var offset = Integer.parseInt(asked(upload).extract().header("Upload-Offset"));
            if (offset > 0) {
                return offset;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nothing of it counts");
    }

    private void awaitHeld(String upload) throws Exception {
        for (var attempt = 0; attempt < 500; attempt++) {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select holder is not null from upload where id = ?")) {
                query.setObject(1, id(upload));
                var rows = query.executeQuery();
                if (rows.next() && rows.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the first request does not go on with it");
    }

    private void expire(String upload) throws Exception {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update upload set expires_at = now() where id = ?")) {
            update.setObject(1, id(upload));
            update.executeUpdate();
        }
    }

    private long parts(String upload) {
        try (var files = store.list("uploads/" + id(upload) + "/")) {
            return files.count();
        }
    }

    private static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String checksum(String algorithm, byte[] bytes) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash(algorithm, bytes)));
    }

    private static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
