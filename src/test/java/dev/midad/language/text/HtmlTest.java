package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>one</p><p>two</p> | <p>one</p><p>two</p>",
                "one<br>two | <p>one<br>two</p>",
                "<h1>a</h1><h2>b</h2><h6>c</h6> | <h2>a</h2><h2>b</h2><h4>c</h4>",
                "<p>a <b>b <i>c</i></b></p> | <p>a <strong>b <em>c</em></strong></p>",
                "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul> | <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
                "<ol><li><p>a</p><p>b</p></li></ol> | <ol><li>a<br>b</li></ol>",
                "<ul><li><ul><li>deep</li></ul></li></ul> | <ul><li><ul><li>deep</li></ul></li></ul>",
                "<blockquote><p>a</p><p>b</p></blockquote>c | <blockquote><p>a</p><p>b</p></blockquote><p>c</p>",
                "<a href='https://a.example/x'>a <b>b</b></a> | <p><a href=\"https://a.example/x\">a <strong>b</strong></a></p>",
                "<p>a</p><hr><p>b</p> | <p>a</p><hr><p>b</p>",
                "<div>a<div>b</div>c</div> | <p>a</p><p>b</p><p>c</p>",
                "<p>  many \t spaces  </p> | <p>many spaces</p>",
                "<p>&nbsp;</p><p>a</p> | <p>a</p>",
                "<pre>a  b</pre> | <p><code>a  b</code></p>",
                "<b style='font-weight:normal' id='docs-internal-guid-1'><p>a</p></b> | <p>a</p>",
                "<span style='font-weight:700'>a</span><span style='font-weight:400'>b</span>"
                        + "<span style='font-style: italic; text-decoration:underline'>c</span>"
                        + " | <p><strong>a</strong>b<em><u>c</u></em></p>",
                "<a href='/x'><span style='text-decoration:underline'>a</span></a> | <p><a href=\"/x\">a</a></p>",
                "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·  </span>a</p>"
                        + "<p style='mso-list: l1 level2 lfo2'><span style='mso-list:Ignore'>1.</span>b</p><p>c</p>"
                        + " | <ul><li>a<ol><li>b</li></ol></li></ul><p>c</p>",
                "<figure class='wp-block-embed'><div>https://video.example/1</div></figure>"
                        + " | <figure class=\"embed\"><a href=\"https://video.example/1\">https://video.example/1</a></figure>",
                "<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>b</cite></blockquote></figure>"
                        + " | <aside class=\"pull-quote\"><p>a</p><cite>b</cite></aside>",
                "<figure><table><tr><td>1<td>2</table><figcaption>c</figcaption></figure>"
                        + " | <figure><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table><figcaption>c</figcaption></figure>",
                "<iframe src='https://video.example/1' title='t'></iframe>"
                        + " | <figure class=\"embed\"><a href=\"https://video.example/1\">t</a></figure>",
                "<table><tr><td>layout</td></tr></table> | <p>layout</p>",
                "<p>a <a href='/x'>b</a> c</p> | <p>a <a href=\"/x\">b</a> c</p>",
                "<p><b>a </b> b <i> c</i> d</p> | <p><strong>a </strong>b <em>c</em> d</p>",
                "<p>a<br> <b> b</b> </p> | <p>a<br><strong>b</strong></p>",
                "<p>a</p> <b> b</b> | <p>a</p><p><strong>b</strong></p>",
                "<b><strong>a</strong> b</b> c | <p><strong>a b</strong> c</p>",
                "<ol><li><h3>a</h3></li><li><h6>b</h6>c</li></ol> | <ol><li><h3>a</h3></li><li><h4>b</h4></li><li>c</li></ol>",
                "<h2>a</h2>b<h7>c</h7><hr>d | <h2>a</h2><p>bc</p><hr><p>d</p>",
                "<ul><li>a</ul><p>b</p><ul><li>c</ul><ol><li>d</ol>"
                        + " | <ul><li>a</li></ul><p>b</p><ul><li>c</li></ul><ol><li>d</li></ol>",
                "<blockquote>a<ul><li>b</ul>c</blockquote><blockquote><blockquote>d</blockquote>e</blockquote>f"
                        + " | <blockquote><p>a</p></blockquote><ul><li>b</li></ul>"
                        + "<blockquote><p>c</p><p>d</p><p>e</p></blockquote><p>f</p>",
                "a<br><br>b | <p>a<br><br>b</p>",
                "<br>a<br> | <p>a</p>",
                "<a href='javascript:x'>a</a><a href='/y' title=' '></a> | <p>a</p>",
                "<a href='/x' title='t'>a</a><a href='/x'>b</a>"
                        + " | <p><a href=\"/x\" title=\"t\">a</a><a href=\"/x\">b</a></p>",
                "<b>a<i>b</i>c</b> | <p><strong>a<em>b</em>c</strong></p>",
                "<i><b>a</b></i><b>b</b> | <p><strong><em>a</em>b</strong></p>",
                "<b><a href='/x'>a<i>b</i></a></b><b>c</b>"
                        + " | <p><a href=\"/x\"><strong>a<em>b</em></strong></a><strong>c</strong></p>",
                "<s>a</s><del>b</del><ins>c</ins><kbd>d</kbd> | <p><s>ab</s><u>c</u><code>d</code></p>",
                "<span style='text-decoration: line-through'>a</span><font style='font-weight:bold'>b</font>"
                        + "<p style='font-weight:bold'>c</p> | <p><s>a</s><strong>b</strong></p><p>c</p>",
                "<p style='mso-list:l0 level0 lfo1'><span style='mso-list:Ignore'>a)</span>b</p>"
                        + "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>أ. </span>c</p>"
                        + " | <ol><li>b</li><li>c</li></ol>",
                "a<aside>b</aside><aside class='pull-quote'></aside> | <p>a</p><p>b</p>",
                "<aside class='pull-quote'>a<cite> </cite></aside> | <aside class=\"pull-quote\"><p>a</p></aside>",
                "<figure class='embed'><a href='https://video.example/1'>t</a></figure>"
                        + " | <figure class=\"embed\"><a href=\"https://video.example/1\">t</a></figure>",
                "<figure class='embed'><a href='javascript:x'>t</a></figure> | <p>t</p>",
                "<video><source src='/1.mp4'></video><audio>a</audio><embed src='ftp://x'>"
                        + " | <figure class=\"embed\"><a href=\"/1.mp4\">/1.mp4</a></figure>",
                "<figure>a</figure><figure><img src='/1.png'><img src='/2.png'><figcaption>b</figcaption></figure>"
                        + " | <p>a</p><figure><img src=\"/1.png\" alt=\"\"></figure>"
                        + "<figure><img src=\"/2.png\" alt=\"\"></figure><p>b</p>",
                "a<img src='/1.png' width='100%' height='070'>b<img src='javascript:x'>"
                        + " | <p>a</p><figure><img src=\"/1.png\" alt=\"\"></figure><p>b</p>",
                "<figure><img src='/1.png' height='99999'><figcaption><cite>c</cite></figcaption></figure>"
                        + " | <figure><img src=\"/1.png\" alt=\"\" height=\"99999\"><figcaption><cite>c</cite></figcaption></figure>",
                "<figure><img src='/1.png' width='100000'><figcaption>a<br>b</figcaption></figure>"
                        + " | <figure><img src=\"/1.png\" alt=\"\"><figcaption>a<br>b</figcaption></figure>",
                "<table><tr><td>1<td><table><tr><td>2<td>3</table></table>"
                        + " | <p>1</p><table><tbody><tr><td>2</td><td>3</td></tr></tbody></table>",
                "<table><caption>c</caption><tr><th>a<td>b<br>c</table>"
                        + " | <table><caption>c</caption><tbody><tr><th scope=\"row\">a</th><td>b<br>c</td></tr></tbody></table>",
                "<noscript>a</noscript><!-- b --><button>c</button>d<select><option>e</select> | <p>cd</p><p>e</p>",
                "'' | ''",
                "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table> | <table><thead><tr><th>a</th><th>b</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td></td></tr></tbody></table>",
            })
    void htmlOfOthersBecomesOurs(String theirs, String ours) {
        assertEquals("<div lang=\"en\" dir=\"ltr\">" + ours + "</div>", through(theirs, "en"));
    }

    @Test
    void preformattedTextKeepsItsLinesAndSpaces() {
        assertEquals(
                "<div lang=\"en\" dir=\"ltr\"><p><code>a<br>  b</code></p><p>c d</p></div>",
                through("<pre>a\r\n  b</pre>c\n  d", "en"));
    }

    @Test
    void charactersThatCannotBeStoredAreLeftOut() {
        assertEquals("<div lang=\"en\" dir=\"ltr\"><p>ab</p></div>", through("a\u0007\ufdd0\u0001b", "en"));
    }

    @Test
    void aPictureKeepsItsWordsAndSize() {
        var html = "<figure><img src=\"https://a.example/x.jpg\" alt=\"وصف\" width=\"800\" height=\"600\">"
                + "<figcaption>تعليق<cite>كونا</cite></figcaption></figure>";

        assertEquals("<div lang=\"ar\" dir=\"rtl\">" + html + "</div>", through(html, "ar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=alert(1)>x</p>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" jAvAsCrIpT:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:x\">x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"javascript:alert(1)\"></object>",
                "<style>@import 'https://evil.example'</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<form action=\"https://evil.example\"><input name=a><button>x</button></form>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<img alt='\"><script>alert(1)</script>' src='https://a.example/x.png'>",
                "<base href=\"https://evil.example/\"><meta http-equiv=refresh content=0>",
            })
    void nothingThatRunsComesThrough(String attack) {
        var document = Jsoup.parse(through(attack, "ar"));

        assertTrue(document.select("script, style, iframe, object, form, input, base, meta, svg, math")
                .isEmpty());
        assertFalse(document.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .anyMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style")
                        || attribute.getValue().contains("evil.example")
                        || attribute.getValue().strip().matches("(?is)(javascript|data|vbscript).*")));
    }

    @Test
    void tenThousandNestedElementsAreRead() {
        var html = "<div><b>".repeat(10_000) + "text";

        assertTrue(through(html, "en").contains("text"));
    }

    @Test
    void listsDeeperThanWeHoldKeepTheirText() {
        var html = "<ul><li>".repeat(50) + "text";

        var body = HtmlToBody.read(html, "ar").body();

        assertEquals(10, body.json().at("/0/level").asInt());
    }

    @Test
    void tooMuchHtmlIsAFinding() {
        var read = HtmlToBody.read("<p>x</p>".repeat(PortableText.MAX_BLOCKS + 1), "ar");

        assertEquals("tooMany", read.findings().get(0).code());
    }

    @Test
    void whatHtmlBecomesIsSoundPortableText() {
        var read = HtmlToBody.read(
                "<p>a <a href='/x' title='t'>b</a></p><ul><li>c</ul><hr><img src='/i.png'>"
                        + "<table><tr><td>1<td>2</table><aside class='pull-quote'><p>q</p><cite>w</cite></aside>",
                "ar");

        assertEquals(0, PortableText.parse(read.body().json()).findings().size());
        assertEquals(6, read.body().json().size());
    }

    private static String through(String html, String lang) {
        return BodyToHtml.render(HtmlToBody.read(html, lang).body(), lang);
    }
}
