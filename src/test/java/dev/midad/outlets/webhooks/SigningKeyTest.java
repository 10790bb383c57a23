package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Against vectors that the libraries of the standard are tested with. */
class SigningKeyTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIMESTAMP = 1_614_265_330;
    private static final byte[] PAYLOAD = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void v1IsHmacOfIdTimestampAndPayload() {
        var key = new SigningKey(SignatureScheme.V1, Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", key.signature(ID, TIMESTAMP, PAYLOAD));
        assertEquals("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", key.shown());
    }

    @Test
    void v1aIsEd25519OfTheSame() {
        var seed = Arrays.copyOf(
                Base64.getDecoder()
                        .decode(
                                "6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg=="),
                32);
        var key = new SigningKey(SignatureScheme.V1A, seed);

        assertEquals("whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=", key.shown());
        assertEquals(
                "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==",
                key.signature(ID, TIMESTAMP, PAYLOAD));
    }

    @Test
    void whatARandomKeySignsItsPublicKeyVerifies() throws Exception {
        var key = SigningKey.random(SignatureScheme.V1A);
        var signature = key.signature(ID, TIMESTAMP, PAYLOAD).substring("v1a,".length());

        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(key.shown()));
        verifier.update((ID + '.' + TIMESTAMP + '.').getBytes(StandardCharsets.UTF_8));
        verifier.update(PAYLOAD);

        assertTrue(verifier.verify(Base64.getDecoder().decode(signature)));
    }

    /** As the JDK wants it: the number little-endian, its highest bit the oddness of the other coordinate. */
    private static java.security.PublicKey publicKey(String shown) throws Exception {
        var bytes = Base64.getDecoder().decode(shown.substring("whpk_".length()));
        var odd = (bytes[31] & 0x80) != 0;
        bytes[31] &= 0x7f;
        var reversed = new byte[32];
        for (var index = 0; index < reversed.length; index++) {
            reversed[index] = bytes[reversed.length - 1 - index];
        }
        var point = new EdECPoint(odd, new java.math.BigInteger(1, reversed));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
