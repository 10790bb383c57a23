package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final List<Word> HEADLINE = List.of(
            new Word("الكويت", "كويت"), new Word("في", null), new Word("الموتمر", "موتمر"), new Word("الدولي", "دول"));

    @Test
    void allWordsHaveTheirExactFormAndThoseThatSaySomethingTheirStem() {
        assertEquals(List.of("الكويت", "في", "الموتمر", "الدولي"), Words.exact(HEADLINE));
        assertEquals(List.of(List.of("كويت"), List.of(), List.of("موتمر"), List.of("دول")), Words.stems(HEADLINE));
    }

    @Test
    void stemsStandInPairsWithTheNextOverWordsThatEveryTextHas() {
        assertEquals(List.of("كويت موتمر", "موتمر دول"), Words.pairs(HEADLINE));
        assertEquals(List.of(), Words.pairs(HEADLINE.subList(0, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "و, و",
        "قطر, ق قط قطر",
        "الكويت, ا ال الك الكو الكوي الكويت ك كو كوي كويت",
        "بقطر, ب بق بقط بقطر",
        "وبالبيت, و وب وبا وبال وبالب وبالبي وبالبيت ا ال الب البي البيت ب بي بيت",
        "للبيت, ل لل للب للبي للبيت ا ال الب البي البيت ب بي بيت",
        "الان, ا ال الا الان",
        "𞤀𞤣𞤤, 𞤀 𞤀𞤣 𞤀𞤣𞤤",
    })
    void aWordIsFoundByItsBeginningsWithAndWithoutTheArticleAndParticles(String word, String beginnings) {
        assertEquals(List.of(beginnings.split(" ")), Words.beginnings(List.of(new Word(word, word))));
    }

    @Test
    void theBeginningsOfWhatIsJoinedAreThoseOfItsPartsAndOfTheWhole() {
        assertEquals(
                List.of("i", "ip", "iph", "ipho", "iphon", "iphone", "1", "15", "ج", "جد", "جدي", "جديد"),
                Words.beginnings(SearchLanguage.OTHER.analyzer().words("iPhone15 جديد")));
        assertEquals(
                List.of("w", "wi", "wif", "wifi", "f", "fi"),
                Words.beginnings(SearchLanguage.OTHER.analyzer().words("Wi-Fi")));
    }

    @Test
    void aBeginningOfSeveralWordsIsThereOnce() {
        var words = List.of(new Word("قطر", "قطر"), new Word("قطار", "قطار"), new Word("القطار", "قطار"));

        assertEquals(
                List.of("ق", "قط", "قطر", "قطا", "قطار", "ا", "ال", "الق", "القط", "القطا", "القطار"),
                Words.beginnings(words));
    }

    @Test
    void aWordBeginsBehindTheAndThatTheStemmerTakesOff() {
        var beginnings = Words.beginnings(SearchLanguage.ARABIC.analyzer().words("ومحمد وزير"));

        assertTrue(beginnings.contains("محمد"));
        assertTrue(beginnings.contains("وزير"));
        assertFalse(beginnings.contains("زير"));
    }

    @ParameterizedTest
    @CsvSource({
        "المُؤتَمَر, المؤتمر",
        "مـــؤتمر, مؤتمر",
        "مؤ\u200cتمر, مؤتمر",
        "iPhone, iPhone",
        "کویت, کویت",
        "قطر, قطر"
    })
    void aWordIsPrintedAsItStandsWithoutVowelSigns(String written, String printed) {
        assertEquals(
                List.of(printed),
                SearchLanguage.OTHER.analyzer().words(written).stream()
                        .map(Word::printed)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "الاستراتيجيات, الاستراتيجيا",
        "استراتيجيات, استراتيجيات",
        "قطر, قطر",
        "𞤀𞤣𞤤𞤢𞤥𞤀𞤣𞤤𞤢𞤥𞤀𞤣𞤤𞤢𞤥, 𞤀𞤣𞤤𞤢𞤥𞤀𞤣𞤤𞤢𞤥𞤀𞤣",
    })
    void beginningsAreToldApartUpToTwelveLetters(String word, String beginning) {
        var beginnings = Words.beginnings(List.of(new Word(word, word)));

        assertEquals(beginning, Words.beginning(word));
        assertEquals(
                beginning,
                beginnings.stream()
                        .filter(word::startsWith)
                        .reduce((shorter, longer) -> longer)
                        .orElseThrow());
    }

    @Test
    void aWordIsMadeOfPiecesBetweenItsEdges() {
        assertEquals(List.of("_كتا", "كتاب", "تاب_"), Words.pieces("كتاب"));
        assertEquals(List.of("_يد_"), Words.pieces("يد"));
        assertEquals(List.of("_و_"), Words.pieces("و"));
        assertEquals(List.of("_𐎠𐎡𐎢_"), Words.pieces("𐎠𐎡𐎢"));
    }

    @Test
    void wordsThatEveryTextHasGiveNoPieces() {
        var words = SearchLanguage.ARABIC.analyzer().words("من كتاب");

        assertEquals(Words.pieces("كتاب"), Words.pieces(words));
    }
}
