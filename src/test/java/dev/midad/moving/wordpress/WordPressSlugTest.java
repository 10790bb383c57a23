package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressSlugTest {

    @ParameterizedTest
    @CsvSource({
        "hello-world, hello-world, false",
        "%d9%85%d8%a4%d8%aa%d9%85%d8%b1, مؤتمر, false",
        "%D9%85%D8%A4, مؤ, false",
        "مؤتمر, مؤتمر, false",
        "%d9%85%d8%a4%d8, مؤ, true",
        "%d9%85%d8%a4%d, مؤ, true",
        "%d9%85%d8%a4%, مؤ, true",
        "%d9%85-%d8, م, true",
        "100%-sure, 100-sure, false",
        "a.b, a-b, false",
        "'', '', false",
        "%d9, '', true",
        "%F0%9F%98%80, '', false",
    })
    void aStoredSlugIsReadInLetters(String stored, String slug, boolean isCut) {
        assertEquals(slug, WordPressSlug.of(stored).slug());
        assertEquals(isCut, WordPressSlug.of(stored).isCut());
    }

    @Test
    void twoThatMidadCannotTellApartGetNumbers() {
        var slugs = new WordPressSlugs();

        assertEquals("الأزمة", slugs.claim("الأزمة"));
        assertEquals("الازمة-2", slugs.claim("الازمة"));
        assertEquals("الازمه-3", slugs.claim("الازمه"));
    }

    @Test
    void theIdOfAPostIsThatOfItsSiteAndNumber() {
        var id = new WordPressIds("https://Blog.example/").article(7);

        assertEquals(5, id.version());
        assertEquals(2, id.variant());
        assertEquals(id, new WordPressIds("http://blog.example").article(7));
        assertNotEquals(id, new WordPressIds("http://blog.example").article(8));
        // Made with Python's uuid5 and NAMESPACE_URL.
        assertEquals(
                UUID.fromString("1745f3bd-7bcf-50a2-a257-c0e69f9e239a"),
                WordPressIds.nameBased("https://blog.example/?p=7"));
    }
}
