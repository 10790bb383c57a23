package dev.midad.foundation.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    private static final byte[] TEXT =
            "قال الوزير إن المشروع سيكتمل. ".repeat(100).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | IDENTITY
            gzip, deflate, br, zstd | BROTLI
            gzip;q=1.0, br;q=0.5  | BROTLI
            gzip, br;q=0          | GZIP
            gzip, br; q=0.000     | GZIP
            GZIP                  | GZIP
            x-gzip                | GZIP
            deflate, gzip;q=0.001 | GZIP
            *                     | BROTLI
            br;q=0, *             | GZIP
            br;q=0, gzip;q=0, *   | IDENTITY
            *;q=0                 | IDENTITY
            brotli, gzipped       | IDENTITY
            gzip;q=x              | GZIP
            , ;                   | IDENTITY
            """)
    void theCodingThatPacksMostOfThoseThatAreAcceptedIsChosen(String acceptEncoding, Coding expected) {
        assertEquals(expected, Coding.first(acceptEncoding));
    }

    @Test
    void aClientThatNamesNoCodingGetsNone() {
        assertEquals(Coding.IDENTITY, Coding.accepted(null));
    }

    @Test
    void aClientThatAsksAgainGetsTheSameCoding() {
        assertEquals(Coding.GZIP, Coding.accepted("gzip, deflate"));
        assertEquals(Coding.GZIP, Coding.accepted("gzip, deflate"));
    }

    @Test
    void whatIsPackedInGzipIsReadAgain() throws IOException {
        var packed = Coding.GZIP.pack(TEXT);

        assertTrue(packed.length < TEXT.length / 2);
        assertArrayEquals(TEXT, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
    }

    @Test
    void whatIsPackedInBrotliIsReadAgain() throws IOException {
        var packed = Coding.BROTLI.pack(TEXT);

        assertTrue(packed.length < Coding.GZIP.pack(TEXT).length);
        assertArrayEquals(TEXT, Decoder.decompress(packed).getDecompressedData());
    }

    @Test
    void whatIsNotPackedIsSentAsItIs() {
        assertSame(TEXT, Coding.IDENTITY.pack(TEXT));
    }

    @Test
    void codingsAreNamedAsInHeaders() {
        assertEquals(
                List.of("br", "gzip", "identity"),
                Arrays.stream(Coding.values()).map(Coding::token).toList());
    }
}
