package dev.midad.outlets.search;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.language.words.SearchLanguage;
import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

/** Where the words of a text stand, by the positions of the index. */
class TextPlacesTest {

    private static final int BEGIN = 10;

    @Test
    void aWordStandsWhereTheTextHasIt() throws IOException {
        var text = "قُبَيْلَ الانتخابات، بيوم";
        var places = places(text);

        assertEquals("قُبَيْلَ", shown(text, places, BEGIN, "قبيل"));
        assertEquals("الانتخابات", shown(text, places, BEGIN + 1, "الانتخابات"));
        assertEquals("بيوم", shown(text, places, BEGIN + 2, "بيوم"));
    }

    @Test
    void onlyThePositionsOfItsWordsAreInAText() throws IOException {
        var places = places("وافق المجلس");

        assertFalse(places.has(BEGIN - 1));
        assertTrue(places.has(BEGIN));
        assertTrue(places.has(BEGIN + 1));
        assertFalse(places.has(BEGIN + 2));
    }

    @Test
    void whatIsJoinedStandsAsAWholeAtItsFirstAndLastAndItsPartsAtTheirOwn() throws IOException {
        var text = "شبكة Wi-Fi مجانية";
        var places = places(text);

        assertEquals("Wi-Fi", shown(text, places, BEGIN + 1, "wifi"));
        assertEquals("Wi-Fi", shown(text, places, BEGIN + 2, "wifi"));
        assertEquals("Wi", shown(text, places, BEGIN + 1, "wi"));
        assertEquals("Fi", shown(text, places, BEGIN + 2, "fi"));
        assertEquals("مجانية", shown(text, places, BEGIN + 3, "مجانيه"));
    }

    @Test
    void theStemOfAWholeStandsWhereTheWholeDoes() throws IOException {
        var text = "مع #يوم_التأسيسات أمس";
        var written = SearchLanguage.ARABIC.analyzer().written(text);
        var whole =
                requireNonNull(requireNonNull(written.get(1).word().compound()).whole());
        var places = places(text, SearchLanguage.ARABIC);

        assertEquals("يوم_التأسيسات", shown(text, places, BEGIN + 2, String.valueOf(whole.stem())));
    }

    @Test
    void severalTextsAreReadOneAfterTheOther() throws IOException {
        var output = new ByteBuffersDataOutput();
        TextPlaces.write(output, 0, SearchLanguage.OTHER.analyzer().written("عنوان الخبر"));
        TextPlaces.write(output, 7, SearchLanguage.OTHER.analyzer().written("نص"));
        var bytes = output.toArrayCopy();

        var places = TextPlaces.read(bytes, 0, bytes.length, 2);

        assertTrue(places[0].has(1));
        assertFalse(places[0].has(7));
        assertTrue(places[1].has(7));
    }

    private static TextPlaces places(String text) throws IOException {
        return places(text, SearchLanguage.OTHER);
    }

    private static TextPlaces places(String text, SearchLanguage language) throws IOException {
        var output = new ByteBuffersDataOutput();
        TextPlaces.write(output, BEGIN, language.analyzer().written(text));
        var bytes = output.toArrayCopy();
        return TextPlaces.read(bytes, 0, bytes.length, 1)[0];
    }

    private static String shown(String text, TextPlaces places, int position, String form) {
        var at = places.of(position, form);
        return text.substring(at.start(), at.end());
    }
}
