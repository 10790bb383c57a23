package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBeginningsTest {

    @ParameterizedTest(name = "«{0}» finds «{1}»: {2}")
    @CsvSource({
        "وزي, وزير الداخلية, true",
        "وزير, الوزير الأول, true",
        "الوز, الوزير الأول, true",
        "اول وزير, الوزير الأول, true",
        "زير, وزير الداخلية, false",
        "احمد, أَحْمَد, true",
        "أحمد ع, علي أحمد, true",
        "أحمد ق, علي أحمد, false",
        "SAR, Sara al-Ali, true",
        "ali, Sara al-Ali, true",
        "٢٠٢٦, عدد 2026, true",
        "100%, مئة في المئة 100, true",
        "_, snake_case, false",
        "!!, أي اسم!!, false",
    })
    void aNameIsFoundByTheBeginningsOfItsWords(String typed, String name, boolean found) {
        var words = WordBeginnings.of(name);

        assertEquals(found, WordBeginnings.patterns(typed).stream().allMatch(pattern -> isLike(words, pattern)));
    }

    @Test
    void wordsOfAllTextsAreKeptOnceAndWhatIsMissingIsPassedOver() {
        assertEquals(" علي ali", WordBeginnings.of("علي", null, "Ali علي"));
        assertEquals("", WordBeginnings.of("", null));
    }

    @Test
    void theArticleIsTakenOnlyFromWordsThatAreLongEnough() {
        assertEquals(" الم", WordBeginnings.of("الم"));
        assertEquals(" القلم قلم", WordBeginnings.of("القلم"));
    }

    @Test
    void ofALongTextTheFirstEightWordsAreCompared() {
        assertEquals(
                List.of("% a%", "% b%", "% c%", "% d%", "% e%", "% f%", "% g%", "% h%"),
                WordBeginnings.patterns("a b c d e f g h i j"));
    }

    /** Compares as the database's {@code like} does; no pattern here has a sign of its own in it. */
    private static boolean isLike(String words, String pattern) {
        return pattern.startsWith("%")
                ? words.contains(pattern.substring(1, pattern.length() - 1))
                : words.equals(pattern);
    }
}
