package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.foundation.web.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be banned, and beside what. */
class BanDraftTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String EMAIL = "reader@news.example";
    private static final String ADDRESS = "192.0.2.7";
    private static final String COMMENT = "01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10";

    @Test
    void aBanMayLastForEver() {
        assertDoesNotThrow(() -> ending(null).requireToHoldAfter(NOON));
    }

    @Test
    void aBanEndsAfterItBegins() {
        assertDoesNotThrow(() -> ending(NOON.plusNanos(1)).requireToHoldAfter(NOON));
        assertEquals("/expiresAt inThePast", refusal(() -> ending(NOON).requireToHoldAfter(NOON)));
        assertEquals(
                "/expiresAt inThePast", refusal(() -> ending(NOON.minusNanos(1)).requireToHoldAfter(NOON)));
    }

    @Test
    void aWordIsBannedAsItIsReadAndNotAsItIsSpaced() {
        assertEquals(
                "ربح سريع",
                draft(BanKind.WORD, " ربح\n  سريع ", null, null, null).requireWord());
    }

    @ParameterizedTest
    @CsvSource({
        ", , , ",
        "' ', , , ",
        "'\u200f', , , ",
        "ربح, " + EMAIL + ", , ",
        "ربح, , " + ADDRESS + ", ",
        "ربح, , , " + COMMENT
    })
    void besideTheKindOfAWordBelongsAVisibleWordAlone(String word, String email, String address, UUID comment) {
        var draft = draft(BanKind.WORD, word, email, address, comment);

        assertEquals(" oneOf", refusal(draft::requireWord));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, " + EMAIL + ", , ",
        "EMAIL, , , " + COMMENT,
        "ADDRESS, , " + ADDRESS + ", ",
        "ADDRESS, , , " + COMMENT
    })
    void aPersonIsNamedByWhatTheKindSaysOrByAComment(BanKind kind, String email, String address, UUID comment) {
        var draft = draft(kind, null, email, address, comment);

        assertDoesNotThrow(draft::requirePerson);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, , , , ",
        "EMAIL, , " + EMAIL + ", , " + COMMENT,
        "EMAIL, , " + EMAIL + ", " + ADDRESS + ", ",
        "EMAIL, , , " + ADDRESS + ", " + COMMENT,
        "EMAIL, ربح, " + EMAIL + ", , ",
        "EMAIL, , , " + ADDRESS + ", ",
        "ADDRESS, , , , ",
        "ADDRESS, , , " + ADDRESS + ", " + COMMENT,
        "ADDRESS, , " + EMAIL + ", " + ADDRESS + ", ",
        "ADDRESS, , " + EMAIL + ", , " + COMMENT,
        "ADDRESS, ربح, , " + ADDRESS + ", ",
        "ADDRESS, , " + EMAIL + ", , "
    })
    void aPersonIsNamedOnceAndByNothingElse(BanKind kind, String word, String email, String address, UUID comment) {
        var draft = draft(kind, word, email, address, comment);

        assertEquals(" oneOf", refusal(draft::requirePerson));
    }

    @Test
    void theRefusalSaysWhatBelongsBesideTheKind() {
        var email = assertThrows(ProblemException.class, draft(BanKind.EMAIL, null, null, null, null)::requirePerson);
        var address =
                assertThrows(ProblemException.class, draft(BanKind.ADDRESS, null, null, null, null)::requirePerson);

        assertEquals(
                "Beside this kind belongs email or comment, and nothing else.",
                email.wrongs().get(0).detail().english());
        assertEquals(
                "Beside this kind belongs address or comment, and nothing else.",
                address.wrongs().get(0).detail().english());
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "2001:db8::1"})
    void anAddressIsOneOfEitherVersion(String address) {
        assertEquals(address, draft(BanKind.ADDRESS, null, null, address, null).requireAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2", "192.0.2.256", "news.example", "2001:db8::/64", ""})
    void whatIsNoAddressIsRefused(String address) {
        var draft = draft(BanKind.ADDRESS, null, null, address, null);

        assertEquals("/address invalidValue", refusal(draft::requireAddress));
    }

    @Test
    void aBanOfAWordShowsTheWordAndOneOfAPersonTheHash() {
        var word = BanView.of(Ban.ofWord(ending(NOON), "ربح", "سارة", NOON));
        var person = BanView.of(Ban.ofHash(draft(BanKind.EMAIL, null, EMAIL, null, null), "0a1b", "سارة", NOON));

        assertEquals(new BanView(word.id(), BanKind.WORD, "ربح", null, "ملاحظة", "سارة", NOON, NOON), word);
        assertEquals(new BanView(person.id(), BanKind.EMAIL, null, "0a1b", "ملاحظة", "سارة", NOON, null), person);
    }

    private static BanDraft ending(@Nullable Instant expiresAt) {
        return new BanDraft(BanKind.WORD, "ربح", null, null, null, "ملاحظة", expiresAt);
    }

    private static BanDraft draft(
            BanKind kind,
            @Nullable String word,
            @Nullable String email,
            @Nullable String address,
            @Nullable UUID comment) {
        return new BanDraft(kind, word, email, address, comment, "ملاحظة", null);
    }

    private static String refusal(Executable act) {
        return String.join(
                "; ",
                assertThrows(ProblemException.class, act).wrongs().stream()
                        .map(wrong -> wrong.place() + ' ' + wrong.code())
                        .toList());
    }
}
