package dev.midad.moving.wordpress;

import static dev.midad.moving.wordpress.SmallExport.element;
import static dev.midad.moving.wordpress.SmallExport.meta;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.language.text.BodyToText;
import dev.midad.language.text.HtmlToBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a post stores, as the HTML that the old site showed. */
class WordPressBodyTest {

    @ParameterizedTest
    @CsvSource({
        "/2024/10/x/, https://paper.example/2024/10/x/",
        "x, https://paper.example/x",
        "?p=7, https://paper.example/?p=7",
        "//b.example/x, https://b.example/x",
        "https://b.example/قاعة المؤتمر.jpg, https://b.example/قاعة%20المؤتمر.jpg",
        "/%d9%85, https://paper.example/%d9%85",
        "/100%, https://paper.example/100%25",
        "/a?b&amp;c, https://paper.example/a?b&c",
        "/a?b[]=1, https://paper.example/a?b%5B%5D=1",
        "/a\"<>\\^`{|}b, https://paper.example/a%22%3C%3E%5C%5E%60%7B%7C%7Db",
        "/a\u200fb, https://paper.example/ab",
    })
    void anAddressIsMadeWhole(String written, String whole) {
        assertEquals(Optional.of(whole), new WordPressAddresses("https://paper.example").whole(written));
        assertEquals(Optional.of(whole), new WordPressAddresses("https://paper.example/").whole(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "http://[x", "/a[1]", "\u200f://x"})
    void whatIsNoAddressIsNone(String written) {
        assertEquals(Optional.empty(), new WordPressAddresses("https://paper.example").whole(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=' /x '>أ</a> | <a href=\"https://paper.example/x\">أ</a>",
                "<iframe data-src='/v' src='about:blank'></iframe> | <iframe src=\"https://paper.example/v\"></iframe>",
                "<video src='/v.mp4'></video> | <video src=\"https://paper.example/v.mp4\"></video>",
                "<img src='data:x' data-lazy-src='/x.jpg'> | <img src=\"https://paper.example/x.jpg\">",
                "<a href='/x.JPG?w=1'><img src='/x.jpg'></a>"
                        + " | <a href=\"https://paper.example/x.JPG?w=1\"><img src=\"https://paper.example/x.jpg\"></a>",
                "<!-- wp:html --><h2>أ</h2><noscript>ب</noscript><style>ج</style> | <h2>أ</h2>",
                "https://www.youtube.com/watch?v=1 | <figure class=\"embed\"><a href=\"https://www.youtube.com/watch?v=1\">"
                        + "https://www.youtube.com/watch?v=1</a></figure>",
            })
    void whatIsShownLeadsToTheOldSite(String stored, String shown) {
        var export = new SmallExport().post(Map.of("content:encoded", stored));

        assertEquals(shown, html(export).replaceAll("</?p>", ""));
        assertEquals(List.of(), export.found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أ<img src='data:x'> | image-not-carried",
                "أ<img> | image-not-carried",
                "<a href='#note'>أ</a> | anchor-not-carried",
                "<a href='http://[x'>أ</a> | link-not-carried",
                "<p hidden>أ</p> | hidden-not-carried",
                "<script>x</script><form></form> | elements-not-carried",
                "أ<!--nextpage-->ب | page-break",
                "أ<!-- wp:latest-posts {\"a\":1} /-->ب | block-not-carried",
            })
    void whatIsNotShownAnyMoreIsTold(String stored, String code) {
        assertEquals(
                List.of(code),
                new SmallExport().post(Map.of("content:encoded", stored)).found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أ<!-- more -->ب | أب",
                "أ<!-- wp:more /-->ب<!-- wp:nextpage /--> | أب",
                "أ<!-- wp:paragraph {\"x\":1} -->ب<!-- /wp:paragraph --> | أب",
                "أ<!-- غير ذلك / -->ب | أب",
                "أ<!-- لم يُغلق | أ<!-- لم يُغلق",
                "أ<!---->ب | أب",
            })
    void commentsOfTheEditorsAreTakenOut(String stored, String html) {
        var findings = WordPressFindings.ofPost(1, null);

        assertEquals(html, WordPressBlocks.without(stored, findings));
        assertEquals(List.of(), findings.list());
    }

    @Test
    void aPictureWithoutAnAddressIsLeftOutOfTheText() {
        var export = new SmallExport().post(Map.of("content:encoded", "أ<img src='data:x'>ب"));

        assertEquals("<p>أب</p>", html(export));
    }

    @Test
    void aLongAddressOfAPictureIsToldByItsBeginning() {
        var stored = "<img src='data:" + "x".repeat(200) + "'>";

        var lines = new SmallExport().post(Map.of("content:encoded", stored)).lines();

        assertTrue(lines.get(0).findings().get(0).detail().en().endsWith(": data:" + "x".repeat(95)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://youtu.be/1 | true",
                "<p>https://m.youtube.com/1</p> | true",
                "<p>أ<br> https://X.com/a/1 <br>ب</p> | true",
                "<h2>أ</h2>https://vimeo.com/1<h2>ب</h2> | true",
                "<p>انظر https://youtu.be/1</p> | false",
                "<p><b>انظر</b> https://youtu.be/1</p> | false",
                "<p>https://youtu.be/1 <b>هنا</b></p> | false",
                "<h2>https://youtu.be/1</h2> | false",
                "<p>https://youtube.com.evil.example/1</p> | false",
                "<p>https://notyoutube.com/1</p> | false",
                "<p>https://b.example/1</p> | false",
                "<p>https://youtu.be/1^2</p> | false",
                "<p>ftp://youtu.be/1</p> | false",
                "<p>https:///1</p> | false",
            })
    void theAddressOfAKnownSiteOnALineOfItsOwnIsShownAsWhatItLeadsTo(String html, boolean isShown) {
        var body = Jsoup.parseBodyFragment(html).body();

        WordPressEmbeds.find(body);

        assertEquals(
                isShown ? 1 : 0, body.select("figure.embed > a[href^=https]").size());
    }

    @ParameterizedTest
    @CsvSource({
        "/x.jpg, true",
        "/x.JPEG, true",
        "/x.webp?w=300, true",
        "/x.tif#1, true",
        "/x.pdf, false",
        "/x.jpg/, false",
        "/jpg, false",
        "/x.pdf?y=.jpg, false",
    })
    void aPictureIsToldByTheEndingOfItsAddress(String address, boolean isPicture) {
        assertEquals(isPicture, WordPressMedia.isPicture(address));
    }

    @Test
    void theFeaturedImageStandsFirstWithItsWords() {
        var export = new SmallExport()
                .post(Map.of("content:encoded", "نص"), meta("_thumbnail_id", "7"))
                .with(attachment(7, "/1.jpg", 0));

        assertEquals(
                "<figure><img src=\"https://paper.example/1.jpg\" alt=\"وصف\"><figcaption>تعليق</figcaption></figure><p>نص</p>",
                html(export));
        assertEquals(List.of("featured-image"), export.found());
    }

    @ParameterizedTest
    @CsvSource({
        "https://paper.example/1.jpg, 1",
        "http://paper.example/1.jpg?w=1#x, 1",
        "/1-1024x683.jpg, 1",
        "/1-scaled.jpg, 1",
        "/1-x.jpg, 2",
        "/2.jpg, 2",
    })
    void theFeaturedImageIsNotShownAgainWhereTheBodyHasItInWhateverSize(String inBody, int pictures) {
        var stored = "<img src='%s'><img src='%s'>".formatted(inBody, inBody);
        var export = new SmallExport()
                .post(Map.of("content:encoded", stored), meta("_thumbnail_id", "7"))
                .with(attachment(7, "/1.jpg", 0));

        assertEquals(pictures + 1, Jsoup.parse(html(export)).select("img").size());
        assertEquals(pictures == 1 ? List.of() : List.of("featured-image"), export.found());
    }

    @ParameterizedTest
    @CsvSource({"8, attachment-missing", "0, ''", "x, ''"})
    void aFeaturedImageThatIsMissingIsTold(String number, String code) {
        var export = new SmallExport().post(Map.of("content:encoded", "نص"), meta("_thumbnail_id", number));

        assertEquals("<p>نص</p>", html(export));
        assertEquals(code.isEmpty() ? List.of() : List.of(code), export.found());
    }

    @Test
    void aGalleryShowsThePicturesThatItNamesOrElseThoseOfItsPost() {
        var files = attachment(7, "/1.jpg", 1)
                + attachment(8, "/2.jpg", 2)
                + attachment(9, "/3.pdf", 1)
                + attachment(10, "/4.jpg", 1);

        assertEquals(List.of("1.jpg", "4.jpg"), pictures("[gallery]", files));
        assertEquals(List.of("2.jpg", "1.jpg"), pictures("[gallery ids=\"8, 7\"]", files));
        assertEquals(List.of("2.jpg"), pictures("[gallery ids=\"\" include='8']", files));
    }

    @ParameterizedTest
    @CsvSource({
        "[gallery], The picture [gallery] is not in the file.",
        "[gallery ids=5], The picture 5 is not in the file."
    })
    void aGalleryOfPicturesThatAreMissingIsTold(String gallery, String told) {
        var lines = new SmallExport().post(Map.of("content:encoded", gallery)).lines();

        assertEquals(told, lines.get(0).findings().get(0).detail().en());
    }

    @Test
    void anAttachmentWithoutAnAddressIsNoPicture() {
        var export =
                new SmallExport().post(Map.of(), meta("_thumbnail_id", "7")).with(attachment(7, " ", 0));

        assertEquals(List.of("attachment-missing"), export.found());
    }

    @Test
    void theFootnotesOfTheBlockEditorAreFootnotesOfTheArticle() {
        var body = HtmlToBody.read(
                        html(new SmallExport()
                                .post(
                                        Map.of(
                                                "content:encoded",
                                                "<!-- wp:paragraph --><p>جملة<sup data-fn=\"n1\" class=\"fn\"><a href=\"#n1\" id=\"n1-link\">1</a></sup>.</p>"
                                                        + "<!-- /wp:paragraph --><!-- wp:footnotes /-->"),
                                        meta(
                                                "footnotes",
                                                "[{\"content\":\"نص <strong>الحاشية</strong>\",\"id\":\"n1\"}]"))),
                        "ar")
                .body();

        assertEquals("جملة[1].\n\n[1] نص الحاشية", BodyToText.render(body));
    }

    @Test
    void aPoemKeepsItsLinesAndAnEmbedItsCaption() {
        var body = HtmlToBody.read(html(new SmallExport().post(Map.of("content:encoded", """
                <!-- wp:verse -->
                <pre class="wp-block-verse">صدر بيت أول     عجز بيت أول
                صدر بيت ثان     عجز بيت ثان</pre>
                <!-- /wp:verse -->
                <!-- wp:embed {"url":"https://www.youtube.com/watch?v=abc"} -->
                <figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
                https://www.youtube.com/watch?v=abc
                </div><figcaption class="wp-element-caption">لقاء الأمس</figcaption></figure>
                <!-- /wp:embed -->"""))), "ar")
                .body()
                .json();

        assertEquals(
                "صدر بيت أول *** عجز بيت أول\nصدر بيت ثان *** عجز بيت ثان",
                body.at("/0/children/0/text").asText());
        assertEquals("[]", body.at("/0/children/0/marks").toString());
        assertEquals("لقاء الأمس", body.at("/1/title").asText());
    }

    private static String html(SmallExport export) {
        return export.article().at("/data/bodyHtml").asText();
    }

    private static List<String> pictures(String content, String files) {
        var export = new SmallExport().post(Map.of("content:encoded", content)).with(files);
        return Jsoup.parse(html(export)).select("img").eachAttr("src").stream()
                .map(address -> address.replace("https://paper.example/", ""))
                .toList();
    }

    private static String attachment(long id, String address, long post) {
        return "<item>" + element("wp:post_id", "" + id) + element("wp:post_type", "attachment")
                + element("wp:status", "inherit") + element("wp:attachment_url", address)
                + element("wp:post_parent", "" + post) + element("excerpt:encoded", "تعليق")
                + meta("_wp_attachment_image_alt", " وصف ") + "</item>";
    }
}
