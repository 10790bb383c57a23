package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "انظر https://site.example/path، ثم قل | https://site.example/path",
                "انظر https://site.example، ثم قل | https://site.example",
                "هل رأيت https://a.example/b؟ | https://a.example/b",
                "في https://a.example/b؛ وفي غيره | https://a.example/b",
                "«https://a.example/b» | https://a.example/b",
                "قال «انظر https://a.example/b.» | https://a.example/b",
                "“https://a.example/b” | https://a.example/b",
                "‘https://a.example/b’ | https://a.example/b",
                "„https://a.example/b“ ‹x› | https://a.example/b",
                "https://a.example/b… | https://a.example/b",
                "https://a.example/b... | https://a.example/b",
                "https://a.example/b۔ | https://a.example/b",
                "https://a.example/b。次 | https://a.example/b",
                "https://a.example/b、次 | https://a.example/b",
                "「https://a.example/b」 | https://a.example/b",
                "（https://a.example/b） | https://a.example/b",
                "https://a.example/b！ | https://a.example/b",
                "https://a.example/b। | https://a.example/b",
                "https://a.example/b— | https://a.example/b",
                "https://a.example/b – ثم | https://a.example/b",
                "https://a.example/b.، ثم | https://a.example/b",
                "https://a.example/b؟! | https://a.example/b",
                "https://a.example/b?! | https://a.example/b",
                "https://a.example/b، | https://a.example/b",
                "https://a.example/b،ثم | https://a.example/b",
            })
    void aLinkEndsBeforePunctuationOfAnyScript(String text, String link) {
        assertEquals(List.of(link), links(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200E", "\u200F", "\u061C", "\u2066", "\u2067", "\u2068", "\u2069", "\u202C", "\uFEFF"})
    void aLinkEndsBeforeAMarkOfDirection(String mark) {
        assertEquals(List.of("https://a.example/b"), links(mark + "https://a.example/b" + mark + "ثم"));
        assertEquals(List.of("https://a.example"), links("في " + mark + "https://a.example" + mark));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://ar.wikipedia.org/wiki/مصر_(توضيح) | https://ar.wikipedia.org/wiki/مصر_(توضيح)",
                "(انظر https://a.example/b) | https://a.example/b",
                "(https://ar.wikipedia.org/wiki/مصر_(توضيح)) | https://ar.wikipedia.org/wiki/مصر_(توضيح)",
                "(انظر https://a.example/b، وغيره) | https://a.example/b",
                "(انظر https://a.example/مصر_(توضيح)، وغيره) | https://a.example/مصر_(توضيح)",
                "[https://a.example/b] | https://a.example/b",
                "https://a.example/b[1] | https://a.example/b[1]",
                "(https://a.example/b). | https://a.example/b",
            })
    void bracketsThatAreBalancedBelongToTheLink(String text, String link) {
        assertEquals(List.of(link), links(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/",
                "https://a.example/2010–11_season",
                "https://ca.example/Col·laboració",
                "https://fr.example/L’Équipe",
                "https://a.example/b-",
                "https://a.example/b_",
                "https://a.example/?a=b&c=d%20#e",
                "https://a.example/می\u200Cخواهم",
                "https://ja.example/東京・大阪",
                "https://موقع.example/صفحة",
                "http://a.example:8080/b~c/@d;e",
            })
    void whatIsPartOfAnAddressStays(String address) {
        assertEquals(List.of(address), links("انظر " + address + " هنا"));
        assertEquals(List.of(address), links(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.a.example/b | https://www.a.example/b",
                "انظر www.a.example، ثم | https://www.a.example",
                "(WWW.a.example) | https://WWW.a.example",
                "«www.موقع.example» | https://www.موقع.example",
            })
    void anAddressMayBeginWithWww(String text, String link) {
        assertEquals(List.of(link), links(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "لا شيء هنا",
                "https://",
                "https://،",
                "www.",
                "a@b.example، ثم",
                "ftp://a.example/b",
                "https://a:b@c.example/"
            })
    void whatLeadsToNoPageIsNoLink(String text) {
        assertEquals(List.of(), links(text));
    }

    @Test
    void severalLinksAreFoundAndNothingBetweenThemIsLost() {
        var text = "في https://a.example/b،https://c.example/d؛ (www.e.example)… و a@b.example.";
        assertEquals(List.of("https://a.example/b", "https://c.example/d", "https://www.e.example"), links(text));

        var joined = new StringBuilder();
        Links.spans(text).forEach(span -> joined.append(text, span.getBeginIndex(), span.getEndIndex()));

        assertEquals(text, joined.toString());
        assertEquals(List.of("a.example", "c.example", "e.example"), Links.hosts(text));
    }

    @Test
    void whatFollowsALinkStaysText() {
        assertEquals(
                "<p>انظر <a href=\"https://site.example/path\" rel=\"ugc nofollow noopener\" dir=\"ltr\">https://site.example/path</a>، ثم قل</p>",
                PlainTextToHtml.render("انظر https://site.example/path، ثم قل", "rtl"));
    }

    private static List<String> links(String text) {
        return Links.spans(text).stream()
                .flatMap(span -> Links.address(span, text).stream())
                .toList();
    }
}
