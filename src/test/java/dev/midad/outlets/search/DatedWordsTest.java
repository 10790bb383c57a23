package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The days that a query names, and the words beside them. */
class DatedWordsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 13);

    @Test
    void theWordsOfADateAreNoWordsBesideIt() {
        var dated = DatedWords.of(List.of("اجتماع", "13", "نوفمبر", "2024", "في", "الكويت"));

        assertEquals(Set.of(DAY), dated.days());
        assertEquals(List.of("اجتماع", "في", "الكويت"), dated.beside());
        assertFalse(dated.isEmpty());
    }

    @Test
    void aQueryMayNameSeveralDays() {
        var dated = DatedWords.of(List.of("13/11/2024", "و", "14/11/2024"));

        assertEquals(Set.of(DAY, DAY.plusDays(1)), dated.days());
        assertEquals(List.of("و"), dated.beside());
    }

    @Test
    void whatNamesNoDayIsOnlyWords() {
        var dated = DatedWords.of(List.of("عام", "2024"));

        assertTrue(dated.isEmpty());
        assertEquals(List.of("عام", "2024"), dated.beside());
        assertEquals(Set.of(), dated.phrases());
    }

    @Test
    void aDayIsShownInEachOfItsWritings() {
        var phrases = DatedWords.of(List.of("13/11/2024")).phrases();

        assertTrue(phrases.contains(List.of("13", "نوفمبر", "2024")), phrases::toString);
        assertTrue(phrases.contains(List.of("november", "13", "2024")), phrases::toString);
    }
}
