package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, true, true",
        "HTTP://a.example, true, true",
        "/ar/الكويت, true, true",
        "/, true, true",
        "mailto:desk@a.example, true, false",
        "tel:+9651234567, true, false",
        "#note, true, false",
        "ftp://a.example/x, false, false",
        "https:///x, false, false",
        "https:x, false, false",
        "x/y, false, false",
        "?page=2, false, false",
        "//a.example/x, false, false",
        "/\\a.example, false, false",
        "javascript:alert(1), false, false",
        "a b, false, false",
    })
    void aLinkLeadsToTheWebTheSiteAMailboxOrATelephoneAndAPictureIsOfTheFirstTwo(
            String address, boolean isLink, boolean isSource) {
        assertEquals(isLink, Addresses.isLink(address));
        assertEquals(isSource, Addresses.isSource(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\u200bb", "/a\u202eb", "/a\u0007b", "\u200f/a"})
    void anAddressHasNothingThatCannotBeSeen(String address) {
        assertFalse(Addresses.isLink(address));
        assertFalse(Addresses.isSource(address));
    }

    @Test
    void anAddressHasAtMost2048Letters() {
        assertTrue(Addresses.isLink("/" + "a".repeat(2_047)));
        assertFalse(Addresses.isLink("/" + "a".repeat(2_048)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, a.example",
        "https://A.EXAMPLE:8080/x, a.example",
        "https://www.a.example?x=1, a.example",
        "https://مثال.إختبار/, xn--mgbh0fb.xn--kgbechtv",
        "www.a.example, a.example",
        "https://user@a.example/, ''",
        "https://a.example:123456/, ''",
        "desk@a.example, ''",
        "a.example, ''",
    })
    void theHostOfALinkIsNamedInAsciiWithoutWww(String text, String host) {
        var hosts = Links.hosts("انظر " + text + " الآن");

        assertEquals(host.isEmpty() ? List.of() : List.of(host), hosts);
    }

    @Test
    void aHostThatCannotBeOneIsNone() {
        assertEquals(List.of(), Links.hosts("https://" + "a".repeat(64) + ".example/"));
    }

    @Test
    void whatIsLeftOfATextWithoutItsLinksIsItsWords() {
        assertEquals("انظر   أو   الآن", Links.without("انظر https://a.example/x أو desk@a.example الآن"));
    }

    @Test
    void anApostropheInALinkCannotEndItsAttribute() {
        var html = PlainTextToHtml.render("https://a.example/o'neil", "ltr");

        assertTrue(html.contains("href=\"https://a.example/o%27neil\""), html);
    }
}
