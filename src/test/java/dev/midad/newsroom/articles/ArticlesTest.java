package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What editors do with drafts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ArticlesTest {

    private static final String DESK = "/v1/editorial/articles";

    @Test
    void aDraftNeedsNothingYet() {
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(DESK)
                .then()
                .statusCode(201)
                .header("Location", containsString(DESK + "/"))
                .header("ETag", equalTo("\"0\""))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("state", equalTo("draft"), "slug", startsWith("article-"), "lang", equalTo("ar"));
    }

    @Test
    void theDeskSeesExactlyThis() {
        var author = Newsroom.author().getString("id");
        var id = Newsroom.published(Map.of(
                        "kicker",
                        "خاص",
                        "deck",
                        "نص",
                        "section",
                        Newsroom.section().getString("id"),
                        "bylines",
                        List.of(Map.of("role", "author", "author", author))))
                .getString("id");

        var keys =
                Newsroom.admin().get(DESK + "/{id}", id).jsonPath().getMap("").keySet();

        assertEquals(
                "[allowed, body, bylines, changedBy, commentsOpen, createdAt, createdBy, creator, deck, dir, editable, hasUnpublishedChanges, headline, id, "
                        + "keyPoints, kicker, lang, notices, publishedAt, revision, section, slug, state, tags, translations, trashed, type, "
                        + "updatedAt, version]",
                new TreeSet<>(keys).toString());
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        var id = Newsroom.draft(Map.of("kicker", "خاص", "deck", "نص")).getString("id");
        var patch = new HashMap<String, Object>();
        patch.put("kicker", null);
        patch.put("headline", "عنوان جديد");

        Newsroom.patch(DESK + "/" + id, patch)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("deck", equalTo("نص"), "headline", equalTo("عنوان جديد"), "$", not(hasItem("kicker")));
    }

    @Test
    void twoEditorsNeverOverwriteEachOther() {
        var id = Newsroom.draft().getString("id");
        var read = Newsroom.etag(id);
        Newsroom.patched(id, Map.of("deck", "الأول"));

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", read)
                .body(Map.of("deck", "الثاني"))
                .patch(DESK + "/{id}", id)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"1\""))
                .body("type", equalTo("/problems/stale"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("deck", "الثالث"))
                .patch(DESK + "/{id}", id)
                .then()
                .statusCode(428);
    }

    @Test
    void ofManyWhoPatchTheSameVersionAtOnceOneWinsAndTheOthersLearnThePresentOne() {
        var id = Newsroom.draft().getString("id");

        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(number -> Newsroom.admin()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("deck", "نص " + number))
                        .patch(DESK + "/{id}", id))
                .toList();

        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .forEach(answer -> answer.then().statusCode(412).header("ETag", equalTo("\"1\"")));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var draft = Map.of(
                "headline",
                "سطر\nوسطر",
                "lang",
                "no language",
                "section",
                "no-such-section",
                "tags",
                List.of("no-such-tag"),
                "bylines",
                List.of(Map.of("role", "author")),
                "body",
                List.of(Map.of("_type", "carousel")));

        refused(Map.of("headline", "سطر\nوسطر", "lang", "no language"))
                .body("errors.pointer", contains("/headline", "/lang"));
        refused(Map.of("bylines", List.of(Map.of("role", "king", "label", "x"))))
                .body("errors[0].pointer", equalTo("/bylines/0/role"));
        refused(withoutShape(draft))
                .body(
                        "errors.pointer",
                        contains("/bylines/0", "/section", "/tags/0", "/body/0/_type"),
                        "errors.code",
                        contains("required", "notFound", "notFound", "invalidValue"));
    }

    @Test
    void anUnknownPropertyIsRefusedAndNamed() {
        refused(Map.of("title", "x")).body("errors[0].pointer", equalTo("/title"));
        var id = Newsroom.draft().getString("id");

        Newsroom.patch(DESK + "/" + id, Map.of("title", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/title"), "errors[0].code", equalTo("unknownProperty"));
    }

    @Test
    void htmlBecomesBlocksAndLosesWhatRuns() {
        var id = Newsroom.draft(Map.of("bodyHtml", "<p onclick=x>نص <b>مهم</b><script>alert(1)</script></p>"))
                .getString("id");

        Newsroom.admin()
                .get(DESK + "/{id}", id)
                .then()
                .body("body", hasSize(1), "body[0].children.text", contains("نص ", "مهم"))
                .body("body[0].children[1].marks", contains("strong"));
    }

    @Test
    void plainTextBecomesParagraphs() {
        var draft = Newsroom.draft(Map.of("bodyText", "أول\n\nثان"));

        assertEquals(List.of("أول", "ثان"), draft.getList("body.children.text.flatten()"));
    }

    @Test
    void oneBodyIsEnough() {
        refused(Map.of("bodyText", "a", "bodyHtml", "b")).body("errors[0].code", equalTo("ambiguous"));
    }

    @Test
    void aPatchMayBringTheBodyInAnotherForm() {
        var id = Newsroom.draft(Map.of("bodyText", "قديم")).getString("id");

        var patched = Newsroom.patched(id, Map.of("bodyHtml", "<h2>جديد</h2>"));

        assertEquals("h2", patched.getString("body[0].style"));
    }

    @Test
    void theSlugFollowsTheHeadlineUntilTheFirstPublication() {
        var draft = Newsroom.draft();
        var headline = Newsroom.unique("عنوان آخر");

        var renamed = Newsroom.patched(draft.getString("id"), Map.of("headline", headline));
        Newsroom.publish(draft.getString("id"));
        var later = Newsroom.patched(draft.getString("id"), Map.of("headline", Newsroom.unique("ثالث")));

        assertEquals(headline.replace(' ', '-'), renamed.getString("slug"));
        assertEquals(renamed.getString("slug"), later.getString("slug"));
    }

    @Test
    void equalHeadlinesGetNumbers() {
        var headline = Newsroom.unique("عنوان");

        var slugs = List.of(
                Newsroom.draft(Map.of("headline", headline)).getString("slug"),
                Newsroom.draft(Map.of("headline", headline)).getString("slug"),
                Newsroom.draft(Map.of("headline", headline)).getString("slug"));

        var base = headline.replace(' ', '-');
        assertEquals(List.of(base, base + "-2", base + "-3"), slugs);
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        var published = Newsroom.published();
        var id = published.getString("id");
        var slug = Newsroom.unique("الجديد").replace(' ', '-');
        Newsroom.patched(id, Map.of("slug", slug));
        Newsroom.publish(id);

        var moved = Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/v1/articles/{ref}?bodyFormat=text", published.getString("slug"));

        moved.then().statusCode(301).header("Location", containsString("?bodyFormat=text"));
        Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(moved.header("Location"))
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));
    }

    @Test
    void aSlugThatOnlyLooksDifferentIsTaken() {
        var slug = Newsroom.unique("الإرهاب").replace(' ', '-');
        Newsroom.draft(Map.of("slug", slug));

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("slug", slug.replace('إ', 'ا')))
                .post(DESK)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
    }

    @Test
    void nothingIsPublishedWithoutAHeadline() {
        var id = Newsroom.created(DESK, Map.of()).getString("id");

        Newsroom.act(id, "publish").then().statusCode(422).body("errors[0].pointer", equalTo("/headline"));
    }

    @Test
    void readersSeeAChangeAfterTheNextPublish() {
        var id = Newsroom.published(Map.of("deck", "قديم")).getString("id");

        var patched = Newsroom.patched(id, Map.of("deck", "جديد"));
        var before = Newsroom.reader().get("/v1/articles/{id}", id).path("deck");
        Newsroom.publish(id);

        assertEquals(true, patched.getBoolean("hasUnpublishedChanges"));
        assertEquals("قديم", before);
        Newsroom.reader().get("/v1/articles/{id}", id).then().body("deck", equalTo("جديد"));
    }

    @Test
    void migratedContentKeepsItsDate() {
        var id = Newsroom.draft().getString("id");

        publishAt(id, "2024-11-13T09:00:00+03:00").statusCode(200);

        Newsroom.reader()
                .get("/v1/articles/{id}", id)
                .then()
                .body("publishedAt", equalTo("2024-11-13T06:00:00Z"), "updatedAt", equalTo("2024-11-13T06:00:00Z"));
    }

    @Test
    void aDateThatCannotBeIsRefused() {
        var id = Newsroom.draft().getString("id");

        publishAt(id, "2999-01-01T00:00:00Z").statusCode(422).body("errors[0].code", equalTo("inTheFuture"));
        publishAt(id, "+120000-01-01T00:00:00Z").statusCode(422).body("errors[0].pointer", equalTo("/publishedAt"));
        publishAt(id, 1_700_000_000).statusCode(422).body("errors[0].code", equalTo("wrongType"));
    }

    @Test
    void anArticleIsTakenFromTheReadersAndComesBackWithItsFirstDate() {
        var id = Newsroom.published().getString("id");
        var first = Newsroom.reader().get("/v1/articles/{id}", id).path("publishedAt");

        Newsroom.act(id, "unpublish").then().statusCode(200).body("state", equalTo("unpublished"));
        Newsroom.act(id, "unpublish").then().statusCode(409);
        Newsroom.publish(id);

        Newsroom.reader().get("/v1/articles/{id}", id).then().body("publishedAt", equalTo(first));
    }

    @Test
    void whatIsInTheTrashIsReadAndTakenOutButNotChanged() {
        var id = Newsroom.draft().getString("id");

        Newsroom.trash(id).then().statusCode(204);

        Newsroom.admin().get(DESK + "/{id}", id).then().statusCode(200).body("trashed", equalTo(true));
        Newsroom.patch(DESK + "/" + id, Map.of("deck", "x")).then().statusCode(409);
        Newsroom.act(id, "publish").then().statusCode(409);
        Newsroom.act(id, "restore").then().statusCode(200).body("trashed", equalTo(false));
    }

    @Test
    void translationsKnowOneAnother() {
        var arabic = Newsroom.published(Map.of("lang", "ar")).getString("id");
        var english = Newsroom.published(Map.of("lang", "en", "headline", "Kuwait hosts", "translationOf", arabic));

        Newsroom.reader()
                .get("/v1/articles/{id}", arabic)
                .then()
                .body("translations.id", contains(english.getString("id")), "translations.lang", contains("en"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("lang", "en", "translationOf", arabic))
                .post(DESK)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/translation-taken"));
    }

    @Test
    void aTranslationThatIsNotPublishedIsNotNamed() {
        var arabic = Newsroom.published(Map.of("lang", "ar")).getString("id");
        Newsroom.draft(Map.of("lang", "fr", "translationOf", arabic));

        Newsroom.reader().get("/v1/articles/{id}", arabic).then().body("translations", empty());
    }

    @Test
    void theDeskIsFiltered() {
        var section = Newsroom.section().getString("id");
        var draft = Newsroom.draft(Map.of("section", section)).getString("id");
        var published = Newsroom.published(Map.of("section", section)).getString("id");
        var trashed = Newsroom.draft(Map.of("section", section)).getString("id");
        Newsroom.trash(trashed);

        desk(section, "").body("data.id", contains(published, draft));
        desk(section, "&state=draft").body("data.id", contains(draft));
        desk(section, "&state=trashed").body("data.id", contains(trashed));
        desk(section, "&state=nonsense").statusCode(400).body("errors[0].parameter", equalTo("state"));
    }

    @Test
    void theDeskIsPagedWithoutGapsWhileOthersWrite() {
        var section = Newsroom.section().getString("id");
        var first = Newsroom.draft(Map.of("section", section)).getString("id");
        var second = Newsroom.draft(Map.of("section", section)).getString("id");
        var page = desk(section, "&limit=1&count=true").body("data.id", contains(second), "page.total", equalTo(2));

        Newsroom.draft(Map.of("section", section));

        String next = page.extract().path("page.next");
        desk(section, "&limit=1&cursor=" + next)
                .body("data.id", contains(first))
                .body("page", not(hasItem("next")));
    }

    @Test
    void publishingTwiceIsNoChange() {
        var published = Newsroom.published();

        var again = Newsroom.publish(published.getString("id"));

        assertEquals(published.getInt("version"), again.getInt("version"));
        assertNotEquals(0, again.getInt("version"));
    }

    private static Map<String, Object> withoutShape(Map<String, ?> draft) {
        var rest = new HashMap<String, Object>(draft);
        rest.keySet().removeAll(Arrays.asList("headline", "lang"));
        return rest;
    }

    private static ValidatableResponse refused(Map<String, ?> draft) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(draft)
                .post(DESK)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation-failed"));
    }

    private static ValidatableResponse publishAt(String id, Object moment) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .body(Map.of("publishedAt", moment))
                .post(DESK + "/{id}/publish", id)
                .then();
    }

    private static ValidatableResponse desk(String section, String query) {
        return Newsroom.admin().get(DESK + "?section=" + section + query).then();
    }
}
