package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardLayoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hg;,dj | الكويت",
                "HG;,DJ | ألأكويت",
                "hgl;jfm | المكتبة",
                "fgh] | بلاد",
                "sghl | سلام",
                "bfd | لابي",
                "hgYsghl | الإسلام",
                "Nlk | آمن",
                "Gh | لأا",
                "Tdvhk | لإيران",
                "Bow | لآخص",
                "QATAR 2026 | ضشلإشق 2026",
                "`i2 | ذه2",
            })
    void latinLettersBecomeTheArabicOnesOfTheSameKeys(String typed, String meant) {
        assertEquals(Optional.of(meant), KeyboardLayout.switched(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "نعصشهف, kuwait",
        "اثممخ صخقمي, hello world",
        "لاشىن, bank",
        "سؤاخخم 2026, school 2026",
    })
    void arabicLettersBecomeTheLatinOnesOfTheSameKeys(String typed, String meant) {
        assertEquals(Optional.of(meant), KeyboardLayout.switched(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "أشةشس, Hamas",
        "إثةثى, Yemen",
        "آشفخ, Nato",
        "لأثىثرش, Geneva",
        "لإعىهس, Tunis",
        "لآثهقعف, Beirut",
        "لا, b",
    })
    void aCapitalLetterIsTheArabicOneOfItsKeyToo(String typed, String meant) {
        assertEquals(Optional.of(meant), KeyboardLayout.switched(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "؟", "123 - 45", "новости"})
    void whatHasNoOtherKeyIsNotSwitched(String typed) {
        assertEquals(Optional.empty(), KeyboardLayout.switched(typed));
    }
}
