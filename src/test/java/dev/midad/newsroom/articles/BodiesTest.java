package dev.midad.newsroom.articles;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What editors paste, from the paste to the reader. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodiesTest {

    private static final String DESK = "/v1/editorial/articles";
    private static final String NOTE = "<p>جملة<a href=\"#n1\" id=\"r1\"><sup>1</sup></a>.</p>"
            + "<ol><li id=\"n1\">نص الحاشية <a href=\"#r1\">↩</a></li></ol>";

    @Test
    void whatOfAPasteIsNotKeptIsTold() {
        var pasted = Newsroom.draft(Map.of("bodyHtml", paste("paste-word.html")));

        var codes = pasted.<String>getList("notes.code");

        assertThat(codes, hasItems("commentNotCarried", "deletionNotCarried", "pictureNotCarried", "linkNotCarried"));
        assertThat(pasted.getList("notes.pointer"), hasItem("/bodyHtml"));
    }

    @Test
    void aNoteIsToldInTheLanguageThatWasAskedFor() {
        var draft = Map.of("headline", "عنوان", "bodyHtml", "<img src='data:x' alt='أ'>");

        Newsroom.admin()
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(draft)
                .post(DESK)
                .then()
                .statusCode(201)
                .body("notes[0].detail", containsString("A picture was left out"));
    }

    @Test
    void aBodyThatIsKeptWholeHasNoNotes() {
        var id = Newsroom.draft(Map.of("bodyHtml", "<p>نص</p>")).getString("id");

        Newsroom.patch(DESK + "/" + id, Map.of("bodyHtml", "<p>نص آخر</p>"))
                .then()
                .statusCode(200)
                .body("notes", empty());
        Newsroom.admin().get(DESK + "/{id}", id).then().body("$", not(hasKey("notes")));
    }

    @Test
    void footnotesComeWithTheBlocksAndWithinHtmlAndText() {
        var id = Newsroom.published(Map.of("bodyHtml", NOTE)).getString("id");

        Newsroom.reader()
                .get("/v1/articles/{id}", id)
                .then()
                .body(
                        "footnotes[0].key",
                        equalTo("fn1"),
                        "footnotes[0].body[0].children[0].text",
                        equalTo("نص الحاشية"),
                        "body[0].children[1].marks",
                        equalTo(List.of("footnote:fn1")));
        Newsroom.reader()
                .get("/v1/articles/{id}?bodyFormat=html", id)
                .then()
                .body("bodyHtml", containsString("href=\"#fn-fn1\""), "$", not(hasKey("footnotes")));
        Newsroom.reader()
                .get("/v1/articles/{id}?fields=body&bodyFormat=text", id)
                .then()
                .body("bodyText", equalTo("جملة[1].\n\n[1] نص الحاشية"));
    }

    @Test
    void anArticleWithoutFootnotesHasNoSuchProperty() {
        var id = Newsroom.published(Map.of("bodyHtml", "<p>نص</p>")).getString("id");

        Newsroom.reader().get("/v1/articles/{id}", id).then().body("$", not(hasKey("footnotes")));
    }

    @Test
    void footnotesAreFoundBySearch() {
        var word = Newsroom.unique("حاشية").replace("-", "");
        var id = Newsroom.published(Map.of("bodyHtml", NOTE.replace("نص الحاشية", word)))
                .getString("id");

        Newsroom.reader().get("/v1/search?q={q}", word).then().statusCode(200).body("data.article.id", hasItem(id));
    }

    @Test
    void footnotesAreSentWithBlocks() {
        var body = List.of(Map.of(
                "_type",
                "block",
                "children",
                List.of(Map.of("_type", "span", "text", "*", "marks", List.of("footnote:n")))));
        var notes = List.of(Map.of("key", "n", "body", Newsroom.paragraph("نص")));

        Newsroom.admin()
                .contentType("application/json")
                .body(Map.of("body", body, "footnotes", notes))
                .post(DESK)
                .then()
                .statusCode(201)
                .body("footnotes[0].body[0].children[0].text", equalTo("نص"));
    }

    @Test
    void aMarkWithoutAFootnoteIsNamed() {
        var body = List.of(Map.of(
                "_type",
                "block",
                "children",
                List.of(Map.of("_type", "span", "text", "1", "marks", List.of("footnote:n")))));

        Newsroom.admin()
                .contentType("application/json")
                .body(Map.of("body", body))
                .post(DESK)
                .then()
                .statusCode(422)
                .body(
                        "errors[0].pointer",
                        equalTo("/body/0/children/0/marks"),
                        "errors[0].code",
                        equalTo("unknownFootnote"));
    }

    @Test
    void footnotesBesideHtmlAreRefused() {
        var notes = List.of(Map.of("key", "n", "body", Newsroom.paragraph("نص")));

        Newsroom.admin()
                .contentType("application/json")
                .body(Map.of("bodyHtml", "<p>نص</p>", "footnotes", notes))
                .post(DESK)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/footnotes"), "errors[0].code", equalTo("ambiguous"));
    }

    @Test
    void aPatchOfAnotherFieldKeepsTheFootnotesAndANewBodyOnlyThoseItPointsTo() {
        var id = Newsroom.draft(Map.of("bodyHtml", NOTE)).getString("id");

        Newsroom.patch(DESK + "/" + id, Map.of("deck", "مقدمة")).then().body("footnotes", hasSize(1));
        Newsroom.patch(DESK + "/" + id, Map.of("body", Newsroom.paragraph("نص")))
                .then()
                .statusCode(200)
                .body("footnotes", nullValue());
    }

    @Test
    void aRevisionBringsItsFootnotesBack() {
        var id = Newsroom.draft(Map.of("bodyHtml", NOTE)).getString("id");
        Newsroom.patched(id, Map.of("bodyHtml", "<p>نص</p>"));

        Newsroom.admin()
                .header("If-Match", Newsroom.etag(id))
                .post(DESK + "/{id}/revisions/1/restore", id)
                .then()
                .statusCode(200)
                .body("footnotes[0].key", equalTo("fn1"));
    }

    @Test
    void anEditorOfHtmlReadsWhatItWrote() {
        var id = Newsroom.draft(Map.of("bodyHtml", "<p>نص <strong>مهم</strong></p>"))
                .getString("id");

        Newsroom.admin()
                .get(DESK + "/{id}?bodyFormat=html", id)
                .then()
                .statusCode(200)
                .body(
                        "bodyHtml",
                        equalTo("<div lang=\"ar\" dir=\"rtl\"><p>نص <strong>مهم</strong></p></div>"),
                        "body",
                        hasSize(1));
        Newsroom.admin()
                .get(DESK + "/{id}?bodyFormat=text", id)
                .then()
                .body("bodyText", equalTo("نص مهم"), "$", not(hasKey("bodyHtml")));
        Newsroom.admin().get(DESK + "/{id}?bodyFormat=pdf", id).then().statusCode(400);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aClientThatKnowsNoRichCellsChangesTheirTexts() {
        var id = Newsroom.draft(Map.of("bodyHtml", "<table><tr><td><b>أ</b><td>ب</table>"))
                .getString("id");
        List<Map<String, Object>> body =
                Newsroom.admin().get(DESK + "/{id}", id).jsonPath().getList("body");
        var rows =
                (List<Map<String, Object>>) Objects.requireNonNull(body.get(0).get("rows"));
        rows.get(0).put("cells", List.of("أ", "ج"));

        Newsroom.patch(DESK + "/" + id, Map.of("body", body))
                .then()
                .statusCode(200)
                .body(
                        "body[0].rows[0].cells",
                        equalTo(List.of("أ", "ج")),
                        "body[0].rows[0].richCells",
                        nullValue(),
                        "notes.code",
                        equalTo(List.of("richCellsNotKept")));
    }

    private static String paste(String name) {
        try (var file = BodiesTest.class.getResourceAsStream("/cases/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
