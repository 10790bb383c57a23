package dev.midad.newsroom.media;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends forms whose parts nobody can read. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BrokenFormsTest {

    private static final String LIBRARY = "/v1/editorial/media";
    private static final String TYPE = "multipart/form-data; boundary=x";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=\"file\"; filename*=UTF-8''%D.jpg",
                "form-data; name=\"file\"; filename*=UTF-8''%D",
                "form-data; name=\"file\"; filename*=UTF-8''%zz.jpg",
                "form-data; name=\"file\"; filename*=foo''a.jpg",
                "form-data; name=\"file\"; filename*=''a.jpg",
                "form-data; name=\"file\"; filename*=a.jpg",
                "form-data; name=\"file\"; filename*=",
            })
    void aFileNameThatCannotBeReadIsMalformed(String disposition) {
        var part = "Content-Disposition: " + disposition + "\r\nContent-Type: image/jpeg";

        uploaded(TYPE, part).statusCode(400).body("type", equalTo("/problems/malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name*=UTF-8''%D; filename=\"a.jpg\"",
                "form-data; name=\"file",
                "form-data; name=\"file\"; filename=\"a.jpg",
                "form-data; name=; filename=",
                "form-data; filename=\"a.jpg\"",
                "form-data",
                "attachment; name=\"file\"; filename=\"a.jpg\"",
                "; name=\"file\"; filename=\"a.jpg\"",
                "form-data; name=\"file\"; filename*=UTF-8''a.jpg; filename*=UTF-8''b.jpg",
                "form-data; name=\"file\"; filename=\"\\\"",
                "form-data; name=\"file\"; filename=\"=?UTF-8?B?@@?=\"",
                "form-data; name=\"file\"; filename=\"=?foo?Q?=D?=\"",
                "\u0000",
                "",
            })
    void whateverAPartSaysOfItselfIsReadOrRefused(String disposition) {
        var part = "Content-Disposition: " + disposition + "\r\nContent-Type: image/jpeg";

        uploaded(TYPE, part).statusCode(lessThan(500));
        replaced(TYPE, part).statusCode(lessThan(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=foo",
                "Content-Type: text/plain; charset=",
                "Content-Type: a/b/c",
                "Content-Type: ;",
                "Content-Type:",
                "Content-Transfer-Encoding: base64",
                "Content-Transfer-Encoding: quoted-printable",
                "Content-Transfer-Encoding: foo",
                "no header",
                ": nameless",
            })
    void aPartOfAnyTypeAndEncodingIsReadOrRefused(String header) {
        var file = "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n" + header;
        var text = "Content-Disposition: form-data; name=\"file\"\r\n" + header;

        uploaded(TYPE, file).statusCode(lessThan(500));
        uploaded(TYPE, text).statusCode(lessThan(500));
        replaced(TYPE, file).statusCode(lessThan(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=y",
                "multipart/form-data; boundary=x; charset=",
                "multipart/form-data; boundary=\u00e9",
            })
    void aFormOfAnyTypeIsReadOrRefused(String type) {
        var part = "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg";

        uploaded(type, part).statusCode(lessThan(500));
        replaced(type, part).statusCode(lessThan(500));
    }

    private static ValidatableResponse uploaded(String type, String partHead) {
        return form(type, partHead).post(LIBRARY).then();
    }

    private static ValidatableResponse replaced(String type, String partHead) {
        var medium = Media.uploaded("a.jpg", Media.jpeg()).getString("id");
        return form(type, partHead)
                .header("If-Match", "*")
                .put(LIBRARY + "/" + medium + "/file")
                .then();
    }

    private static RequestSpecification form(String type, String partHead) {
        return Newsroom.admin()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType(type)
                .body("--x\r\n" + partHead + "\r\n\r\n=zz% no picture\r\n--x--\r\n");
    }
}
