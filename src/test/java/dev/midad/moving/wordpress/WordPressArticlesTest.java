package dev.midad.moving.wordpress;

import static dev.midad.moving.wordpress.SmallExport.element;
import static dev.midad.moving.wordpress.SmallExport.meta;
import static dev.midad.moving.wordpress.SmallExport.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a post becomes: its state, times, slugs, texts and language. */
class WordPressArticlesTest {

    @ParameterizedTest
    @CsvSource({
        "publish, 2024-11-13 06:00:00, published, 2024-11-13T06:00:00Z, ''",
        "publish, 2024-12-01 00:00:00, published, 2024-12-01T00:00:00Z, ''",
        "publish, 2024-12-01 00:00:01, draft, '', scheduled",
        "publish, 0000-00-00 00:00:00, draft, '', without-date",
        "draft, 2024-11-13 06:00:00, draft, '', ''",
        "pending, 2024-11-13 06:00:00, draft, '', pending",
        "private, 2024-11-13 06:00:00, draft, '', private",
        "future, 2025-01-01 06:00:00, draft, '', scheduled",
        "archived, 2024-11-13 06:00:00, draft, '', unknown-status",
    })
    void aStatusBecomesTheStateThatReadersKnew(
            String status, String date, String state, String publishedAt, String code) {
        var export = new SmallExport().post(Map.of("wp:status", status, "wp:post_date_gmt", date));

        assertEquals(state, export.article().path("state").asText());
        assertEquals(publishedAt, export.article().path("publishedAt").asText());
        assertEquals(code.isEmpty() ? List.of() : List.of(code), export.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto-draft", "inherit", "trash"})
    void whatWasNeverFinishedOrThrownAwayIsNoArticle(String status) {
        var export = new SmallExport().post(Map.of("wp:status", status));

        assertEquals(List.of(), export.all("article"));
        assertEquals(status.equals("trash") ? List.of("in-trash") : List.of(), export.found());
    }

    @Test
    void aPublishedPostWithoutATitleIsADraft() {
        var export = new SmallExport().post(Map.of("title", " "));

        assertEquals("draft", export.article().path("state").asText());
        assertEquals(List.of("without-title"), export.found());
        assertFalse(export.article().path("data").has("headline"));
    }

    @Test
    void aPostBehindAPasswordIsUnpublishedAndKeepsItsTime() {
        var export = new SmallExport().post(Map.of("wp:post_password", "سر"));

        assertEquals("unpublished", export.article().path("state").asText());
        assertEquals(
                "2024-11-13T06:00:00Z", export.article().path("publishedAt").asText());
        assertEquals(List.of("password"), export.found());
    }

    @Test
    void aTimeWithoutAZoneIsReadByTheClockOfTheNewsroom() {
        var export = new SmallExport()
                .post(Map.of(
                        "wp:post_date_gmt", "0000-00-00 00:00:00",
                        "wp:post_date", "2024-11-13 09:00:00",
                        "wp:post_modified", "2024-11-14 09:00:00"));

        assertEquals(
                "2024-11-13T06:00:00Z", export.article().path("publishedAt").asText());
        assertEquals("2024-11-13T06:00:00Z", export.article().path("createdAt").asText());
        assertEquals("2024-11-14T06:00:00Z", export.article().path("updatedAt").asText());
        assertEquals(List.of("time-assumed"), export.found());
    }

    @ParameterizedTest
    @CsvSource({"2024-12-01 00:00:00, true", "2024-12-01 00:00:01, false"})
    void noTimeOfAnArticleLiesAhead(String time, boolean isKept) {
        var article = new SmallExport()
                .post(Map.of("wp:status", "draft", "wp:post_date_gmt", time, "wp:post_modified_gmt", time))
                .article();

        assertEquals(isKept, article.has("createdAt"));
        assertEquals(isKept, article.has("updatedAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "%d9%85%d8%a4%d8%aa%d9%85%d8%b1, مؤتمر, ''",
        "%d9%85%d8%a4%d8%aa%d9%85%d8, مؤتم, slug-cut",
        "a.b, a-b, slug-changed",
        "'', '', ''",
    })
    void aSlugIsReadInLettersAndWhatIsOtherIsTold(String stored, String slug, String code) {
        var export = new SmallExport().post(Map.of("wp:post_name", stored));

        assertEquals(slug, export.article().path("data").path("slug").asText());
        assertEquals(code.isEmpty() ? List.of() : List.of(code), export.found());
    }

    @Test
    void theSecondOfTwoPostsWithOneSlugGetsANumber() {
        var export = new SmallExport()
                .post(Map.of("wp:post_name", "أزمة"))
                .post(Map.of("wp:post_name", "أزمة", "wp:post_id", "2"));

        assertEquals(
                List.of("أزمة", "أزمة-2"),
                export.all("article").stream()
                        .map(article -> article.path("data").path("slug").asText())
                        .toList());
        assertEquals(List.of("slug-changed"), export.found());
    }

    @Test
    void formerSlugsAreThoseThatNoPostHasAndTheFirstThatHadThemKeepsThem() {
        var export = new SmallExport()
                .post(
                        Map.of("wp:post_name", "أول"),
                        meta("_wp_old_slug", "قديم"),
                        meta("_wp_old_slug", "قديم"),
                        meta("_wp_old_slug", "اول"),
                        meta("_wp_old_slug", "ثان"),
                        meta("_wp_old_slug", "%"),
                        meta("_edit_last", "غير-ذلك"))
                .post(Map.of("wp:post_name", "ثان", "wp:post_id", "2"), meta("_wp_old_slug", "قديم"));

        var articles = export.all("article");

        assertEquals("[\"قديم\"]", articles.get(0).path("formerSlugs").toString());
        assertEquals("[]", articles.get(1).path("formerSlugs").toString());
        assertEquals(List.of("old-slug-dropped", "old-slug-dropped", "old-slug-dropped"), export.found());
    }

    @ParameterizedTest
    @CsvSource({
        "title, headline, 500, title-shortened",
        "excerpt:encoded, deck, 5000, excerpt-shortened",
    })
    void aTextThatIsTooLongIsCutAtAWordsEndAndThisIsTold(String element, String property, int most, String code) {
        var fits = "كلمة ".repeat(most / 5).strip() + "ة";
        var whole = new SmallExport().post(Map.of(element, fits));
        var cut = new SmallExport().post(Map.of(element, fits + "ة"));

        assertEquals(fits, whole.article().path("data").path(property).asText());
        assertEquals(List.of(), whole.found());
        assertEquals(
                "كلمة ".repeat(most / 5 - 1).strip(),
                cut.article().path("data").path(property).asText());
        assertEquals(List.of(code), cut.found());
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN-us, en-US", "ليست لغة, ar"})
    void theLanguageIsTheOneThatPolylangMarksThePostWithOrElseTheSites(String marked, String language) {
        var export = new SmallExport().post(Map.of(), term("language", marked, "لغة"));

        assertEquals(language, export.article().path("data").path("lang").asText());
        assertEquals(List.of(), export.found());
    }

    @ParameterizedTest
    @CsvSource({"open, true", "closed, false", "'', false"})
    void commentsAreOpenWhereTheyWereOpen(String status, boolean isOpen) {
        var article =
                new SmallExport().post(Map.of("wp:comment_status", status)).article();

        assertEquals(isOpen, article.path("data").path("commentsOpen").asBoolean());
    }

    @Test
    void whatThePaperLosesIsTold() {
        var export = new SmallExport()
                .post(
                        Map.of("wp:is_sticky", "1"),
                        term("post_translations", "pll_1", "x"),
                        term("post_format", "post-format-video", "فيديو"),
                        term("سلسلة", "1", "الأولى"),
                        term("سلسلة", "2", "الثانية"),
                        term("ملف", "3", "ملف &amp; صور"));

        var found = export.lines().stream()
                .flatMap(line -> line.findings().stream())
                .map(finding -> finding.detail().en())
                .toList();

        assertEquals(
                List.of(
                        "It was sticky, which is not carried.",
                        "Of «post_translations» these are not carried: pll_1.",
                        "Of «سلسلة» these are not carried: الأولى، الثانية.",
                        "Of «ملف» these are not carried: ملف & صور."),
                found.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "product, publish, article-not-carried",
        "page, auto-draft, ''",
        "revision, inherit, ''",
        "nav_menu_item, publish, ''",
        "podcast, draft, article-not-carried",
        "attachment, inherit, ''",
        "wp_template, publish, ''",
    })
    void ofOtherKindsThoseThatHoldATextAreTold(String kind, String status, String code) {
        var export = new SmallExport().post(Map.of("wp:post_type", kind, "wp:status", status));

        assertEquals(List.of(), export.all("article"));
        assertEquals(code.isEmpty() ? List.of() : List.of(code), export.found());
    }

    @Test
    void aPostThatIsTooLongIsToldAndTheRestGoesOn() {
        var export = new SmallExport()
                .post(Map.of("content:encoded", "نص ".repeat(4_100_000)))
                .post(Map.of("wp:post_id", "2"));

        assertEquals(1, export.all("article").size());
        assertTrue(export.found().contains("too-long"));
    }

    @Test
    void aPostThatIsLongerThanALineIsToldTooAndPicturesWithinItsTextDoNotCount() {
        var export = new SmallExport()
                .post(Map.of("content:encoded", "<p>" + "نص ".repeat(450_000) + "</p>"))
                .post(Map.of(
                        "wp:post_id",
                        "2",
                        "content:encoded",
                        "<p>نص <img src='data:image/png;base64," + "A".repeat(3_000_000) + "'></p>"));

        assertEquals(1, export.all("article").size());
        assertTrue(export.found().contains("too-long"));
    }

    @Test
    void controlCharactersAreToldOnceAtTheEnd() {
        var lines = new SmallExport().with(element("title", "a\u0001b\u0002")).lines();

        assertEquals(
                "2 control characters, which XML does not allow, were read as spaces.",
                lines.get(lines.size() - 1).findings().get(0).detail().en());
    }
}
