package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a newspaper meet under one stem, and names keep their letters. All words are folded, as the stemmer gets them. */
class ArabicNewsStemmerTest {

    private final ArabicNewsStemmer stemmer = new ArabicNewsStemmer();

    @ParameterizedTest
    @CsvSource({
        "موتمر, موتمر",
        "الموتمر, موتمر",
        "للموتمر, موتمر",
        "بالموتمر, موتمر",
        "والموتمر, موتمر",
        "كالموتمر, موتمر",
        "فالموتمر, موتمر",
        "وموتمر, موتمر",
        "الموتمرات, موتمر",
        "موتمرون, موتمر",
        "كويتيه, كويت",
        "الكويتيون, كويت",
        "كتابها, كتاب",
        "كتابين, كتاب",
        "قوانينهم, قوانينهم",
    })
    void articleParticlesAndEndsAreTakenOff(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }

    @ParameterizedTest
    @CsvSource({
        "وزير, وزير",
        "الوزير, وزير",
        "والوزير, وزير",
        "وزيران, وزير",
        "وفد, وفد",
        "والوفود, وفود",
        "وطنيه, وطن",
        "واحد, واحد",
        "ويكيبيديا, ويكيبيديا",
        "وقال, قال",
        "وسيارات, سيار",
        "ومصر, مصر",
    })
    void aWawThatBelongsToTheWordStaysAndOneThatMeansAndGoes(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }

    @ParameterizedTest
    @CsvSource({
        "لبنان, لبنان",
        "ولبنان, لبنان",
        "لبنانيون, لبنان",
        "اللبنانيه, لبنان",
        "وايران, ايران",
        "الايرانيه, ايران",
        "رمضان, رمضان",
        "للبرلمان, برلمان",
        "البرلمانيات, برلمان",
        "القانونيين, قانون",
        "والقانون, قانون",
        "ماكرون, ماكرون",
        "حسين, حسين",
        "اعلانات, اعلان",
    })
    void aNameThatEndsLikeAPluralKeepsItsEndWhateverIsWrittenOntoIt(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }

    @ParameterizedTest
    @CsvSource({
        "سوريا, سور",
        "السوريه, سور",
        "سوري, سور",
        "المانيا, المان",
        "الالمان, المان",
        "والالمان, المان",
        "الالمانيه, المان",
        "وزاره, وزار",
        "الوزارات, وزار",
        "وزراء, وزراء",
        "الوزراء, وزراء",
    })
    void aCountryOrMinistryAndWhatIsOfItMeet(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }

    @ParameterizedTest
    @CsvSource({"تي, تي", "ان, ان", "يه, يه", "انها, ان", "وان, وان", "علي, عل", "ا, ا"})
    void atLeastTwoLettersOfAWordAreLeft(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }
}
