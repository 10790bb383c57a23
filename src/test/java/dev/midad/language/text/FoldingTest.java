package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "المُجْرِمَة, المجرمه",
        "دينًا, دينا",
        "الكـــويت, الكويت",
        "الإرهاب, الارهاب",
        "أحمد, احمد",
        "آل, ال",
        "ٱلكتاب, الكتاب",
        "مستشفى, مستشفي",
        "شؤون, شوون",
        "هيئة, هييه",
        "کابل, كابل",
        "علی, علي",
        "١٢٣٤, 1234",
        "۱۲۳۴, 1234",
        "Kuwait, kuwait",
        "STRASSE, strasse",
        "Straße, strasse",
        "ﻻ, لا",
        "ﷲ, الله",
        "جزء, جزء",
    })
    void waysOfWritingAWordBecomeOne(String written, String folded) {
        assertEquals(folded, Folding.fold(written));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x0640, 0x064B, 0x0651, 0x065F, 0x0670, 0x0610, 0x061A, 0x06D6, 0x06DC, 0x06ED, 0x08D4, 0x08FF})
    void aVowelSignAMarkOfRecitationAndTheTatweelAreNoLetters(int sign) {
        var written = "كُتِبَ" + Character.toString(sign);

        assertTrue(Folding.isSign(sign));
        assertEquals("كتب", Folding.fold(written));
        assertEquals("كتب", Folding.withoutSigns(written));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x060F, 0x061B, 0x063F, 0x0641, 0x064A, 0x0660, 0x066F, 0x0671, 0x06D5, 0x06DD, 0x06E5, 0x06EE, 0x08A0,
                0x08E2, 0x0900, 'a'
            })
    void whatStandsBesideTheSignsInUnicodeIsNoSign(int letter) {
        assertFalse(Folding.isSign(letter));
    }

    @ParameterizedTest
    @CsvSource({"الكـــويتُ, الكويت", "إِلى, إلى", "شُؤُونٌ, شؤون", "خبر, خبر", "مُـ, م", "ًٌ, ''"})
    void withoutSignsEveryLetterStaysWhatItIs(String written, String bare) {
        assertEquals(bare, Folding.withoutSigns(written));
    }

    @Test
    void theShortWayGivesWhatTheLongOneGives() {
        var draw = new Random(11);
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            draw.ints(1 + draw.nextInt(6), ' ', 0x750).forEach(text::appendCodePoint);

            // A ligature has no short way, and becomes two letters.
            assertEquals(Folding.fold(text.toString()) + "لا", Folding.fold(text + "ﻻ"));
        }
    }

    @Test
    void invisibleCharactersGo() {
        assertEquals("ميرود", Folding.fold("می\u200cرود"));
        assertEquals("نص", Folding.fold("\u200fن\u200eص\u202e"));
    }

    @Test
    void theCombiningHamzaFoldsLikeTheComposedLetter() {
        assertEquals("ا", Folding.fold("\u0623"));
        assertEquals("ا", Folding.fold("\u0627\u0654"));
        assertEquals("ا", Folding.fold("\u0627\u064e\u0654"));
    }

    @Tag("slow")
    @Test
    void foldingWhatIsFoldedChangesNothing() {
        var random = new Random(20_241_113);
        for (var run = 0; run < 20_000; run++) {
            var text = randomText(random);

            var folded = Folding.fold(text);

            assertEquals(folded, Folding.fold(folded), () -> "of " + text);
        }
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(12); i >= 0; i--) {
            var letter =
                    switch (random.nextInt(4)) {
                        case 0 -> 0x0600 + random.nextInt(0x100);
                        case 1 -> 0x20 + random.nextInt(0x250);
                        case 2 -> 0xFB50 + random.nextInt(0x2B0);
                        default -> random.nextInt(0x20000);
                    };
            if (Character.isDefined(letter) && Character.getType(letter) != Character.SURROGATE) {
                text.appendCodePoint(letter);
            }
        }
        return text.toString();
    }
}
