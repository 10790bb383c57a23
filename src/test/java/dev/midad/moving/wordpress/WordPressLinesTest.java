package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.language.text.BodyToText;
import dev.midad.language.text.HtmlToBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of an Arabic magazine, as lines to import. */
class WordPressLinesTest {

    private static final Path MAGAZINE = Path.of("src/test/resources/wordpress/al-majalla.wxr.xml");
    private static final WordPressOptions OPTIONS =
            new WordPressOptions(ZoneId.of("Asia/Kuwait"), Instant.parse("2024-12-01T00:00:00Z"), false);

    @TempDir
    Path folder;

    private final List<WordPressLine> lines = read(MAGAZINE, OPTIONS);

    @Test
    void sectionsComeAfterThoseAboveThem() {
        var sections = all("section");

        assertEquals(
                List.of("سياسة", "ثقافة", "اقتصاد", "uncategorized", "شؤون-الخليج", "أدب", "سينما", "الكويت", "أرشيف"),
                sections.stream().map(section -> section.path("slug").asText()).toList());
        assertEquals("شؤون-الخليج", sections.get(7).path("parent").asText());
        assertEquals("اقتصاد & أعمال", sections.get(2).path("name").asText());
        assertEquals(
                "أخبار السياسة & تحليلها", sections.get(0).path("description").asText());
    }

    @Test
    void authorsComeWithoutTheirMailAddresses() {
        assertEquals(
                List.of("political-editor", "salma", "خالد-العنزي", "archive", "هدى"),
                all("author").stream()
                        .map(author -> author.path("slug").asText())
                        .toList());
        assertFalse(lines.toString().contains("@almajalla"));
    }

    @Test
    void severalWritersAreNamedInTheirOrderGuestsAmongThem() {
        assertEquals(
                "[{\"role\":\"author\",\"author\":\"salma\"},{\"role\":\"author\",\"author\":\"هدى\"}]",
                article(115).path("data").path("bylines").toString());
        assertEquals("هدى الكاتبة", all("author").get(4).path("name").asText());
    }

    @Test
    void tagsThatDifferOnlyInTheWritingAreOne() {
        assertEquals(List.of("مؤتمر-القمّة"), texts(article(104).path("data").path("tags")));
        assertEquals(Set.of("tag-merged"), codesOf(null, "مؤتمر-القمة"));
    }

    @Test
    void aPostBecomesAnArticle() {
        var article = article(101);
        var data = article.path("data");

        assertEquals(
                "الكويت تستضيف مؤتمر: «تعزيز التعاون الدولي» – في مكافحة الإرهاب",
                data.path("headline").asText());
        assertEquals("الكويت-تستضيف-مؤتمر", data.path("slug").asText());
        assertEquals("ينطلق المؤتمر & أعماله يومين.", data.path("deck").asText());
        assertEquals("ar", data.path("lang").asText());
        assertEquals(
                "[{\"role\":\"author\",\"author\":\"political-editor\"}]",
                data.path("bylines").toString());
        assertTrue(data.path("commentsOpen").asBoolean());
        assertEquals("published", article.path("state").asText());
        assertEquals("2024-11-13T06:00:00Z", article.path("publishedAt").asText());
        assertEquals("2024-11-14T07:30:00Z", article.path("updatedAt").asText());
        assertEquals(List.of("مؤتمر-الكويت", "المؤتمر-الدولي"), texts(article.path("formerSlugs")));
    }

    @Test
    void theDeepestCategoryIsTheSectionAndThoseAboveItGoWithoutSaying() {
        assertEquals("الكويت", article(101).path("data").path("section").asText());
        assertEquals(
                List.of("مكافحة-الإرهاب", "مؤتمرات"),
                texts(article(101).path("data").path("tags")));
    }

    @Test
    void thePrimaryCategoryIsTheSectionAndTheOthersAreTags() {
        assertEquals("سينما", article(103).path("data").path("section").asText());
        assertEquals(List.of("رواية", "أدب"), texts(article(103).path("data").path("tags")));
        assertTrue(codesOf(103L, "نجيب-محفوظ-سيرة").contains("categories-as-tags"));
    }

    @Test
    void whatTheBlockEditorWroteKeepsItsShape() {
        var types = types(101);

        assertEquals(
                List.of("normal", "h2", "bullet1", "number2", "bullet1", "image", "blockquote", "embed", "normal"),
                types);
    }

    @Test
    void whatTheClassicEditorWroteGetsItsParagraphs() {
        assertEquals(
                List.of(
                        "normal",
                        "normal",
                        "image",
                        "h3",
                        "normal",
                        "blockquote",
                        "blockquote",
                        "embed",
                        "image",
                        "image",
                        "normal",
                        "normal",
                        "table"),
                types(102));
        assertTrue(text(102).contains("كانت الأسواق القديمة قلب المدينة،\nوفيها التقى التجار."));
        assertTrue(text(102).contains("كُنَّا نَعرِفُ الزبائنَ بأسمائهم."));
        assertTrue(text(102).contains("والرمز [gallery] للتوضيح."));
        assertTrue(text(103).contains("«البداية ]]> النهاية»"));
    }

    @Test
    void picturesAreNamedByTheirWholeAddress() {
        var html = article(101).path("data").path("bodyHtml").asText();

        assertTrue(html.contains(
                "src=\"https://almajalla.example/wp-content/uploads/2024/11/قاعة%20المؤتمر-1024x683.jpg\""));
        assertTrue(html.contains("href=\"https://almajalla.example/2024/10/قديم/\""));
    }

    @Test
    void statesAreThoseThatReadersKnew() {
        var states = all(null).stream()
                .filter(line -> line.path("kind").asText().equals("article"))
                .collect(Collectors.groupingBy(line -> line.path("state").asText(), Collectors.counting()));

        assertEquals(Map.of("published", 9L, "draft", 5L, "unpublished", 1L), states);
        assertEquals("1998-05-01T09:00:00Z", article(107).path("publishedAt").asText());
        assertFalse(article(111).has("publishedAt"));
        assertTrue(article(113).has("publishedAt"));
    }

    @Test
    void commentsComeInTheirThreadsAfterTheirArticle() {
        var comments = all(null).stream()
                .filter(line -> line.path("kind").asText().equals("comment"))
                .toList();

        assertEquals(
                List.of("خبر طيب", "شكرًا لك"),
                comments.stream()
                        .filter(line -> line.path("state").asText().equals("approved"))
                        .map(line -> line.path("data").path("text").asText())
                        .toList());
        assertEquals(
                1,
                comments.stream()
                        .filter(line -> line.path("state").asText().equals("spam"))
                        .count());
        assertEquals(comments.get(0).path("id"), comments.get(1).path("data").path("parent"));
        assertTrue(comments.get(0).path("id").asText().startsWith("019"), "in the order of time");
    }

    @Test
    void whatIsNotCarriedIsTold() {
        assertEquals(
                Set.of("block-not-carried", "comments-not-carried", "sticky"), codesOf(101L, "الكويت-تستضيف-مؤتمر"));
        assertEquals(
                Set.of(
                        "attachment-missing",
                        "brackets-kept",
                        "categories-as-tags",
                        "marks-not-carried",
                        "shortcode-unknown"),
                codesOf(102L, "رحلة-في-أسواق-الكويت"));
        assertEquals(
                Set.of("categories-as-tags", "elements-not-carried", "featured-image", "shortcode-unknown"),
                codesOf(103L, "نجيب-محفوظ-سيرة"));
        assertEquals(Set.of("slug-changed", "old-slug-dropped"), codesOf(106L, "الازمة-المالية-2"));
        assertEquals(Set.of("image-not-carried", "page-break", "terms-not-carried"), codesOf(115L, "فيلم-الأسبوع"));
        assertEquals(Set.of("in-trash"), codesOf(112L, "مقال-محذوف__trashed"));
        assertEquals(Set.of(), codesOf(50L, "عن-المجلة"));
    }

    @Test
    void theSameFileGivesTheSameLines() {
        assertEquals(lines.toString(), read(MAGAZINE, OPTIONS).toString());
    }

    @Test
    void thePublicationIsNamedOnlyOnDemand() {
        assertTrue(all("publication").isEmpty());

        var named = read(MAGAZINE, new WordPressOptions(OPTIONS.zone(), OPTIONS.now(), true));
        assertTrue(named.stream().anyMatch(line -> String.valueOf(line.json()).contains("المجلة الأسبوعية & ملحقها")));
    }

    @Test
    void aFileThatIsCutGivesItsPostsUpToThere() throws IOException {
        var whole = Files.readString(MAGAZINE);
        var cut = folder.resolve("cut.xml");
        Files.writeString(cut, whole.substring(0, whole.indexOf("<wp:post_id>104")));

        try (var reading = WordPressLines.of(cut, OPTIONS)) {
            var articles = new ArrayList<String>();
            var broken = assertThrows(WxrException.class, () -> {
                while (reading.hasNext()) {
                    var json = reading.next().json();
                    if (json != null && json.path("kind").asText().equals("article")) {
                        articles.add(json.path("data").path("slug").asText());
                    }
                }
            });
            assertEquals(List.of("الكويت-تستضيف-مؤتمر", "رحلة-في-أسواق-الكويت", "نجيب-محفوظ-سيرة"), articles);
            assertEquals(
                    whole.substring(0, whole.indexOf("<wp:post_id>104")).lines().count(), broken.line());
        }
    }

    @Test
    void aPostThatComesTwiceIsCarriedOnceAndCategoriesInACircleStandAtTheTop() throws IOException {
        var twice = folder.resolve("twice.xml");
        var item =
                "<item><title>x</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>";
        var category =
                "<wp:category><wp:category_nicename>%s</wp:category_nicename><wp:category_parent>%s</wp:category_parent></wp:category>";
        Files.writeString(
                twice,
                "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version>"
                        + category.formatted("a", "b") + category.formatted("b", "a") + category.formatted("c", "c")
                        + item + item + "</channel></rss>");

        var read = read(twice, OPTIONS);

        assertEquals(
                List.of("category-loose", "category-loose", "category-loose", "repeated"),
                read.stream()
                        .flatMap(line -> line.findings().stream())
                        .map(WordPressFinding::code)
                        .toList());
    }

    private static List<WordPressLine> read(Path file, WordPressOptions options) {
        var lines = new ArrayList<WordPressLine>();
        try (var reading = WordPressLines.of(file, options)) {
            reading.forEachRemaining(lines::add);
        }
        return lines;
    }

    private List<JsonNode> all(@Nullable String kind) {
        return lines.stream()
                .map(WordPressLine::json)
                .filter(json -> json != null)
                .filter(json -> kind == null || json.path("kind").asText().equals(kind))
                .map(json -> kind == null ? json : json.path("data"))
                .map(JsonNode.class::cast)
                .toList();
    }

    private JsonNode article(long post) {
        var id = new WordPressIds("https://almajalla.example").article(post).toString();
        return all(null).stream()
                .filter(line -> line.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> codesOf(@Nullable Long post, String slug) {
        return lines.stream()
                .flatMap(line -> line.findings().stream())
                .filter(finding -> java.util.Objects.equals(finding.post(), post) && slug.equals(finding.slug()))
                .map(WordPressFinding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> types(long post) {
        var body = HtmlToBody.read(article(post).path("data").path("bodyHtml").asText(), "ar")
                .body()
                .json();
        return StreamSupport.stream(body.spliterator(), false)
                .map(block -> block.path("_type").asText().equals("block")
                        ? block.path("listItem").asText(block.path("style").asText())
                                + block.path("level").asText("")
                        : block.path("_type").asText())
                .toList();
    }

    private String text(long post) {
        return BodyToText.render(
                HtmlToBody.read(article(post).path("data").path("bodyHtml").asText(), "ar")
                        .body());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
