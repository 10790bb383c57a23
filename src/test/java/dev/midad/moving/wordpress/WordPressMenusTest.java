package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The menus of an export. */
class WordPressMenusTest {

    private static final String MAIN = "<wp:term>" + SmallExport.element("wp:term_id", "30")
            + SmallExport.element("wp:term_taxonomy", "nav_menu") + SmallExport.element("wp:term_slug", "main")
            + SmallExport.element("wp:term_name", "القائمة") + "</wp:term>";
    private static final String NEWS = "<wp:category><wp:term_id>3</wp:term_id>"
            + SmallExport.element("wp:category_nicename", "%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1")
            + SmallExport.element("wp:cat_name", "أخبار") + "</wp:category>";
    private static final String TAG = "<wp:tag><wp:term_id>4</wp:term_id>" + SmallExport.element("wp:tag_slug", "vote")
            + SmallExport.element("wp:tag_name", "اقتراع") + "</wp:tag>";

    private final SmallExport export = new SmallExport().with(NEWS).with(TAG).with(MAIN);
    private int order;

    @Test
    void itemsLeadToWhatTheirThingsHaveBecome() {
        export.post(Map.of("wp:post_id", "7", "wp:post_type", "page", "wp:post_name", "about"))
                .post(Map.of("wp:post_id", "8", "wp:post_name", "news"));
        item(1, 0, "", "post_type", "page", "7", "");
        item(2, 0, "الخبر", "post_type", "post", "8", "");
        item(3, 0, "", "taxonomy", "category", "3", "");
        item(4, 0, "", "taxonomy", "post_tag", "4", "");

        var ids = new WordPressIds("https://paper.example");
        assertEquals(
                List.of("page:" + ids.article(7), "article:" + ids.article(8), "section:أخبار", "tag:vote"), targets());
        assertFalse(items().get(0).has("label"));
        assertEquals("الخبر", items().get(1).at("/label/ar").asText());
        assertEquals(List.of(), export.found());
    }

    @ParameterizedTest
    @CsvSource({
        "https://paper.example/, /",
        "https://www.paper.example/live?x=1, /live?x=1",
        "/contact, /contact",
        "https://social.example/paper, https://social.example/paper",
        "mailto:news@paper.example, mailto:news@paper.example"
    })
    void addressesOfTheSiteBecomePaths(String written, String kept) {
        item(1, 0, "هنا", "custom", "custom", "1", written);

        assertEquals(kept, items().get(0).at("/target/url").asText());
    }

    @Test
    void itemsStandUnderOneAnotherInTheirOrderThreeLevelsDeep() {
        link(4, 3, "د");
        link(1, 0, "أ");
        link(2, 1, "ب");
        link(3, 2, "ج");
        link(5, 1, "هـ");

        assertEquals("أ(ب(ج,د),هـ)", written(items()));
        assertEquals(List.of("menu-too-deep"), export.found());
    }

    @Test
    void aHeadingHoldsOthersAndLeadsNowhere() {
        item(1, 0, "أقسام", "custom", "custom", "1", "#");
        item(2, 1, "", "taxonomy", "category", "3", "");
        item(3, 0, "فارغ", "custom", "custom", "3", "#");

        assertEquals("أقسام(section)", written(items()));
        assertFalse(items().get(0).has("target"));
        assertEquals(List.of("menu-item-not-carried"), export.found());
    }

    @Test
    void whatLeadsToNothingThatIsCarriedIsToldAndWhatLiesUnderItStays() {
        item(1, 0, "منتج", "post_type", "product", "99", "");
        item(2, 1, "", "taxonomy", "category", "3", "");
        item(3, 0, "مسودة", "post_type", "post", "98", "");
        item(4, 0, "علامة", "taxonomy", "post_tag", "97", "");

        assertEquals("منتج(section)", written(items()));
        assertEquals(
                List.of("menu-item-not-carried"),
                export.found().stream().distinct().toList());
        assertEquals(3, export.found().size());
    }

    @Test
    void itemsUnderOneAnotherWithNothingAboveAreToldAndNotFollowedForEver() {
        link(1, 2, "أ");
        link(2, 1, "ب");

        assertEquals("", written(items()));
        assertEquals(List.of("menu-item-not-carried", "menu-item-not-carried"), export.found());
    }

    @Test
    void ofMoreThanTwoHundredItemsTheRestIsTold() {
        for (var i = 1; i <= 203; i++) {
            link(i, 0, "رابط " + i);
        }

        assertEquals(200, items().size());
        assertEquals(3, export.found().size());
    }

    @Test
    void aNameInArabicCannotBeAKeyAndItsMenuIsToldUnderAnother() {
        var arabic = new SmallExport()
                .with(MAIN.replace("<![CDATA[main]]>", "<![CDATA[%d8%b1%d8%a6%d9%8a%d8%b3%d9%8a%d8%a9]]>"));

        assertEquals("menu-30", arabic.all("menu").get(0).at("/data/key").asText());
        assertEquals(List.of("menu-key"), arabic.found());
    }

    @Test
    void theMenuComesBehindAllThatItLeadsTo() {
        link(1, 0, "أ");
        export.post(Map.of());

        var kinds = export.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.json()))
                .map(json -> json.path("kind").asText())
                .toList();
        assertEquals("menu", kinds.get(kinds.size() - 1));
    }

    private void link(int id, int parent, String label) {
        item(id, parent, label, "custom", "custom", "0", "/" + id);
    }

    private void item(int id, int parent, String label, String type, String object, String objectId, String url) {
        export.post(
                Map.of(
                        "wp:post_id",
                        String.valueOf(1000 + id),
                        "wp:post_type",
                        "nav_menu_item",
                        "wp:post_name",
                        "item-" + id,
                        "wp:menu_order",
                        String.valueOf(++order),
                        "title",
                        label),
                SmallExport.term("nav_menu", "main", "القائمة"),
                SmallExport.meta("_menu_item_type", type),
                SmallExport.meta("_menu_item_menu_item_parent", parent == 0 ? "0" : String.valueOf(1000 + parent)),
                SmallExport.meta("_menu_item_object", object),
                SmallExport.meta("_menu_item_object_id", objectId),
                SmallExport.meta("_menu_item_url", url));
    }

    private JsonNode items() {
        return export.all("menu").get(0).at("/data/items");
    }

    private List<String> targets() {
        var targets = new ArrayList<String>();
        items().forEach(item -> targets.add(
                item.at("/target/kind").asText() + ":" + item.at("/target/id").asText()));
        return targets;
    }

    private static String written(JsonNode items) {
        var written = new ArrayList<String>();
        for (var item : items) {
            var name = item.at("/label/ar").asText(item.at("/target/kind").asText());
            written.add(item.has("children") ? name + "(" + written(item.path("children")) + ")" : name);
        }
        return String.join(",", written);
    }
}
