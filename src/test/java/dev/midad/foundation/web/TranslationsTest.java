package dev.midad.foundation.web;

import static org.hamcrest.Matchers.contains;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with texts by language is named by its place, wherever there are such texts. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TranslationsTest {

    @Test
    void aTextByLanguageThatBreaksARuleIsNamedOnce() {
        requireNamed("/v1/editorial/sections/" + Newsroom.section().getString("id"), "translations", "name");
        requireNamed("/v1/editorial/tags/" + Newsroom.tag().getString("id"), "translations", "name");
        requireNamed("/v1/editorial/authors/" + Newsroom.author().getString("id"), "translations", "name");
        requireNamed("/v1/editorial/publication", "translations", "name");
        requireNamed(Media.path(Media.picture()), "texts", "title");
    }

    private static void requireNamed(String thing, String property, String line) {
        requireRefused(thing, property, Map.of("en", Map.of(line, " ")), "/en/" + line, "invalidLine");
        requireRefused(thing, property, Map.of("en", Map.of(line, "One\nTwo")), "/en/" + line, "invalidLine");
        requireRefused(thing, property, Map.of("en", Map.of(line, "x".repeat(501))), "/en/" + line, "tooLong");
        requireRefused(thing, property, Map.of("xx-yy-zz", Map.of(line, "One")), "/xx-yy-zz", "invalidLanguage");
        requireRefused(thing, property, Map.of("en", "One"), "/en", "wrongType");
    }

    private static void requireRefused(
            String thing, String property, Map<String, ?> texts, String pointer, String code) {
        Newsroom.patch(thing, Map.of(property, texts))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/" + property + pointer), "errors.code", contains(code));
    }
}
