package dev.midad.newsroom.redirects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address is read as, however it was written. */
class SitePathTest {

    private static final String PATH = "/الكويت-تستضيف-مؤتمر";

    @Test
    void anAddressIsTheSameHoweverOftenItWasEncoded() {
        var once = "/" + encoded(PATH.substring(1));
        var twice = once.replace("%", "%25");

        for (var written : List.of(PATH, once, twice, once.toLowerCase(Locale.ROOT), twice.replace("%25", "%2525"))) {
            assertEquals(PATH, SitePath.of(written).path());
            assertFalse(SitePath.of(written).isCut());
        }
        assertTrue(SitePath.of(once).isPlain());
        assertFalse(SitePath.of(twice).isPlain());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anAddressThatWasCutWithinALetterLosesOnlyThatLetter(int missing) {
        var once = "/" + encoded(PATH.substring(1));

        var cut = SitePath.of(once.substring(0, once.length() - missing));

        assertEquals(PATH.substring(0, PATH.length() - 1), cut.path());
        assertTrue(cut.isCut());
        var inside = SitePath.of(once.substring(0, once.length() - missing) + "/amp/");
        assertEquals(cut.path(), inside.withoutEndings().path());
        assertTrue(inside.isCut());
    }

    @Test
    void theSignOfAnUnreadableLetterAtTheEndSaysThatItWasCut() {
        var cut = SitePath.of("/الكويت\ufffd");

        assertEquals("/الكويت", cut.path());
        assertTrue(cut.isCut());
    }

    @ParameterizedTest
    @CsvSource({
        "https://old.example/a/b,/a/b",
        "//old.example:8080/a/b/,/a/b",
        "HTTP://OLD.example,/",
        "/a//b/./,/a/b",
        "/a/b#c,/a/b",
        "/a?x=1&y=2,/a?x=1&y=2"
    })
    void hostsAndEmptyPartsDoNotMatter(String written, String read) {
        assertEquals(read, SitePath.of(written).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/b/amp",
                "/a/b/feed/",
                "/a/b/feed/atom",
                "/a/b/page/12",
                "/a/b/comment-page-2",
                "/a/b.html",
                "/a/b.amp",
                "/a/b/embed/",
                "/a/b/index.php"
            })
    void endingsAreTakenAway(String written) {
        assertEquals("/a/b", SitePath.of(written).withoutEndings().path());
    }

    @Test
    void aNumberThatNoPageStandsBeforeIsNoEnding() {
        assertEquals("/2024/11", SitePath.of("/2024/11").withoutEndings().path());
    }

    @Test
    void theKeysOfAnAddressGoFromTheWholeToThePathAlone() {
        assertEquals(
                List.of("/a?x=1&y=2", "/a?y=2", "/a?x=1", "/a"),
                SitePath.of("/a?y=2&x=1").keys());
        assertEquals(
                List.of("/a?x=1&y=2&z=3", "/a?x=1&z=3", "/a?y=2&z=3", "/a?x=1&y=2", "/a?z=3", "/a?x=1", "/a?y=2", "/a"),
                SitePath.of("/a?z=3&x=1&y=2").keys());
        assertEquals(List.of("/?p=1"), SitePath.of("/?p=1").keys());
        assertEquals(List.of("/a/b", "/a", "/"), SitePath.of("/A/b").keysAbove());
        assertEquals("/b/ج", SitePath.of("/a/b/ج").below("/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "%", "%%%", "?", "?&=&", "#", "//", "%00", "\ufffd", "/%zz/%"})
    void nothingIsTooOddToBeRead(String written) {
        var path = SitePath.of(written);

        assertTrue(path.keys().size() + path.keysAbove().size() > 0);
        assertTrue(path.withoutEndings().encoded().startsWith("/"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
