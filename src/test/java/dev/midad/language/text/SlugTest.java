package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "الكويت تستضيف مؤتمر: تعزيز التعاون | الكويت-تستضيف-مؤتمر-تعزيز-التعاون",
                "«مستقبل خالٍ من الإرهاب» | مستقبل-خال-من-الإرهاب",
                "الكـــويت… (4 - 5 نوفمبر) | الكويت-4-5-نوفمبر",
                "Kuwait's Big Day! | kuwaits-big-day",
                "L’été à Koweït | lété-à-koweït",
                "می‌رود به خانه | میرود-به-خانه",
                "हिन्दी समाचार | हिन्दी-समाचार",
                "--- | ''",
            })
    void aHeadlineBecomesItsWords(String headline, String slug) {
        assertEquals(slug, Slug.fromHeadline(headline));
    }

    @Test
    void aLongHeadlineIsCutAtAWordsEndWithin200Bytes() {
        var headline = "كلمة ".repeat(60);

        var slug = Slug.fromHeadline(headline);

        assertTrue(bytes(slug) <= 200 && bytes(slug) > 190, slug);
        assertTrue(slug.endsWith("-كلمة"), slug);
    }

    @Test
    void aWordThatEndsExactlyAtTheLimitIsKept() {
        var slug = Slug.fromHeadline("a".repeat(100) + " " + "b".repeat(99) + " c");

        assertEquals("a".repeat(100) + "-" + "b".repeat(99), slug);
    }

    @Test
    void aSingleWordThatIsTooLongIsCutBetweenLetters() {
        var slug = Slug.fromHeadline("م".repeat(150));

        assertEquals("م".repeat(100), slug);
    }

    @Test
    void aNumberStillFitsWithin200Bytes() {
        var slug = Slug.numbered("م".repeat(100), 12);

        assertEquals("م".repeat(98) + "-12", slug);
    }

    @Test
    void aSlugOfExactly200BytesIsWhole() {
        assertEquals("م".repeat(100), Slug.fromHeadline("م".repeat(100)));
        assertEquals(Optional.empty(), Slug.problem("م".repeat(100)));
        assertEquals("م".repeat(98) + "-2", Slug.numbered("م".repeat(98), 2));
    }

    @Test
    void aNumberedSlugIsCutAtAWordsEndToo() {
        assertEquals("a".repeat(150) + "-10", Slug.numbered("a".repeat(150) + "-" + "b".repeat(49), 10));
    }

    @Test
    void aKeyCanBeAskedOfTheDatabase() {
        assertEquals("a-b", Slug.key("a\0b"));
        assertEquals("/ab", Slug.pathKey("/a\0b"));
    }

    @ParameterizedTest
    @CsvSource({
        "مسؤول-كبير, مسئول_كبير",
        "مسؤول-كبير, مسوول--كبير-",
        "مسؤول-كبير, مَسـئُول كبير/",
        "رؤوس-الأموال, رءوس+الاموال",
        "قمة-الأمة, قمه الامه",
        "f-16, F_16",
    })
    void aKeyIsThatOfEveryWritingAndOfItself(String slug, String writing) {
        assertEquals(Slug.key(slug), Slug.key(writing));
        assertEquals(Slug.key(slug), Slug.key(Slug.key(slug)));
    }

    @Test
    void differentWordsHaveDifferentKeys() {
        assertNotEquals(Slug.key("سيول"), Slug.key("سوول"));
        assertNotEquals(Slug.key("رئيس"), Slug.key("رويس"));
        assertNotEquals(Slug.key("سماء"), Slug.key("سما"));
        assertNotEquals(Slug.key("covid19"), Slug.key("covid-19"));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, empty",
        "TOO_LONG, tooLong",
        "INVALID_CHARACTERS, invalidCharacters",
        "LOOKS_LIKE_ID, looksLikeId",
    })
    void aProblemIsNamedForPrograms(Slug.Problem problem, String code) {
        assertEquals(code, problem.code());
    }

    @Test
    void aSlugIsFoundHoweverItIsWritten() {
        assertEquals(Slug.key("مكافحة-الإرهاب"), Slug.key("مُكافَحة-الاِرهــاب"));
    }

    @Test
    void whatCannotBeASlugIsNamed() {
        assertEquals(Optional.of(Slug.Problem.EMPTY), Slug.problem(""));
        assertEquals(Optional.of(Slug.Problem.EMPTY), Slug.problem("--"));
        assertEquals(Optional.of(Slug.Problem.TOO_LONG), Slug.problem("م".repeat(101)));
        assertEquals(Optional.of(Slug.Problem.INVALID_CHARACTERS), Slug.problem("a/b"));
        assertEquals(Optional.of(Slug.Problem.INVALID_CHARACTERS), Slug.problem("a b"));
        assertEquals(Optional.of(Slug.Problem.INVALID_CHARACTERS), Slug.problem("a\u202eb"));
        assertEquals(Optional.of(Slug.Problem.LOOKS_LIKE_ID), Slug.problem("01a209a1-1d8e-73ee-963d-7e25b231d9ef"));
        assertEquals(Optional.empty(), Slug.problem("الكويت-2024"));
    }

    private static int bytes(String slug) {
        return slug.getBytes(StandardCharsets.UTF_8).length;
    }
}
