package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "ar, ARABIC",
        "ar-KW, ARABIC",
        "ckb-Arab-IQ, KURDISH",
        "en-GB, ENGLISH",
        "fa, PERSIAN",
        "sw, OTHER",
        "'', OTHER",
        "-x, OTHER",
    })
    void aTagIsReadUpToItsFirstHyphen(String tag, SearchLanguage language) {
        assertEquals(language, SearchLanguage.of(tag));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, على الكويت الكويتية, . كويت كويت",
        "en, The ministers met in Kuwait, . minist met . kuwait",
        "fr, Les ministres et la maison, . ministr . . maison",
        "de, Die Minister und Häuser, . minist . haus",
        "es, los ministros y casas, . ministr . cas",
        "it, i ministri e governi, . ministr . govern",
        "pt, os ministros e casas, . ministr . casa",
        "ru, министры и дома, министр . дом",
        "tr, bakanlar ve evler, bakan . ev",
        "hi, लड़कों और मंत्रियों, लड़क . मंत्र",
        "id, dan makanan, . makan",
        "fa, و وزیران, . وزير",
        "sw, Watu na vitabu, watu na vitabu",
    })
    void eachLanguageLeavesOutItsOwnStopWordsAndTakesOffItsOwnEnds(String tag, String text, String stems) {
        var words = SearchLanguage.of(tag).analyzer().words(text);

        assertEquals(
                List.of(stems.split(" ")),
                words.stream()
                        .map(word -> Objects.requireNonNullElse(word.stem(), "."))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "کتێبەکە, كتێب",
        "پیاوەکان, پياو",
        "پیاوێک, پياو",
        "ڕۆژنامەکان, ڕۆژنام",
        "کوردستانی, كوردست",
    })
    void kurdishEndsAreTakenOffThoughFoldingChangesTheirLetters(String written, String stem) {
        var words = SearchLanguage.KURDISH.analyzer().words(written);

        assertEquals(List.of(stem), words.stream().map(Word::stem).toList());
    }

    @Test
    void aWordIsToldFromAStopWordByLettersThatFoldingMakesEqual() {
        var words = SearchLanguage.ARABIC.analyzer().words("على عليّ");

        assertEquals(List.of(new Word("علي", null, null, "على"), new Word("علي", "عل")), words);
    }

    @Test
    void aStopWordIsOneWithItsVowelSignsToo() {
        assertEquals(
                List.of(new Word("من", null)), SearchLanguage.ARABIC.analyzer().words("مِنْ"));
    }

    @Test
    void invisibleLettersAndPresentationFormsDivideNoWord() {
        var words = SearchLanguage.ARABIC.analyzer().words("الكــويتُ مؤ\u200cتمر \uFEDF\uFE92\uFEE8\uFE8E\uFEE5");

        assertEquals(
                List.of(
                        new Word("الكويت", "كويت"),
                        new Word("موتمر", "موتمر", null, "مؤتمر"),
                        new Word("لبنان", "لبنان")),
                words);
    }

    @Test
    void signsWithoutLettersAreNoWords() {
        assertEquals(List.of(), SearchLanguage.ARABIC.analyzer().words("… «» — \u200f ـــ !"));
    }

    @Test
    void aWordIsTakenAsItIsWhereItsStemIsTheSame() {
        assertEquals(
                List.of(new Word("قطر", "قطر"), new Word("الدوحه", "دوح", null, "الدوحة"), new Word("قطر", "قطر")),
                SearchLanguage.ARABIC.analyzer().words("قطر الدوحة قطر"));
    }

    @Test
    void noWordIsLongerThanAHundredLetters() {
        var words = new LanguageAnalyzer(SearchLanguage.OTHER).words("x".repeat(250) + " كلمة");

        assertTrue(words.stream().allMatch(word -> word.exact().length() <= 100));
        assertEquals(new Word("كلمه", "كلمه", null, "كلمة"), words.get(words.size() - 1));
    }

    @Test
    void everyLanguageReadsOneTextAfterAnother() {
        Arrays.stream(SearchLanguage.values()).map(SearchLanguage::analyzer).forEach(analyzer -> {
            var once = analyzer.words("الكويت، Kuwait 2026");

            assertEquals(once, analyzer.words("الكويت، Kuwait 2026"));
            assertEquals("2026", once.get(once.size() - 1).exact());
        });
    }
}
