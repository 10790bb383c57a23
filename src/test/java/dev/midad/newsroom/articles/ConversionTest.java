package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A screen pastes by the rules by which a body is saved. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConversionTest {

    private static final String PASTED =
            "<p class=MsoNormal>افتتح <b>الوزير</b> المؤتمر.</p><h2>تفاصيل</h2><p><img src='file:///C:/a.png'>انتهى</p>";

    @Test
    void whatIsPastedBecomesTheBlocksThatASaveWouldMakeOfIt() {
        var saved = Newsroom.created("/v1/editorial/articles", Map.of("headline", "خبر", "bodyHtml", PASTED));

        var converted = convert(Map.of("bodyHtml", PASTED))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(withoutKeys(saved.getList("body")), withoutKeys(converted.getList("body")));
    }

    @Test
    void whatTheBlocksDoNotCarryIsSaid() {
        convert(Map.of("bodyHtml", PASTED))
                .then()
                .statusCode(200)
                .body("notes.code", hasItem("pictureNotCarried"), "notes.pointer", hasItem("/bodyHtml"));
    }

    @Test
    void plainTextBecomesParagraphs() {
        convert(Map.of("bodyText", "أولى\n\nثانية"))
                .then()
                .statusCode(200)
                .body("body.children.flatten().text", contains("أولى", "ثانية"), "notes", empty());
    }

    @Test
    void footnotesComeBesideTheBlocks() {
        convert(
                        Map.of(
                                "bodyHtml",
                                "<p>قال<a href='#n1' id='r1'><sup>1</sup></a>.</p><ol><li id='n1'>المصدر <a href='#r1'>↩</a></li></ol>"))
                .then()
                .statusCode(200)
                .body("footnotes.size()", equalTo(1));
    }

    @Test
    void bothFormsAtOnceAreRefused() {
        convert(Map.of("bodyHtml", "<p>نص</p>", "bodyText", "نص"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("ambiguous"));
    }

    @Test
    void neitherFormIsRefused() {
        convert(Map.of("lang", "ar")).then().statusCode(422).body("errors.pointer", contains("/bodyHtml"));
    }

    private static Response convert(Map<String, ?> draft) {
        return Newsroom.with(Newsroom.token("writer"))
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/editorial/conversions");
    }

    private static String withoutKeys(Object blocks) {
        return blocks.toString().replaceAll("_key=[^,}]*", "");
    }
}
