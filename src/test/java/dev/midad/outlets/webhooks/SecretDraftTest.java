package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.foundation.web.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which secrets may be brought along, and how little of one is ever written. */
class SecretDraftTest {

    @Test
    void withoutASecretOneOfV1IsMadeWhichIsNeverTheSame() {
        var one = SecretDraft.USUAL.key("/secret/value");
        var other = SecretDraft.USUAL.key("/secret/value");

        assertEquals(SignatureScheme.V1, one.scheme());
        assertEquals(32, one.bytes().length);
        assertNotEquals(one.shown(), other.shown());
    }

    @Test
    void aKeyOfV1aIsMadeWhereItIsAskedFor() {
        assertEquals(
                SignatureScheme.V1A,
                new SecretDraft(SignatureScheme.V1A, null, null).key("/value").scheme());
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 64})
    void aSecretThatWasMadeElsewhereHas24To64Bytes(int length) {
        assertArrayEquals(
                new byte[length], brought(secret(length)).key("/value").bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void aSecretOfAnotherLengthIsRefused(int length) {
        assertEquals("/value invalidSecret", refusal(brought(secret(length)), "/value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
                "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7o*",
                "whpk_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
                ""
            })
    void aSecretIsWhsecAndBase64(String value) {
        assertEquals("/secret/value invalidSecret", refusal(brought(value), "/secret/value"));
    }

    @Test
    void aKeyOfV1aIsNotBroughtAlong() {
        assertEquals("/value notAllowed", refusal(new SecretDraft(SignatureScheme.V1A, secret(32), null), "/value"));
    }

    @Test
    void theSecretBeforeSignsForADayUnlessItIsSaidForHowLong() {
        assertEquals(24, SecretDraft.USUAL.overlap());
        assertEquals(0, new SecretDraft(null, null, 0).overlap());
        assertEquals(720, new SecretDraft(null, null, 720).overlap());
    }

    @Test
    void nothingThatIsLoggedNamesASecret() {
        var value = secret(32);
        var key = brought(value).key("/value");
        var secret = new WebhookSecret(UUID.randomUUID(), key, new byte[0], Instant.EPOCH);

        assertEquals("SecretDraft[null]", brought(value).toString());
        assertEquals("SigningKey[V1]", key.toString());
        assertEquals(
                "SecretView[" + secret.id + "]", SecretView.of(secret, value).toString());
    }

    @Test
    void onlyAKeyOfV1aHasAPublicHalf() {
        var ofV1 = new WebhookSecret(UUID.randomUUID(), SecretDraft.USUAL.key(""), new byte[0], Instant.EPOCH);
        var key = SigningKey.random(SignatureScheme.V1A);
        var ofV1a = new WebhookSecret(UUID.randomUUID(), key, new byte[0], Instant.EPOCH);

        assertNull(ofV1.publicKey);
        assertEquals(key.shown(), ofV1a.publicKey);
        assertFalse(key.shown().contains(Base64.getEncoder().encodeToString(key.bytes())));
    }

    @ParameterizedTest
    @EnumSource
    void aSchemeIsFoundByTheNameOfTheStandard(SignatureScheme scheme) {
        assertEquals(scheme, SignatureScheme.tagged(scheme.tag()));
    }

    @Test
    void theSchemesAreNamedAsInTheStandard() {
        assertEquals(
                List.of("v1", "v1a"),
                Arrays.stream(SignatureScheme.values())
                        .map(SignatureScheme::tag)
                        .toList());
    }

    private static SecretDraft brought(String value) {
        return new SecretDraft(null, value, null);
    }

    private static String secret(int length) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
    }

    private static String refusal(SecretDraft draft, String pointer) {
        var wrong = assertThrows(ProblemException.class, () -> draft.key(pointer))
                .wrongs()
                .get(0);
        return wrong.place() + ' ' + wrong.code();
    }
}
