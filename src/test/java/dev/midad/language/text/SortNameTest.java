package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortNameTest {

    @ParameterizedTest
    @CsvSource({
        "أحمد الكندري, أحمد الكندري",
        "د. أحمد الكندري, أحمد الكندري",
        "د.أحمد الكندري, أحمد الكندري",
        "د/ أحمد الكندري, أحمد الكندري",
        "د أحمد الكندري, أحمد الكندري",
        "أ.د. أحمد الكندري, أحمد الكندري",
        "أ. د. أحمد, أحمد",
        "م. سارة العلي, سارة العلي",
        "الأستاذة الدكتورة هدى, هدى",
        "الشيخ صباح الأحمد, صباح الأحمد",
        "الدُّكتور أحمد, أحمد",
        "الكندري, كندري",
        "د. الكندري, كندري",
        "المحرر السياسي, محرر السياسي",
        "الدكتور, دكتور",
        "د., د.",
        "السيد ياسين, سيد ياسين",
        "الياس خوري, الياس خوري",
        "إلهام, إلهام",
        "آل الشيخ, آل الشيخ",
        "ألبير, ألبير",
        "داود سليمان, داود سليمان",
        "منى, منى",
        "Dr. Sarah Ali, Sarah Ali",
        "Prof. Dr. Sarah Ali, Sarah Ali",
        "Drew Barry, Drew Barry",
        "The political editor, political editor",
    })
    void titlesAndTheArticleDoNotCount(String name, String sortName) {
        assertEquals(sortName, SortName.of(name));
    }

    @Test
    void spellingsOfANameStandTogether() {
        assertEquals(SortName.key(SortName.of("أحمد")), SortName.key(SortName.of("د. احمد")));
    }
}
