package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The marks of a comment that the filter counts. */
class SpamWordsTest {

    @Test
    void wordsOfTheNameAreTheirOwnAndAllAreFolded() {
        assertEquals(List.of("name:ساره", "اربح", "المال"), marks("سارة", "أربحُ المـــال، أربح!"));
    }

    @Test
    void aWordHasTwoToFortyLetters() {
        var longest = "a".repeat(40);

        assertEquals(List.of(longest, "ab"), marks("x", "a ab " + longest + " " + longest + "a"));
    }

    @Test
    void noMoreThanFiveHundredWordsCount() {
        var text = new StringBuilder();
        for (var word = 1_000; word < 1_600; word++) {
            text.append(word).append(' ');
        }

        var marks = marks("x", text.toString());

        assertEquals(500, marks.size());
        assertEquals("1499", marks.get(499));
    }

    @Test
    void whereLinksLeadIsAMark() {
        assertEquals(true, marks("x", "انظر https://Casino.example/a?b").contains("host:casino.example"));
    }

    private static List<String> marks(String name, String text) {
        return List.copyOf(SpamWords.of(name, text));
    }
}
