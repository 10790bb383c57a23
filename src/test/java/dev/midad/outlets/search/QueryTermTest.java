package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.outlets.search.QueryTerm.Part;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is typed without a space, by the words that it has. */
class QueryTermTest {

    private static final Part F = word("f");
    private static final Part SIXTEEN = new Part("16", "16", true, Set.of("16"));
    private static final Part WIFI = word("wifi");
    private static final Part IN = new Part("في", "في", false, Set.of());

    @Test
    void aWordAloneIsPlain() {
        assertTrue(term(WIFI).isPlain());
        assertFalse(term(F, SIXTEEN).isPlain());
        assertFalse(new QueryTerm(List.of(F), WIFI).isPlain());
    }

    @Test
    void lettersAndANumberAreAName() {
        assertTrue(term(F, SIXTEEN).isName());
        assertFalse(term(SIXTEEN, SIXTEEN).isName());
        assertFalse(term(F, WIFI).isName());
    }

    @Test
    void aNumberIsNeverAMistakeOfTyping() {
        assertTrue(term(F, SIXTEEN).hasDigits());
        assertTrue(term(SIXTEEN).hasDigits());
        assertFalse(term(F).hasDigits());
    }

    @Test
    void lettersAreWrittenOntoANumberInANameOrAWhole() {
        assertTrue(term(F, SIXTEEN).isLettersWithDigits());
        assertTrue(new QueryTerm(List.of(SIXTEEN), word("16م")).isLettersWithDigits());
        assertFalse(term(SIXTEEN).isLettersWithDigits());
        assertFalse(new QueryTerm(List.of(F), WIFI).isLettersWithDigits());
    }

    @Test
    void aWordOfEveryTextTellsNothingBesideAnother() {
        assertEquals(List.of(WIFI), term(IN, WIFI).telling());
        assertEquals(List.of(IN), term(IN).telling());
        assertTrue(term(IN, WIFI).isTelling());
        assertFalse(term(IN).isTelling());
    }

    @Test
    void aWordOfAQuestionAsksWhereItStandsAlone() {
        assertTrue(term(word("متي")).asks());
        assertFalse(term(WIFI).asks());
        assertFalse(term(word("متي"), WIFI).asks());
    }

    @Test
    void otherWordsAreWrittenSoThatTheyAreOneTermAgain() {
        assertEquals("f17", term(F, SIXTEEN).written(List.of("f", "17")));
        assertEquals("wi-fi", term(F, WIFI).written(List.of("wi", "fi")));
    }

    private static QueryTerm term(Part... parts) {
        return new QueryTerm(List.of(parts), null);
    }

    private static Part word(String exact) {
        return new Part(exact, exact, false, Set.of(exact));
    }
}
