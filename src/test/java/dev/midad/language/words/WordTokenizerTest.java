package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written without a space, in its parts and as one word. */
class WordTokenizerTest {

    @ParameterizedTest
    @CsvSource({
        "#يوم_التأسيسات, يوم+يومالتاسيسات التاسيسات+يومالتاسيسات",
        "COVID-19, covid 19",
        "كوفيد19, كوفيد 19",
        "كوفيد-١٩, كوفيد 19",
        "iPhone15, iphone 15",
        "F16, f 16",
        "وزارة/هيئة, وزاره هييه",
        "الكويت–السعودية, الكويت+الكويتالسعوديه السعوديه+الكويتالسعوديه",
        "wi-fi, wi+wifi fi+wifi",
        "snake_case, snake+snakecase case+snakecase",
        "كتاب«الأيام», كتاب الايام",
        "user@mail.example, user+usermailexample mail example+usermailexample",
        "AT&T, at+att t+att",
        "وقال:نعم, وقال نعم",
        "نهاية.بداية, نهايه+نهايهبدايه بدايه+نهايهبدايه",
        "مؤتمرApple, موتمر apple",
        "10:30, 10 30",
        "24/7, 24 7",
        "2024-11-13, 2024 11 13",
        "19th, 19 th",
        "كم², كم 2",
    })
    void whatIsJoinedIsFoundInItsPartsAndAsOneWordWhereOthersWriteItSo(String written, String places) {
        assertEquals(places, places(written));
    }

    @ParameterizedTest
    @CsvSource({
        "U.S.A, usa",
        "U.S., us",
        "أ.ف.ب, افب",
        "e.g., eg",
        "د.محمد, د+دمحمد محمد+دمحمد",
        "a.b.cd, a+abcd b cd+abcd"
    })
    void singleLettersWithDotsBetweenThemAreOneWord(String written, String places) {
        assertEquals(places, places(written));
    }

    @ParameterizedTest
    @CsvSource({
        "الـBBC, bbc+الbbc",
        "للـBBC, bbc+للbbc",
        "والـiPhone15, iphone 15",
        "بـ100, 100+ب100",
        "و2031, 2031+و2031",
        "2031م, 2031+2031م",
        "1445هـ, 1445+1445ه",
        "Kuwait's, kuwait+kuwaits",
        "l’Iran, iran+liran",
        "O'Brien, brien+obrien",
        "Qur'an, qur+quran an+quran",
    })
    void whatIsOnlyWrittenOntoAWordIsNoWordOfItsOwn(String written, String places) {
        assertEquals(places, places(written));
    }

    @ParameterizedTest
    @CsvSource({"東京2020, 東 京 2020", "🏆, 🏆", "สวัสดี, สวัสดี", "ひらがな, ひ ら が な"})
    void ideographsAndEmojiAreTakenOneByOne(String written, String places) {
        assertEquals(places, places(written));
    }

    @ParameterizedTest
    @CsvSource({"wi- fi, wi fi", "wi -fi, wi fi", "__init__, init", "wi--fi, wi fi", "قال: نعم, قال نعم", "- - _ x, x"})
    void aSignBesideASpaceOrAnotherSignJoinsNothing(String written, String places) {
        assertEquals(places, places(written));
    }

    @Test
    void tokensStandWhereTheTextHasThem() throws IOException {
        var text = "في #يـوم\u200c_التأسيسات ﬁ-ne وCOVID-19.";

        assertEquals(
                List.of(
                        "1 في [في]",
                        "1 يوم [يـوم\u200c]",
                        "0 يومالتاسيسات [يـوم\u200c_التأسيسات]",
                        "1 يومالتاسيسات [يـوم\u200c_التأسيسات]",
                        "0 التاسيسات [التأسيسات]",
                        "1 fi [ﬁ]",
                        "0 fine [ﬁ-ne]",
                        "1 fine [ﬁ-ne]",
                        "0 ne [ne]",
                        "1 covid [COVID]",
                        "1 19 [19]"),
                tokens(text));
    }

    @Test
    void aLongChainOfLettersAndSignsLosesNoWord() {
        var chain = "كلمة_".repeat(60) + "آخر";

        var words = SearchLanguage.ARABIC.analyzer().words(chain);

        assertEquals(61, words.size());
        assertEquals("اخر", words.get(60).exact());
    }

    @Test
    void everyPartOfACompoundIsStemmedAndTheWholeToo() {
        var words = SearchLanguage.ENGLISH.analyzer().words("e-mails, ministers");

        assertEquals(new Word("e", "e", new Word.Compound(2, new Word("emails", "email")), "e"), words.get(0));
        assertEquals(new Word("mails", "mail"), words.get(1));
        assertEquals(new Word("ministers", "minist"), words.get(2));
    }

    /** Returns the words at each place: those of one place with a plus between them. */
    private static String places(String written) {
        return String.join(
                " ",
                Words.places(SearchLanguage.OTHER.analyzer().words(written)).stream()
                        .map(place -> String.join("+", place))
                        .toList());
    }

    private static List<String> tokens(String text) throws IOException {
        var read = new ArrayList<String>();
        try (var tokens = SearchLanguage.OTHER.analyzer().tokenStream("text", text)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var steps = tokens.getAttribute(PositionIncrementAttribute.class);
            var offsets = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                read.add("%d %s [%s]"
                        .formatted(
                                steps.getPositionIncrement(),
                                term,
                                text.substring(offsets.startOffset(), offsets.endOffset())));
            }
            tokens.end();
        }
        return read;
    }
}
