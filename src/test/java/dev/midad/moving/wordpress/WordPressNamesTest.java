package dev.midad.moving.wordpress;

import static dev.midad.moving.wordpress.SmallExport.category;
import static dev.midad.moving.wordpress.SmallExport.element;
import static dev.midad.moving.wordpress.SmallExport.meta;
import static dev.midad.moving.wordpress.SmallExport.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What categories, tags and authors of an export become, and where a post is filed. */
class WordPressNamesTest {

    private static final String TREE = category("kuwait", "gulf", "الكويت")
            + category("gulf", "politics", "الخليج")
            + category("politics", "", "سياسة")
            + category("culture", "", "ثقافة");

    @Test
    void aSectionComesAfterTheOneAboveItWhateverTheOrderOfTheFile() {
        var sections = data(new SmallExport().with(TREE), "section");

        assertEquals(List.of("politics", "culture", "gulf", "kuwait"), all(sections, "slug"));
        assertEquals(List.of("", "", "politics", "gulf"), all(sections, "parent"));
        assertEquals(List.of("سياسة", "ثقافة", "الخليج", "الكويت"), all(sections, "name"));
    }

    @Test
    void aCategoryUnderOneThatIsMissingStandsAtTheTopAndThisIsTold() {
        var export =
                new SmallExport().with(category("gulf", "nowhere", "الخليج") + category("kuwait", "gulf", "الكويت"));

        assertEquals(List.of("", "gulf"), all(data(export, "section"), "parent"));
        assertEquals(List.of("category-loose"), export.found());
    }

    @Test
    void aCategoryUnderOneOfACircleKeepsItsPlace() {
        var export =
                new SmallExport().with(category("a", "b", "أ") + category("b", "a", "ب") + category("c", "a", "ج"));

        assertEquals(List.of("", "", "a"), all(data(export, "section"), "parent"));
        assertEquals(List.of("category-loose", "category-loose"), export.found());
    }

    @Test
    void aCategoryThatComesTwiceIsOneSection() {
        var export = new SmallExport().with(category("a", "", "أول") + category("a", "", "ثان"));

        assertEquals(List.of("أول"), all(data(export, "section"), "name"));
    }

    @ParameterizedTest
    @CsvSource({
        "%d8%a3%d8%af%d8%a8, أدب, ''",
        "a.b, a-b, ''",
        "اقتصاد, اقتصاد-2, slug-changed",
        "إقتصاد, إقتصاد-2, slug-changed",
    })
    void theSlugOfASectionIsOneThatMidadTakes(String stored, String slug, String code) {
        var export = new SmallExport().with(category("إقتصـاد", "", "اقتصاد") + category(stored, "", "اسم"));

        assertEquals(slug, all(data(export, "section"), "slug").get(1));
        assertEquals(code.isEmpty() ? List.of() : List.of(code), export.found());
    }

    @Test
    void aNameWithoutAnyUsableSlugGetsTheSameOneEachTime() {
        var export = new SmallExport()
                .with(category("!", "", "اسم") + category("?", "", "آخر"))
                .with("<wp:tag>" + element("wp:tag_slug", "!") + element("wp:tag_name", "وسم") + "</wp:tag>");

        var slugs = all(data(export, "section"), "slug");

        assertTrue(slugs.get(0).matches("section-[0-9a-f]{12}"), slugs::toString);
        assertFalse(slugs.get(0).equals(slugs.get(1)));
        assertEquals(slugs, all(data(export, "section"), "slug"));
        assertTrue(all(data(export, "tag"), "slug").get(0).matches("tag-[0-9a-f]{12}"));
    }

    @Test
    void aNameAndADescriptionThatAreTooLongAreCut() {
        var name = "اسم ".repeat(50).strip();
        var description = "وصف ".repeat(500).strip();
        var category = category("a", "", "%s").replace("</wp:category>", "%s</wp:category>");

        var fits = new SmallExport()
                .with(category.formatted(name + "ا", element("wp:category_description", description + "ا")));
        var cut = new SmallExport()
                .with(category.formatted(name + "اا", element("wp:category_description", description + "اا")));

        assertEquals(List.of(), fits.found());
        assertEquals(List.of(description + "ا"), all(data(fits, "section"), "description"));
        assertEquals(List.of("name-shortened", "description-shortened"), cut.found());
        assertEquals(List.of("اسم ".repeat(49).strip()), all(data(cut, "section"), "name"));
    }

    @Test
    void aNamelessSectionIsCalledByItsSlug() {
        assertEquals(List.of("a"), all(data(new SmallExport().with(category("a", "", " ")), "section"), "name"));
    }

    @Test
    void aCategoryThatTheFileDidNotDeclareComesBeforeThePostThatHasIt() {
        var export = new SmallExport()
                .post(Map.of(), term("category", "sport", "رياضة"))
                .post(Map.of("wp:post_id", "2", "wp:post_name", "ب"), term("category", "sport", "رياضة"));

        assertEquals(
                List.of("section", "article", "redirect", "article", "redirect"),
                export.lines().stream()
                        .map(WordPressLine::json)
                        .map(json -> json == null ? "" : json.path("kind").asText())
                        .toList());
        assertEquals(List.of("category-undeclared"), export.found());
        assertEquals("sport", export.article().at("/data/section").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "'politics,gulf,kuwait', kuwait, '', ''",
        "'kuwait,gulf,politics', kuwait, '', ''",
        "'culture,gulf', gulf, culture, ''",
        "'gulf,culture,politics', gulf, culture, ''",
        "'culture,politics', culture, politics, ''",
        "'kuwait,culture', culture, kuwait, _yoast_wpseo_primary_category",
        "'kuwait,culture', culture, kuwait, rank_math_primary_category",
        "'kuwait,culture', kuwait, culture, _some_primary_category",
    })
    void thePrimaryCategoryOrElseTheDeepestIsTheSectionAndThoseBesideItAreTags(
            String categories, String section, String tags, String primary) {
        var culture = category("culture", "", "ثقافة");
        var numbered = culture.replace("</wp:category>", "<wp:term_id>13</wp:term_id></wp:category>");
        var terms = List.of(categories.split(",")).stream()
                .map(slug -> term("category", slug, slug))
                .collect(Collectors.joining());

        var export = new SmallExport()
                .with(TREE.replace(culture, numbered))
                .post(Map.of(), terms, primary.isEmpty() ? "" : meta(primary, "13"));

        assertEquals(section, export.article().at("/data/section").asText());
        assertEquals(
                "[" + (tags.isEmpty() ? "" : "\"" + tags + "\"") + "]",
                export.article().at("/data/tags").toString());
        assertEquals(tags.isEmpty() ? List.of() : List.of("categories-as-tags"), export.found());
    }

    @Test
    void tagsThatDifferOnlyInTheWritingAreOneUnderTheFirst() {
        var tag = "<wp:tag>" + element("wp:tag_slug", "%s") + element("wp:tag_name", "%s") + "</wp:tag>";

        var export = new SmallExport()
                .with(tag.formatted("قمة", "القمة") + tag.formatted("قمّة", "القمّة") + tag.formatted("قمه", "القمة"))
                .post(Map.of(), term("post_tag", "قمّة", "القمّة"), term("post_tag", "قمه", "القمة"));

        assertEquals(List.of("قمة"), all(data(export, "tag"), "slug"));
        assertEquals(List.of("tag-merged"), export.found());
        assertEquals("[\"قمة\"]", export.article().at("/data/tags").toString());
    }

    @Test
    void aTagThatTheFileDidNotDeclareComesOnce() {
        var export = new SmallExport()
                .post(Map.of(), term("post_tag", "نفط", "نفط"))
                .post(Map.of("wp:post_id", "2", "wp:post_name", "ب"), term("post_tag", "نفط", "نفط"));

        assertEquals(List.of("نفط"), all(data(export, "tag"), "name"));
        assertEquals(List.of(), export.found());
    }

    @ParameterizedTest
    @CsvSource({"50, 50, ''", "51, 50, too-many-tags"})
    void anArticleHasAtMostFiftyTags(int sent, int kept, String code) {
        var terms = IntStream.range(0, sent)
                .mapToObj(i -> term("post_tag", "وسم-" + i, "وسم " + i))
                .collect(Collectors.joining());

        var export = new SmallExport().post(Map.of(), terms);

        assertEquals(kept, export.article().at("/data/tags").size());
        assertEquals(code.isEmpty() ? List.of() : List.of(code), export.found());
    }

    @ParameterizedTest
    @CsvSource({
        "salma, سلمى الأحمد, '', '', سلمى الأحمد, salma",
        "salma, '', سلمى, الأحمد, سلمى الأحمد, salma",
        "salma, '', '', '', salma, salma",
        "s.ahmad, سلمى, '', '', سلمى, s-ahmad",
        "salma@paper.example, سلمى, '', '', سلمى, سلمى",
        "salma@paper.example, salma@paper.example, '', '', salma, salma",
    })
    void anAuthorHasTheNameThatIsShownAndNoMailAddress(
            String login, String shown, String first, String last, String name, String slug) {
        var export = new SmallExport().with(author(login, shown, first, last));

        assertEquals(List.of(name), all(data(export, "author"), "name"));
        assertEquals(List.of(slug), all(data(export, "author"), "slug"));
        assertEquals(List.of(), export.found());
    }

    @Test
    void anAuthorWithoutAnyUsableSlugGetsOneThatIsMade() {
        var export = new SmallExport().with(author("!", "!", "", "") + author("!", "!", "", ""));

        var slugs = all(data(export, "author"), "slug");

        assertEquals(1, slugs.size());
        assertTrue(slugs.get(0).matches("author-[0-9a-f]{12}"), slugs::toString);
    }

    @Test
    void anAuthorWhomTheFileDidNotDeclareIsNamedByTheLogin() {
        var export = new SmallExport()
                .post(Map.of("dc:creator", "huda"))
                .post(Map.of("wp:post_id", "2", "wp:post_name", "ب", "dc:creator", "huda"))
                .post(Map.of("wp:post_id", "3", "wp:post_name", "ج", "dc:creator", " "));

        assertEquals(List.of("huda"), all(data(export, "author"), "name"));
        assertEquals(List.of("author-undeclared"), export.found());
        assertEquals("huda", export.article().at("/data/bylines/0/author").asText());
        assertEquals(0, export.all("article").get(2).at("/data/bylines").size());
    }

    @Test
    void severalWritersAreNamedByWhatTheyAreCalledInAddresses() {
        var export = new SmallExport()
                .with(author("Salma.Ahmad", "سلمى", "", ""))
                .post(
                        Map.of("dc:creator", "huda"),
                        term("author", "cap-huda", "هدى"),
                        term("author", "cap-salma-ahmad", "سلمى"))
                .post(
                        Map.of("wp:post_id", "9", "wp:post_type", "guest-author", "wp:post_name", "cap-huda"),
                        meta("cap-display_name", "هدى &amp; سالم"));

        assertEquals(List.of("سلمى", "هدى & سالم"), all(data(export, "author"), "name"));
        assertEquals(
                List.of("huda", "salma-ahmad"),
                export.article().at("/data/bylines").findValuesAsText("author"));
        assertEquals(List.of(), export.found());
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "ar, ar", "fa-IR, fa", "'', ''", "ليست لغة, ''"})
    void thePublicationHasTheLanguageOfTheSiteWithoutItsCountry(String said, String language) {
        var site = new WordPressSite();
        site.hear(new WxrNode("language", 1, Map.of(), said, List.of(), true));
        site.hear(new WxrNode("language", 2, Map.of(), "tr", List.of(), true));
        site.hear(new WxrNode("title", 3, Map.of(), " المجلة &amp; ملحقها ", List.of(), true));

        var data = site.publication().path("data");

        assertEquals(language, data.path("defaultLanguage").asText());
        assertEquals(
                language.isEmpty() ? "" : "[\"" + language + "\"]",
                data.path("languages").toString());
        assertEquals("المجلة & ملحقها", data.path("name").asText());
    }

    @Test
    void theSitesAddressIsThatOfItsBlogOrElseItsLink() {
        var site = new WordPressSite();
        assertEquals("", site.address());

        site.hear(new WxrNode("wp:base_site_url", 1, Map.of(), "https://a.example", List.of(), true));
        assertEquals("https://a.example", site.address());
        site.hear(new WxrNode("link", 1, Map.of(), "https://b.example", List.of(), true));
        assertEquals("https://b.example", site.address());
        site.hear(new WxrNode("wp:base_blog_url", 1, Map.of(), " https://c.example ", List.of(), true));
        assertEquals("https://c.example", site.address());
    }

    private static String author(String login, String shown, String first, String last) {
        return "<wp:author>" + element("wp:author_login", login) + element("wp:author_display_name", shown)
                + element("wp:author_first_name", first) + element("wp:author_last_name", last) + "</wp:author>";
    }

    private static List<JsonNode> data(SmallExport export, String kind) {
        return export.all(kind).stream().map(json -> json.path("data")).toList();
    }

    private static List<String> all(List<JsonNode> data, String property) {
        return data.stream().map(one -> one.path(property).asText()).toList();
    }
}
