package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.conversation.spam.JudgeComment.Findings;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much weighs what is found against a comment. */
class JudgeCommentTest {

    private static final Findings NOTHING = new Findings(List.of(), Set.of(), null, null);
    private static final int MAX_LINKS = 2;

    @Test
    void aCommentAgainstWhichNothingIsFoundIsClean() {
        assertEquals(new Judgement(0, List.of(), false), judged("شكرًا للكاتب", NOTHING));
    }

    @Test
    void whoeverIsBannedMayNotCommentHere() {
        var judgement = judged("شكرًا", new Findings(List.of("bannedEmail", "bannedAddress"), Set.of(), null, null));

        assertTrue(judgement.isBanned());
        assertEquals(1, judgement.score());
        assertEquals(List.of(signal("bannedEmail", 1), signal("bannedAddress", 1)), judgement.signals());
    }

    @Test
    void aBannedWordIsCertainButBansNobody() {
        var judgement = judged("ربح", new Findings(List.of(), Set.of("ربح", "ذهب"), null, null));

        assertFalse(judgement.isBanned());
        assertEquals(List.of(signal("blockedWord", 1, "ذهب", "ربح")), judgement.signals());
    }

    @Test
    void theHiddenFieldIsCertainAndHasteIsNot() {
        assertEquals(List.of(signal("trap", 1)), sent(true, false).signals());
        assertEquals(List.of(signal("tooFast", 0.7)), sent(false, true).signals());
    }

    @Test
    void nearlyTheSameNamesTheOther() {
        var other = UUID.randomUUID();

        assertEquals(
                List.of(signal("nearDuplicate", 0.6, other.toString())),
                judged("شكرًا", new Findings(List.of(), Set.of(), other, null)).signals());
    }

    @Test
    void theOpinionOfTheFilterIsOneSignalOfSeveral() {
        var opinion = signal("words", 0.5, "ربح 0.95");
        var judgement = judged("شكرًا", new Findings(List.of(), Set.of(), UUID.randomUUID(), opinion));

        assertEquals(opinion, judgement.signals().get(1));
        assertEquals(0.8, judgement.score(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.5", "4, 0.75", "7, 0.9"})
    void linksBeyondWhatIsUsualWeighMoreTheMoreTheyAre(int links, double weight) {
        assertEquals(weight, judged(links(links), NOTHING).score(), 1e-9);
    }

    @Test
    void asManyLinksAsAreUsualSayNothing() {
        assertEquals(List.of(), judged(links(MAX_LINKS), NOTHING).signals());
    }

    @Test
    void theHostsOfLinksAreNamedOnceAndTwentyOfThemAtMost() {
        assertEquals(
                List.of("a.example", "b.example"),
                judged("https://a.example/1 https://b.example/2 https://a.example/3", NOTHING)
                        .signals()
                        .get(0)
                        .about());
        assertEquals(20, judged(links(30), NOTHING).signals().get(0).about().size());
    }

    private static String links(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> "https://host" + index + ".example/")
                .collect(Collectors.joining(" "));
    }

    private static Judgement judged(String text, Findings findings) {
        return JudgeComment.of(suspect(text, false, false), findings, MAX_LINKS);
    }

    private static Judgement sent(boolean isTrapped, boolean isTooFast) {
        return JudgeComment.of(suspect("شكرًا", isTrapped, isTooFast), NOTHING, MAX_LINKS);
    }

    private static Suspect suspect(String text, boolean isTrapped, boolean isTooFast) {
        return new Suspect(
                UUID.randomUUID(),
                CleanComment.of("سارة", text, "ar"),
                new Commenter(null, null),
                isTrapped,
                isTooFast);
    }

    private static Signal signal(String code, double weight, String... about) {
        return Signal.of(code, weight, List.of(about));
    }
}
