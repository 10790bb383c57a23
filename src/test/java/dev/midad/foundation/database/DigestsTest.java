package dev.midad.foundation.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Holds digests against the values that their standards print. */
class DigestsTest {

    @Test
    void sha256GivesTheValueOfItsStandard() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                HexFormat.of().formatHex(Digests.sha256("abc".getBytes(UTF_8))));
    }

    /** Test case 2 of RFC 4231. */
    @Test
    void hmacOfPartsIsThatOfTheWhole() {
        var code = Digests.hmacSha256(
                "Jefe".getBytes(UTF_8), "what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8));

        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                HexFormat.of().formatHex(code));
    }
}
