package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SEO plug-ins keep of a post. */
class WordPressSeoTest {

    @ParameterizedTest
    @CsvSource({
        "_yoast_wpseo_title, /seo/title",
        "rank_math_title, /seo/title",
        "_aioseo_title, /seo/title",
        "_seopress_titles_title, /seo/title",
        "_yoast_wpseo_metadesc, /seo/description",
        "rank_math_description, /seo/description",
        "_aioseo_description, /seo/description",
        "_seopress_titles_desc, /seo/description",
        "_yoast_wpseo_opengraph-title, /socialTitle",
        "rank_math_facebook_title, /socialTitle",
        "_aioseo_og_title, /socialTitle",
        "_seopress_social_fb_title, /socialTitle",
        "_yoast_wpseo_opengraph-description, /socialDescription",
        "rank_math_facebook_description, /socialDescription",
        "_aioseo_og_description, /socialDescription",
        "_seopress_social_fb_desc, /socialDescription"
    })
    void eachPluginIsHeard(String key, String place) {
        assertEquals("كلمات للباحثين", data(key, "كلمات للباحثين").at(place).asText());
    }

    @ParameterizedTest
    @CsvSource({
        "_yoast_wpseo_title, %%title%% %%page%% %%sep%% ملف خاص, خبر - ملف خاص",
        "rank_math_title, %title% %sep% ملف خاص, خبر - ملف خاص",
        "_aioseo_title, #post_title #separator_sa ملف خاص, خبر - ملف خاص",
        "_seopress_titles_title, ملف خاص: %%post_title%%, ملف خاص: خبر",
        "_yoast_wpseo_title, ملف %%cf_colour%%, ملف",
        "_yoast_wpseo_title, نسبة 50% من الأصوات, نسبة 50% من الأصوات",
        "_aioseo_title, ما هو #ميدان_التحرير؟, ما هو #ميدان_التحرير؟"
    })
    void placeholdersAreFilled(String key, String written, String filled) {
        assertEquals(filled, data(key, written).at("/seo/title").asText());
    }

    @Test
    void aPlaceholderThatMidadDoesNotKnowIsTold() {
        assertTrue(post("_yoast_wpseo_title", "ملف %%cf_colour%%").found().contains("seo-placeholder"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%title%% %%page%% %%sep%% %%sitename%%",
                "%title% %sep% %sitename%",
                "#post_title #separator_sa #site_title",
                " "
            })
    void whatAPluginGivesEveryPostIsNothing(String written) {
        assertFalse(data("_yoast_wpseo_title", written).has("seo"));
    }

    @ParameterizedTest
    @CsvSource({
        "_yoast_wpseo_meta-robots-noindex, 1",
        "rank_math_robots, 'a:2:{i:0;s:7:\"noindex\";i:1;s:8:\"nofollow\";}'",
        "_seopress_robots_index, yes"
    })
    void aPostThatSearchEnginesAreAskedNotToShowStaysSo(String key, String value) {
        assertTrue(data(key, value).at("/seo/noindex").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        "_yoast_wpseo_meta-robots-noindex, 2",
        "rank_math_robots, 'a:1:{i:0;s:5:\"index\";}'",
        "_seopress_robots_index, no"
    })
    void anyOtherPostIsShown(String key, String value) {
        assertFalse(data(key, value).has("seo"));
    }

    @Test
    void anAddressOfAnotherSiteAtWhichItStoodFirstIsKept() {
        var data = data("_yoast_wpseo_canonical", "https://agency.example/first");

        assertEquals(
                "https://agency.example/first", data.at("/seo/canonicalUrl").asText());
    }

    @Test
    void itsOwnAddressIsNoCanonicalOneAndAnotherPageOfTheSiteIsTold() {
        assertEquals(
                List.of(),
                post("rank_math_canonical_url", "http://paper.example/news").found());
        assertEquals(
                List.of("canonical-not-carried"),
                post("rank_math_canonical_url", "https://www.paper.example/other")
                        .found());
        assertEquals(
                List.of("canonical-not-carried"),
                post("rank_math_canonical_url", "somewhere").found());
    }

    @Test
    void whatIsTooLongIsCutAndTold() {
        var export = post("_yoast_wpseo_metadesc", "كلمة ".repeat(200));

        assertTrue(export.article().at("/data/seo/description").asText().length() <= 500);
        assertEquals(List.of("seo-shortened"), export.found());
    }

    private static SmallExport post(String key, String value) {
        return new SmallExport().post(Map.of("link", "https://paper.example/news/"), SmallExport.meta(key, value));
    }

    private static JsonNode data(String key, String value) {
        return post(key, value).article().path("data");
    }
}
