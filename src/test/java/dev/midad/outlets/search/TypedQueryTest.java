package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.foundation.web.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the signs mean that are typed into a search. */
class TypedQueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            نفط  سعر              | [نفط, سعر] | []        | []    | []
            "سعر النفط" اليوم     | [اليوم]    | [سعر النفط] | []    | []
            «سعر النفط»           | []         | [سعر النفط] | []    | []
            “سعر النفط”           | []         | [سعر النفط] | []    | []
            „سعر النفط“           | []         | [سعر النفط] | []    | []
            نفط "سعر النفط        | [نفط]      | [سعر النفط] | []    | []
            نفط"سعر"غاز           | [نفط, غاز] | [سعر]      | []    | []
            كو*                   | []         | []        | [كو]  | []
            ك*                    | [ك]        | []        | []    | []
            كو*يت                 | [كويت]     | []        | []    | []
            نفط -غاز              | [نفط]      | []        | []    | [غاز]
            نفط −غاز              | [نفط]      | []        | []    | [غاز]
            نفط -"سعر الغاز" اليوم | [نفط, اليوم] | []       | []    | [سعر الغاز]
            نفط -غا*              | [نفط]      | []        | []    | [غا]
            نفط - غاز             | [نفط, غاز] | []        | []    | []
            نفط * "" غاز -        | [نفط, غاز] | []        | []    | []
            نفط-غاز               | [نفط-غاز]  | []        | []    | []
            نفط -"                | [نفط]      | []        | []    | []
            """)
    void aQueryHasWordsPhrasesBeginningsAndExclusions(
            String typed, String words, String phrases, String beginnings, String exclusions) {
        var query = TypedQuery.read(typed);

        assertEquals(words, query.words().toString());
        assertEquals(phrases, query.phrases().toString());
        assertEquals(beginnings, query.beginnings().toString());
        assertEquals(exclusions, query.exclusions().toString());
        assertEquals(typed, query.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-غاز", "\"\"", "* - !", "-\"سعر الغاز\""})
    void aQueryNamesAWordThatIsLookedFor(String typed) {
        assertEquals("noWords", refusal(() -> TypedQuery.read(typed)));
    }

    @Test
    void aQueryIsRequired() {
        assertEquals("required", refusal(() -> TypedQuery.required(null)));
        assertEquals(List.of("نفط"), TypedQuery.required("نفط").words());
    }

    @Test
    void aQueryHasFiveHundredCharactersAtMost() {
        var longest = "😀".repeat(500);

        assertEquals(List.of(longest), TypedQuery.read(longest).words());
        assertEquals("tooLong", refusal(() -> TypedQuery.read(longest + 'ط')));
    }

    @Test
    void aQueryHasSixtyFourPartsOfAllSortsAtMost() {
        var most = "\"سعر النفط\" كو* -غاز " + "نفط ".repeat(61);

        assertEquals(61, TypedQuery.read(most).words().size());
        assertEquals("tooMany", refusal(() -> TypedQuery.read(most + "نفط")));
    }

    @Test
    void aPhraseOrABeginningIsEnoughToLookFor() {
        assertEquals(List.of("سعر النفط"), TypedQuery.read("\"سعر النفط\"").phrases());
        assertEquals(List.of("كو"), TypedQuery.read("كو*").beginnings());
    }

    @Test
    void whatIsLookedForIsTheWordsAsOneTextAndEachPhrase() {
        var query = TypedQuery.read("اليوم \"سعر النفط\" أمس -غاز كو*");

        assertEquals(List.of("اليوم أمس", "سعر النفط"), query.parts());
        assertEquals(List.of("اليوم", "أمس", "سعر النفط"), query.positive());
        assertEquals(List.of("سعر النفط"), TypedQuery.read("\"سعر النفط\"").parts());
    }

    private static String refusal(Executable act) {
        return assertThrows(ProblemException.class, act).wrongs().get(0).code();
    }
}
