package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13 نوفمبر 2024",
                "١٣ نوفمبر ٢٠٢٤",
                "13 نوفمبر، 2024م",
                "13 من نوفمبر عام 2024",
                "يوم الأربعاء 13 نوفمبر 2024",
                "الأربعاء، 13 نوفمبر 2024.",
                "13 تشرين الثاني 2024",
                "13 تشرين الثاني (نوفمبر) 2024",
                "13 نوفمبر/تشرين الثاني 2024",
                "13 نونبر 2024",
                "13/11/2024",
                "١٣/١١/٢٠٢٤",
                "13-11-2024",
                "13.11.2024",
                "2024-11-13",
                "2024/11/13م",
                "13 November 2024",
                "13th of Nov 2024",
                "Wednesday, November 13, 2024",
                "11 جمادى الأولى 1446",
                "11 جمادي الاولى 1446هـ",
                "11 جماد أول 1446 هـ",
                "١١ جُمادى الأولى ١٤٤٦ هجرية",
                "11/5/1446",
                "11/05/1446 هـ",
                "1446/5/11",
            })
    void aDayIsReadHoweverItIsWritten(String written) {
        var words = words(written);

        assertEquals(List.of(new WrittenDate(LocalDate.of(2024, 11, 13), 0, words.size())), WrittenDate.in(words));
    }

    @ParameterizedTest
    @CsvSource({
        "1 محرم 1446, 2024-07-07",
        "12 ربيع الأول 1446, 2024-09-15",
        "12 ربيع الآخر 1446, 2024-10-15",
        "1 رمضان 1445, 2024-03-11",
        "10 ذو الحجة 1445, 2024-06-16",
        "10 ذي الحجه 1445, 2024-06-16",
        "1 جمادى الآخرة 1446, 2024-12-02",
        "25 يناير 2011, 2011-01-25",
        "25 كانون الثاني 2011, 2011-01-25",
        "2 أغسطس 1990, 1990-08-02",
        "2 آب 1990, 1990-08-02",
        "1 أوت 2020, 2020-08-01",
        "29 شباط 2024, 2024-02-29",
    })
    void monthsHaveTheNamesOfTheirCountries(String written, LocalDate day) {
        assertEquals(List.of(day), days(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نوفمبر 2024",
                "13 نوفمبر",
                "13/11",
                "31 نوفمبر 2024",
                "30/2/2024",
                "13/13/2024",
                "30 محرم 1446",
                "كأس العالم 2022",
                "13 مجلس 2024",
                "113 نوفمبر 2024",
                "13 نوفمبر 20245",
                "13/11/2024/5",
                "192.168.10.2024",
                "",
            })
    void whatIsNoWholeDayIsNone(String written) {
        assertTrue(WrittenDate.in(words(written)).isEmpty(), written);
    }

    @Test
    void theWordsBesideADayAreLeft() {
        assertEquals(
                List.of(new WrittenDate(LocalDate.of(2024, 11, 13), 2, 6)),
                WrittenDate.in(words("قمة الكويت في 13 نوفمبر 2024 اليوم")));
    }

    @Test
    void aDayInBothCalendarsIsOneDay() {
        var day = LocalDate.of(2024, 11, 13);

        assertEquals(
                List.of(new WrittenDate(day, 0, 4), new WrittenDate(day, 4, 8)),
                WrittenDate.in(words("11 جمادى الأولى 1446 الموافق 13 نوفمبر 2024")));
    }

    @Test
    void aDayIsWrittenInAllTheWaysInWhichItIsRead() {
        var writings = DateWritings.of(LocalDate.of(2024, 11, 3));

        assertTrue(writings.contains(List.of(Set.of("3", "03"), Set.of("11"), Set.of("2024"))));
        assertTrue(writings.contains(List.of(Set.of("3", "03"), Set.of("تشرين"), Set.of("الثاني"), Set.of("2024"))));
        assertTrue(writings.contains(List.of(Set.of("1", "01"), Set.of("جمادي"), Set.of("الاولي"), Set.of("1446"))));
    }

    private static List<LocalDate> days(String written) {
        return WrittenDate.in(words(written)).stream().map(WrittenDate::day).toList();
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split(" ")).toList();
    }
}
