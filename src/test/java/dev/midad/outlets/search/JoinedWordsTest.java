package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What signs, digits or a change of script join is found as a whole and in its parts. */
class JoinedWordsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "تفاعلوا مع #يوم_التأسيسات أمس | التأسيسات",
                "تفاعلوا مع #يوم_التأسيسات أمس | تأسيس",
                "تفاعلوا مع #يوم_التأسيسات أمس | يوم_التأسيسات",
                "تفاعلوا مع #يوم_التأسيسات أمس | #يوم_التأسيسات",
                "تفاعلوا مع #يوم_التأسيسات أمس | #يومالتأسيسات",
                "تفاعلوا مع #يوم_التأسيسات أمس | \"يوم التأسيسات\"",
                "تفاعلوا مع #يوم_التأسيسات أمس | \"مع يوم التأسيسات أمس\"",
                "تفاعلوا مع #يوم_التأسيسات أمس | \"مع #يوم_التأسيسات أمس\"",
                "تفاعلوا مع #يوم_التأسيسات أمس | التأسيسا*",
                "يوم التأسيسات | #يوم_التأسيسات",
                "يوم التأسيسات | \"يوم_التأسيسات\"",
                "لقاح COVID-19 الجديد | covid19",
                "لقاح COVID-19 الجديد | COVID 19",
                "لقاح COVID-19 الجديد | \"covid 19\"",
                "لقاح COVID-19 الجديد | \"لقاح covid19 الجديد\"",
                "لقاح COVID-19 الجديد | covid",
                "لقاح كوفيد19 | كوفيد-١٩",
                "لقاح كوفيد19 | كوفيد 19",
                "عام 2031م | 2031",
                "عام 2031م | 2031م",
                "عام 2031 | 2031م",
                "عام 2031م | \"عام 2031\"",
                "عام ١٤٤٥هـ | 1445",
                "بـ100 دولار | 100",
                "بـ100 دولار | \"100 دولار\"",
                "قناة الـBBC أمس | bbc",
                "قناة الـBBC أمس | الـBBC",
                "قناة BBC أمس | الـBBC",
                "قناة الـBBC أمس | \"BBC أمس\"",
                "هاتف iPhone15 جديد | iphone",
                "هاتف iPhone15 جديد | iPhone 15",
                "هاتف iPhone 15 جديد | iphone15",
                "وزارة/هيئة | هيئة",
                "وزارة/هيئة | وزارة/هيئة",
                "كتب إلى user@mail.example اليوم | user@mail.example",
                "كتب إلى user@mail.example اليوم | mail",
                "كتب إلى user@mail.example اليوم | mail.example",
                "جيش U.S.A هناك | USA",
                "جيش USA هناك | U.S.A.",
                "جيش U.S.A هناك | U.S.A",
                "مباراة الكويت–السعودية اليوم | السعودية",
                "مباراة الكويت–السعودية اليوم | \"الكويت السعودية\"",
                "شبكة Wi-Fi مجانية | wifi",
                "شبكة Wi-Fi مجانية | wi-fi",
                "شبكة wifi مجانية | Wi-Fi",
                "شبكة Wi-Fi مجانية | \"شبكة wifi\"",
                "شبكة Wi-Fi مجانية | \"wifi مجانية\"",
                "شبكة Wi-Fi مجانية | \"شبكة wifi مجانية\"",
                "شبكة wifi مجانية | \"شبكة Wi-Fi مجانية\"",
                "شبكة wi fi مجانية | \"شبكة Wi-Fi مجانية\"",
                "ملف snake_case هنا | case",
                "ملف snake_case هنا | snakecase",
                "كتاب«الأيام» | الأيام",
                "كتاب«الأيام» | كتاب",
                "وزراء Kuwait's | kuwait",
                "مدينة Sana'a | Sanaa",
                "İstanbul'da bugün | istanbul",
                "Istanbul bugün | İstanbul'da",
                "ISTANBUL bugün | İSTANBUL’dan",
                "جهاز PS5 جديد | PS 5",
                "جهاز PS 5 جديد | PS5",
                "Obama'nın ziyareti | obama",
                "مدينة Sanaa | Sana’a",
            })
    void whatIsJoinedIsFoundHoweverItIsTyped(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written, "شيء آخر")) {
            assertEquals(List.of(written), index.found(typed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مباراة الكويت–السعودية | \"السعودية الكويت\"",
                "لقاح COVID-19 | \"19 covid\"",
                "بعد كوفيد في 19 دولة | كوفيد19",
                "شبكة Wi-Fi مجانية | \"شبكة fi\"",
                "شبكة Wi-Fi مجانية | شبكة -wifi",
                "شبكة Wi-Fi مجانية | شبكة -wi-fi",
                "لقاح كوفيد19 | لقاح -كوفيد19",
            })
    void aNeighbourIsNotTakenForWhatIsJoined(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(), index.found(typed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "تفاعلوا مع #يوم_التأسيسات أمس | تأسيس | تفاعلوا مع #يوم_<mark>التأسيسات</mark> أمس",
                "تفاعلوا مع #يوم_التأسيسات أمس | \"يوم التأسيسات\" | تفاعلوا مع #<mark>يوم_التأسيسات</mark> أمس",
                "تفاعلوا مع #يوم_التأسيسات أمس | يومالتأسيسات | تفاعلوا مع #<mark>يوم_التأسيسات</mark> أمس",
                "لقاح الـCOVID-19 هنا | covid19 | لقاح الـ<mark>COVID-19</mark> هنا",
                "عام ٢٠٣١م بدأ | 2031 | عام <mark>٢٠٣١</mark>م بدأ",
                "شبكة Wi-Fi مجانية | \"شبكة wifi مجانية\" | <mark>شبكة Wi-Fi مجانية</mark>",
                "شبكة ｗｉ-ﬁ مجانية | wifi | شبكة <mark>ｗｉ-ﬁ</mark> مجانية",
                "شبكة wifi مجانية | Wi-Fi | شبكة <mark>wifi</mark> مجانية",
                "جيش U.S.A هناك | usa | جيش <mark>U.S.A</mark> هناك",
                "كتاب«الأيّام» لطه | ايام | كتاب«<mark>الأيّام</mark>» لطه",
            })
    void whatIsFoundIsMarkedWhereItIsWritten(String written, String typed, String marked) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(
                    List.of(marked),
                    index.highlights(typed).stream()
                            .map(passage -> passage.replace("&#x2F;", "/"))
                            .toList());
        }
    }

    @Test
    void whatIsWrittenLikeTheQueryComesFirst() throws IOException {
        try (var index = new SmallIndex(directory, "فيتامين 12 هنا", "فيتامين ب12 هنا")) {
            assertEquals(List.of("فيتامين ب12 هنا", "فيتامين 12 هنا"), index.found("ب12"));
        }
    }
}
