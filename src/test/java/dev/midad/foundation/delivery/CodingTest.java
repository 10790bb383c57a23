package dev.midad.foundation.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                              | IDENTITY
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
        assertEquals(expected, Coding.accepted(acceptEncoding));
    }
}
