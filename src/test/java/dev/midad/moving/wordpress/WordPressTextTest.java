package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, times, numbers and attributes, as WordPress writes them. */
class WordPressTextTest {

    @ParameterizedTest
    @CsvSource({
        "قال الوزير, 10, قال الوزير",
        "قال الوزير, 9, قال الوزي",
        "قال الوزير اليوم, 10, قال الوزير",
        "قال الوزير اليوم, 13, قال الوزير",
        "قالالوزيراليوم كلمة, 8, قالالوزي",
        "أب الوزير, 8, أب الوزي",
        "ab😀, 3, ab",
        "ab😀, 4, ab😀",
        "abcdef ghi, 6, abcdef",
    })
    void aTextIsCutAtAWordsEndUnlessHalfOfItWouldGo(String text, int most, String shortened) {
        assertEquals(shortened, WordPressText.shortened(text, most));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-13 06:00:00, 2024-11-13 11:00:00, 2024-11-13T06:00:00Z",
        "0000-00-00 00:00:00, 2024-11-13 09:00:00, 2024-11-13T06:00:00Z",
        "'', ' 2024-11-13 09:00:00 ', 2024-11-13T06:00:00Z",
        "0000-01-01 00:00:00, '', ''",
        "0001-01-01 00:00:00, '', 0001-01-01T00:00:00Z",
        "13 Nov 2024, '', ''",
    })
    void aTimeIsReadInUtcOrElseByTheClockOfTheSite(String gmt, String written, String time) {
        var read = WordPressTimes.of(gmt, written, ZoneId.of("Asia/Kuwait"));

        assertEquals(time, read.map(Object::toString).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "' 7 ', 7",
        "'', -1",
        "-7, -1",
        "7.5, -1",
        "999999999999999999, 999999999999999999",
        "9999999999999999999, -1"
    })
    void aNumberIsOfDigitsAlone(String digits, long number) {
        assertEquals(number, WxrNode.number(digits, -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ids=\"1,2\" Size='large' link=file | 1,2 | large | file",
                "ids=“1,2” size = ″large″ link=&quot;file&quot; | 1,2 | large | file",
                "ids=&#8220;1,2&#8221; size=&#8243;large&#8243; link='' | 1,2 | large | ''",
            })
    void attributesAreReadInAnyQuotes(String written, String ids, String size, String link) {
        assertEquals(Map.of("ids", ids, "size", size, "link", link), WordPressAttributes.of(written));
    }

    @Test
    void theSameThingIsToldOnceAndAHundredAreEnough() {
        var findings = WordPressFindings.ofPost(1, "خبر");
        for (var i = 0; i < 200; i++) {
            findings.add(WordPressNote.ATTACHMENT_MISSING, i / 2);
        }
        assertEquals(100, findings.list().size());

        findings.add(WordPressNote.PAGE_BREAK);
        assertEquals(100, findings.list().size());
    }
}
