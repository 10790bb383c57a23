package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WxrLettersTest {

    private final WxrLetters letters = new WxrLetters();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u0093نعم\u0094 | “نعم”",
                "a\u0085 | a…",
                "a\u0081b\u009Dc | abc",
                "a\u007Fb | ab",
                "a\uFFFEb\uFFFFc\uFDD0d\uFDEFe | abcde",
                "a\uD83F\uDFFEb\uDBFF\uDFFFc | abc",
                "a\uD83Db\uDE00c | abc",
                "&#x80; &#128; &#x0080; &#X80; &#128 | € € € € €",
                "a&#127;b&#xFFFF;c&#65534;d&#xFDD5;e&#x1FFFF;f | abcdef",
                "a&#xD83D;b&#56832;c&#x110000;d&#99999999999;e | abcde",
                "&#55357;&#56832; &#xD83D;&#xDE00; | 😀 😀",
                "&#xD800;&#xDC00; &#xDBFF;&#xDFFD; | \uD800\uDC00 \uDBFF\uDFFD",
                "a&#xD800;&#xDBFF;b&#xD83D;&#xE000;c | ab&#xE000;c",
                "a&#xDFFF;b&#xDC00;&#xDC00;c&#xD83D;-&#xDE00;d | abc-d",
            })
    void lettersThatNoTextMayHoldAreMended(String written, String mended) {
        assertEquals(mended, letters.mended(written));
        assertEquals(0, letters.controlCharacters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "مَرحبًا بكم\r\n\tهنا",
                "a&amp;b &lt; &#60; &#x3C; &#10; &#13; &#9; &#xA0; &#1575;",
                "&amp;#0; &# &#; &#x; &#xg; & &&",
                "😀 &#128512; &#x1F600; &#xFDF0; \uFDFA \uFFFD",
                "~\u00A0\uD7FF\uE000\uFDCF\uFDF0\uFFFC",
                "&#xD7FF; &#xE000; &#xFDCF; &#1114109; &#x10FFFD;",
            })
    void everyOtherTextStaysAsItIs(String text) {
        assertEquals(text, letters.mended(text));
        assertEquals(0, letters.mended());
        assertEquals(0, letters.controlCharacters());
    }

    @Test
    void controlCharactersBecomeSpacesAndAreCountedByThemselves() {
        assertEquals("a b c d e", letters.mended("a\u0000b&#0;c&#x1F;d\u001Fe"));

        assertEquals(4, letters.controlCharacters());
        assertEquals(0, letters.mended());
    }

    @Test
    void inPlainTextReferencesMeanNothing() {
        assertEquals("“a &#128; ", letters.mendedPlain("\u0093a &#128;\u0007"));
    }

    @Test
    void everyTextOfALineIsMendedHoweverDeepItLies() {
        var line = WordPressJson.line("article", WordPressJson.object().put("headline", "\u0093نعم\u0094"));
        line.putArray("formerSlugs")
                .add("a\uFFFF")
                .addObject()
                .put("text", "b\u007F")
                .put("number", 7);

        WordPressJson.mend(line, letters);

        assertEquals(
                "{\"kind\":\"article\",\"data\":{\"headline\":\"“نعم”\"},\"formerSlugs\":[\"a\",{\"text\":\"b\",\"number\":7}]}",
                line.toString());
    }

    @Test
    void whatIsMendedIsCounted() {
        letters.mended("\u0093a\u0094 &#x80; \uFFFF &#55357;&#56832;");

        assertEquals(5, letters.mended());
    }
}
