package dev.midad.outlets.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void whatXmlCannotWriteIsDropped() {
        assertEquals("قال: نعم\t\n😀", XmlText.legal("قال\u0000:\u000B نعم\uFFFE\t\n😀\uD83D\u001F"));
    }

    @Test
    void everythingElseStaysAsItIs() {
        var text = "«مُؤتَمر» ـ (1) \u200F< & > ' \" 😀";

        assertSame(text, XmlText.legal(text));
    }
}
