package dev.midad.newsroom.redirects;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors say of old addresses. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RedirectsTest {

    private static final String DESK = "/v1/editorial/redirects";

    @Inject
    RedirectUses uses;

    @Test
    void aRedirectIsReadAsItWasWritten() {
        var from = path("قديم");

        var created = post(Map.of("from", from, "to", Map.of("address", "/جديد"), "status", 302, "note", "للزملاء"));

        created.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", containsString(DESK + "/" + created.path("id")));
        var read = Newsroom.admin().get(DESK + "/" + created.path("id")).then().statusCode(200);
        read.body("from", equalTo(from), "to.address", equalTo("/جديد"), "status", equalTo(302));
        assertEquals(
                "[createdAt, from, id, note, status, to, updatedAt, version]",
                new TreeSet<>(read.extract()
                                .jsonPath()
                                .<String, Object>getMap("$")
                                .keySet())
                        .toString());
    }

    @Test
    void anAddressLeadsToOnePlaceHoweverItIsWritten() {
        var from = path("الإرهاب");
        created(from, "/x");

        post(draft("https://old.example" + from.replace('إ', 'ا') + "/", "/y"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-slash", "mailto:a@b.example", " "})
    void whatIsNoAddressIsNamed(String wrong) {
        post(draft(wrong, "/x")).then().statusCode(422).body("errors[0].pointer", equalTo("/from"));
        post(draft(path("a"), wrong)).then().statusCode(422).body("errors[0].pointer", containsString("/to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://other.example*", "https://*.example/x", "https://a^b.example/", "https://a|b.example/"})
    void whatNoServerIsCalledIsNamed(String wrong) {
        post(draft(path("a"), wrong))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/to/address"), "errors[0].code", equalTo("invalidAddress"));
    }

    @Test
    void whatIsMissingIsToldOnce() {
        post(Map.of("to", Map.of("address", "/x")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/from")), "errors.code", equalTo(List.of("required")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00x", "/%2500x", "/x?a=%00", "/x%01", "/%EF%BF%BF", "/x%1f/*"})
    void whatNoDatabaseHoldsIsRefusedHoweverItIsEncoded(String wrong) {
        for (var draft : List.of(draft(wrong, "/x"), draft(path("a"), wrong.replace("/*", "")))) {
            post(draft).then().statusCode(422).body("errors[0].code", equalTo("invalidCharacters"));
        }
        var standing = created(path("a"), "/x");
        patch(standing, "*", Map.of("from", wrong)).then().statusCode(422);
        bring("from,to\n" + wrong + ",/x\n", "")
                .statusCode(200)
                .body("lines[0].problem.errors[0].code", equalTo("invalidCharacters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "/%2A", "%20%20", "/*%20"})
    void whatAnAddressEndsWithIsTheSameWhenItIsReadAgain(String end) {
        var written = path("a") + end;
        var id = created(written, "/x");

        read(id).body("from", equalTo(written));
        bring("from,to\n" + written + ",/x\n", "").body("unchanged", equalTo(1));
    }

    @Test
    void somethingOfTheNewsroomIsNamedByIdOrSlug() {
        var article = Newsroom.published();

        post(Map.of("from", path("a"), "to", Map.of("kind", "article", "id", article.getString("slug"))))
                .then()
                .statusCode(201)
                .body("to.id", equalTo(article.getString("id")));
        post(Map.of("from", path("a"), "to", Map.of("kind", "article", "id", "لا-يوجد-شيء-كهذا")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/to/id"), "errors[0].code", equalTo("notFound"));
        post(Map.of("from", path("a"), "to", Map.of("kind", "planet", "id", "x")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/to/kind"));
    }

    @Test
    void whatIsGoneLeadsNowhere() {
        post(Map.of("from", path("a"), "status", 410)).then().statusCode(201);
        post(Map.of("from", path("a"), "status", 410, "to", Map.of("address", "/x")))
                .then()
                .statusCode(422);
        post(Map.of("from", path("a"))).then().statusCode(422).body("errors[0].code", equalTo("required"));
        post(Map.of("from", path("a"), "status", 307, "to", Map.of("address", "/x")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/status"));
    }

    @Test
    void aChainIsLedToItsEndWhicheverEndIsWrittenFirst() {
        var a = path("a");
        var b = path("b");
        var c = path("c");

        var first = created(a, b);
        created(b, c);
        read(first).body("to.address", equalTo(c), "version", equalTo(1));

        var later = created(path("d"), a);
        read(later).body("to.address", equalTo(c));
    }

    @Test
    void aCircleIsRefusedAndNothingOfItWritten() {
        var a = path("a");
        var b = path("b");
        created(a, b);

        for (var to : List.of(a, b, a + "/")) {
            post(draft(b, to)).then().statusCode(422).body("errors[0].code", equalTo("loop"));
        }
        post(draft("/*", "/x")).then().statusCode(422).body("errors[0].code", equalTo("loop"));
        list("?q=" + b.substring(1)).body("data", hasSize(1));
    }

    @Test
    void anAddressThatNoBrowserCanOpenIsNoDestination() {
        for (var to : List.of("https://a..b/", "https://example.org:99999/", "/%zz", "/\\elsewhere.example")) {
            post(draft(path("a"), to)).then().statusCode(422).body("errors[0].pointer", equalTo("/to/address"));
        }
    }

    @Test
    void aCircleThroughAllThatLiesUnderAnAddressIsRefused() {
        var old = path("old");
        var fresh = path("new");
        created(old + "/*", fresh + "/*");

        post(draft(fresh + "/x", old + "/x")).then().statusCode(422).body("errors[0].code", equalTo("loop"));
        post(draft(fresh + "/*", old + "/*")).then().statusCode(422).body("errors[0].code", equalTo("loop"));
        post(draft(old + "/y", old + "/z")).then().statusCode(201).body("to.address", equalTo(fresh + "/z"));
    }

    @Test
    void redirectsToWhatIsLedOnAsAWholeFollow() {
        var old = path("old");
        var middle = path("middle");
        var fresh = path("new");
        var page = created(path("a"), middle + "/x/y");
        var all = created(old + "/*", middle + "/*");

        created(middle + "/*", fresh + "/*");

        read(page).body("to.address", equalTo(fresh + "/x/y"));
        read(all).body("to.address", equalTo(fresh + "/*"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var id = created(path("a"), "/x");
        var patch = Map.of("note", "غيرها");

        patch(id, null, patch).then().statusCode(428);
        patch(id, "\"7\"", patch).then().statusCode(412);
        patch(id, "\"0\"", patch).then().statusCode(200).body("note", equalTo("غيرها"), "version", equalTo(1));
        Newsroom.admin()
                .header("If-Match", "\"1\"")
                .delete(DESK + "/" + id)
                .then()
                .statusCode(204);
        Newsroom.admin().get(DESK + "/" + id).then().statusCode(404);
        Newsroom.admin()
                .get("/v1/editorial/audit?kind=redirect&entity=" + id)
                .then()
                .body("data.action", equalTo(List.of("delete", "update", "create")));
    }

    @Test
    void aListIsNarrowedAndPaged() {
        var word = Newsroom.unique("قائمة").replace(' ', '-');
        var article = Newsroom.published();
        for (var number = 0; number < 3; number++) {
            created("/" + word + "/" + number, "/x");
        }
        created("/" + word + "/*", "/y/*");
        post(Map.of("from", "/" + word + "/gone", "status", 410));
        post(Map.of("from", "/" + word + "/thing", "to", Map.of("kind", "article", "id", article.getString("id"))))
                .then()
                .statusCode(201);

        var words = "?q=" + word;
        list(words + "&count=true").body("page.total", equalTo(6));
        list(words + "&status=410").body("data", hasSize(1));
        list(words + "&prefix=true").body("data", hasSize(1));
        list("?target=" + article.getString("id")).body("data.from", equalTo(List.of("/" + word + "/thing")));
        list(words + "&unusedSince=2026-01-01").body("data", hasSize(6));
        var next = list(words + "&limit=4").body("data", hasSize(4)).extract().<String>path("page.next");
        list(words + "&limit=4&cursor=" + next).body("data", hasSize(2));
        for (var wrong : List.of("status=200", "target=x", "prefix=x", "unusedSince=x")) {
            Newsroom.admin().get(DESK + "?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void theDayOfTheLastUseIsKeptWithoutANewVersion() {
        var from = path("used");
        var id = created(from, "https://elsewhere.example/");
        Newsroom.reader().get("/v1/resolve?path={from}", from).then().statusCode(200);

        uses.sweep();

        var today = LocalDate.now(ZoneOffset.UTC);
        read(id).body("lastUsedOn", equalTo(today.toString()), "version", equalTo(0));
        list("?q=" + from.substring(1) + "&unusedSince=" + today).body("data", hasSize(0));
        list("?q=" + from.substring(1) + "&unusedSince=" + today.plusDays(1)).body("data", hasSize(1));
    }

    @Test
    void eachLineOfAFileIsReportedAndTheRightOnesCount() {
        var word = path("ملف");
        var standing = created(word + "/5", "/x");
        var csv = "\ufefffrom,to,status,note\r\n"
                + word + "/1,/x,,\r\n"
                + word + "/2,\"/x,y\",302,'=1+1\r\n"
                + word + "/3,,410,\r\n"
                + "\r\n"
                + word + "/4,article:لا-يوجد,,\r\n"
                + word + "/5,/x,301,\r\n"
                + word + "/1,/z,,\r\n";

        var tried = bring(csv, "?dryRun=true").statusCode(200);
        tried.body("dryRun", equalTo(true), "created", equalTo(3), "failed", equalTo(1), "lines[0].id", equalTo(null));
        list("?q=" + word.substring(1)).body("data", hasSize(1));

        var done = bring(csv, "").statusCode(200);
        done.body(
                "lines.outcome",
                equalTo(List.of("created", "created", "created", "failed", "unchanged", "updated")),
                "lines.line",
                equalTo(List.of(2, 3, 4, 6, 7, 8)),
                "lines[3].problem.errors[0].pointer",
                equalTo("/to/id"),
                "lines[4].id",
                equalTo(standing),
                "lines[0].id",
                notNullValue());
        list("?q=" + word.substring(1) + "&status=302")
                .body("data[0].to.address", equalTo("/x,y"), "data[0].note", equalTo("=1+1"));
        var written = Newsroom.admin()
                .get(DESK + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(written.contains(word + "/2,\"/x,y\",302,\"'=1+1\"\r\n"), written);
        bring(written, "").body("created", equalTo(0), "updated", equalTo(0), "failed", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "from,where\n/a,/b\n", "from\n/a\n"})
    void aFileOfOtherColumnsIsRefused(String csv) {
        bring(csv, "").statusCode(422).body("errors[0].code", equalTo("unknownColumns"));
    }

    @Test
    void aLineWithANoughtByteKeepsBackNoOthers() {
        var word = path("ملف");

        bring("from,to,note\n" + word + "/1,/x,a\u0000b\n" + word + "/2,/x,\n", "")
                .statusCode(200)
                .body("lines.outcome", equalTo(List.of("failed", "created")));
    }

    @Test
    void aFileThatIsNotInUtf8IsRefusedUnlessItSaysWhatItIsIn() {
        var csv = ("from,to\n" + path("عربي") + ",/x\n").getBytes(Charset.forName("windows-1256"));

        for (var address : List.of("/import", "/check")) {
            text("text/csv")
                    .contentType(address.equals("/check") ? "text/plain" : "text/csv")
                    .body(csv)
                    .post(DESK + address)
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("invalidEncoding"));
        }
        Newsroom.admin()
                .contentType("text/csv;charset=windows-1256")
                .body(csv)
                .post(DESK + "/import")
                .then()
                .body("created", equalTo(1), "lines[0].from", containsString("عربي"));
    }

    @Test
    void aNoteThatBeginsWithAQuotationMarkComesBackAsItWas() {
        var from = path("a");
        var note = Map.of("from", from, "to", Map.of("address", "/x"), "note", "'=1+1");
        var id = post(note).then().statusCode(201).extract().<String>path("id");
        var written = Newsroom.admin().get(DESK + "/export").asString();

        bring(written, "").body("updated", equalTo(0), "failed", equalTo(0));

        read(id).body("note", equalTo("'=1+1"));
    }

    @Test
    void redirectsMoveWithTheNewsroom() {
        var from = path("نقل");
        var id = created(from, "/x");
        var exported = Newsroom.admin().get("/v1/editorial/export").asString();
        var line = exported.lines().filter(one -> one.contains(id)).findFirst().orElseThrow();

        moved(line).then().statusCode(200).body(containsString("\"outcome\":\"unchanged\""));
        moved(line.replace("\"/x\"", "\"/y\"")).then().body(containsString("\"outcome\":\"updated\""));

        read(id).body("to.address", equalTo("/y"));
    }

    @Test
    void aRedirectMovesOnlyAsLongAsThereIsSomethingToLeadTo() {
        var gone = Newsroom.tag().getString("id");
        var merged = Newsroom.tag().getString("id");
        var stays = Newsroom.tag().getString("id");
        var dead = leading("tag", gone);
        var led = leading("tag", merged);
        var trashed = leading("article", trashed());
        Newsroom.admin()
                .header("If-Match", "*")
                .delete("/v1/editorial/tags/{id}", gone)
                .then()
                .statusCode(204);
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("into", stays))
                .post("/v1/editorial/tags/{id}/merge", merged)
                .then()
                .statusCode(200);

        var lines =
                Newsroom.admin().get("/v1/editorial/export").asString().lines().toList();

        assertTrue(lines.stream().noneMatch(line -> line.contains(dead) || line.contains(trashed)));
        var line = lines.stream().filter(one -> one.contains(led)).findFirst().orElseThrow();
        Newsroom.admin().header("If-Match", "*").delete(DESK + "/" + led).then().statusCode(204);
        moved(line).then().statusCode(200).body(containsString("\"outcome\":\"created\""));
        read(led).body("to.id", equalTo(stays));
    }

    private static String leading(String kind, String id) {
        return post(Map.of("from", path("قديم"), "to", Map.of("kind", kind, "id", id)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String trashed() {
        var article = Newsroom.draft().getString("id");
        Newsroom.trash(article).then().statusCode(204);
        return article;
    }

    private static String path(String name) {
        return "/" + Newsroom.unique(name).replace(' ', '-');
    }

    private static Map<String, Object> draft(String from, String to) {
        return Map.of("from", from, "to", Map.of("address", to));
    }

    private static String created(String from, String to) {
        return post(draft(from, to)).then().statusCode(201).extract().path("id");
    }

    private static Response post(Map<String, ?> draft) {
        return Newsroom.admin().contentType(ContentType.JSON).body(draft).post(DESK);
    }

    private static Response patch(String id, @Nullable String ifMatch, Map<String, ?> patch) {
        var headers = new HashMap<String, String>();
        if (ifMatch != null) {
            headers.put("If-Match", ifMatch);
        }
        return Newsroom.admin()
                .headers(headers)
                .contentType(ContentType.JSON)
                .body(patch)
                .patch(DESK + "/" + id);
    }

    private static ValidatableResponse read(String id) {
        return Newsroom.admin().get(DESK + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Newsroom.admin().get(DESK + query).then().statusCode(200);
    }

    private static ValidatableResponse bring(String csv, String query) {
        return text("text/csv").body(csv).post(DESK + "/import" + query).then();
    }

    private static Response moved(String line) {
        return text("application/x-ndjson").body(line).post("/v1/editorial/import");
    }

    private static RequestSpecification text(String type) {
        return Newsroom.admin()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type);
    }
}
