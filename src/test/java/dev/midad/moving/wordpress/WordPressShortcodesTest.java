package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressShortcodesTest {

    private final WordPressFindings findings = WordPressFindings.ofPost(1, "a");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[caption width='3']<img src='x'> words[/caption] | <figure><img src=\"x\"><figcaption>words</figcaption></figure>",
                "[caption]<a href='y'><img src='x'></a> a <em>b</em>[/caption] | "
                        + "<figure><a href=\"y\"><img src=\"x\"></a><figcaption>a <em>b</em></figcaption></figure>",
                "[caption caption='old']<img src='x'>[/caption] | <figure><img src=\"x\"><figcaption>old</figcaption></figure>",
                "[embed]https://v.example/1[/embed] | <figure class=\"embed\"><a href=\"https://v.example/1\">https://v.example/1</a></figure>",
                "[video width='6' mp4='https://v.example/1.mp4'][/video] | "
                        + "<figure class=\"embed\"><a href=\"https://v.example/1.mp4\">https://v.example/1.mp4</a></figure>",
                "[audio https://v.example/1.mp3] | "
                        + "<figure class=\"embed\"><a href=\"https://v.example/1.mp3\">https://v.example/1.mp3</a></figure>",
                "[youtube=https://v.example/1] | <figure class=\"embed\"><a href=\"https://v.example/1\">https://v.example/1</a></figure>",
                "a [[gallery]] b | a [gallery] b",
                "[[box_a]x[/box_a]] | [box_a]x[/box_a]",
                "[[box_a]] [[sic]] | [box_a] [sic]",
                "<a title='[sic]'>x</a> | <a title=\"[sic]\">x</a>",
                "[Caption]<img src='x'>[/Caption] | <figure><img src=\"x\"><figcaption></figcaption></figure>",
                "[embed]https://v.example/1?a=1&amp;b=2[/embed] | <figure class=\"embed\">"
                        + "<a href=\"https://v.example/1?a=1&amp;b=2\">https://v.example/1?a=1&amp;b=2</a></figure>",
                "[video src='https://v.example/1.mp4' poster='https://v.example/1.jpg'] | <figure class=\"embed\">"
                        + "<a href=\"https://v.example/1.mp4\">https://v.example/1.mp4</a></figure>",
                "[الكويت] [1] [...] [ a ] | [الكويت] [1] [...] [ a ]",
            })
    void whatWordPressKnowsBecomesHtml(String stored, String html) {
        assertEquals(html, flat(html(stored)));
        assertEquals(List.of(), findings.list());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a [box color=red]b <b>c</b>[/box] d | a b <b>c</b> d | shortcode-unknown",
                "a [contact-form-7 id=\"7\"] b | a  b | shortcode-unknown",
                "[row][col_half]a[/col_half][/row] | a | shortcode-unknown",
                "a [/row] b | a  b | shortcode-unknown",
                "a [sic] b | a [sic] b | brackets-kept",
                "[ads] | [ads] | brackets-kept",
                "a [[box_a] b | a [ b | shortcode-unknown",
                "a [box_a]] b | a ] b | shortcode-unknown",
                "[[box_a]x[/box_a] y | [x y | shortcode-unknown",
                "[box_a /]x[/box_a]y | xy | shortcode-unknown",
                "[box_a]x | x | shortcode-unknown",
                "[box_a][/box_a]x | x | shortcode-unknown",
                "[box]x[/box] | x | shortcode-unknown",
                "[box-a] | '' | shortcode-unknown",
                "[box/] | '' | shortcode-unknown",
                "x[sic]]y | x[sic]]y | brackets-kept",
                "<b>x</b> [sic] | <b>x</b> [sic] | brackets-kept",
                "[caption]no picture[/caption] | no picture | shortcode-unknown",
            })
    void whatNobodyKnowsKeepsItsTextAndIsTold(String stored, String html, String code) {
        assertEquals(html, html(stored).strip());
        assertFalse(findings.list().isEmpty());
        findings.list().forEach(finding -> assertEquals(code, finding.code()));
    }

    @Test
    void eachUnknownOneIsToldOnce() {
        html("[a_b] [a_b] [c_d]");

        assertEquals(2, findings.list().size());
        assertEquals(
                "The shortcode [a_b] is removed, the text in it kept.",
                findings.list().get(0).detail().en());
        assertEquals(
                "أُزيل الرمز القصير [a_b] وبقي ما فيه من نص.",
                findings.list().get(0).detail().ar());
    }

    @Test
    void withinTenShortcodesAnotherIsText() {
        var stored = new StringBuilder("x");
        for (var level = 11; level > 0; level--) {
            stored.insert(0, "[box_%d]".formatted(level)).append("[/box_%d]".formatted(level));
        }

        assertEquals("[box_11]x[/box_11]", html(stored.toString()));
    }

    @Test
    void afterFiveThousandShortcodesAnotherIsText() {
        assertEquals("", html("[a_b /]".repeat(5_000)));
        assertEquals(
                "[a_b /]", new WordPressShortcodes(new WordPressMedia(), 1, findings).html("[a_b /]".repeat(5_001)));
    }

    @Test
    void aBracketIsToldFromOneInATagHoweverLongTheTagIs() {
        html("<p>" + "x".repeat(3_000) + " [sic]");

        assertEquals(1, findings.list().size());
    }

    @Test
    void shortcodesWithinShortcodesWithoutEndAreReadToACertainDepth() {
        var stored = "[a_b]".repeat(20_000) + "[/a_b]".repeat(20_000);

        assertFalse(html(stored).isEmpty());
    }

    private String html(String stored) {
        return new WordPressShortcodes(new WordPressMedia(), 1, findings).html(stored);
    }

    private static String flat(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page.body().html().replaceAll("\\n *", "").strip();
    }
}
