package dev.midad.foundation.delivery;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A content coding (RFC 9110, 8.4.1) in which an answer can be sent; those that pack more come first. */
enum Coding {
    /** RFC 7932; only where its library runs on this machine. */
    BROTLI("br", "-br") {
        @Override
        byte[] pack(byte[] bytes) {
            try {
                return Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        boolean isThere() {
            return Brotli4jLoader.isAvailable();
        }
    },
    /** RFC 1952. */
    GZIP("gzip", "-gzip") {
        @Override
        byte[] pack(byte[] bytes) {
            var packed = new ByteArrayOutputStream(bytes.length / 3);
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return packed.toByteArray();
        }
    },
    IDENTITY("identity", "") {
        @Override
        byte[] pack(byte[] bytes) {
            return bytes;
        }
    };

    // Smaller than gzip at about its price; from 6 on, time grows faster than size shrinks.
    private static final int BROTLI_QUALITY = 5;
    private static final Coding[] ALL = values();
    private static final String NOTHING = "0(\\.0*)?";
    // Clients send a few different ones, the same ones again and again.
    private static final Cache<String, Coding> ACCEPTED = Caffeine.newBuilder()
            .maximumWeight(100_000)
            .weigher((String words, Coding coding) -> words.length())
            .build();

    private final String token;
    private final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    abstract byte[] pack(byte[] bytes);

    boolean isThere() {
        return true;
    }

    /** Its name in header fields. */
    String token() {
        return token;
    }

    /** What tells the ETag of this form from the others'. */
    String suffix() {
        return suffix;
    }

    /** The first that is accepted (RFC 9110, 12.5.3); of two that are, what the client likes better does not matter. */
    static Coding accepted(@Nullable String acceptEncoding) {
        return acceptEncoding == null ? IDENTITY : ACCEPTED.get(acceptEncoding, Coding::first);
    }

    private static Coding first(String acceptEncoding) {
        for (var coding : ALL) {
            if (coding.isThere() && coding.isIn(acceptEncoding)) {
                return coding;
            }
        }
        return IDENTITY;
    }

    boolean isIn(String acceptEncoding) {
        var any = false;
        for (var part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            var name = part.split(";", 2)[0].strip();
            if (name.equals(token) || name.equals("x-" + token)) {
                return isWanted(part);
            }
            any |= name.equals("*") && isWanted(part);
        }
        return any;
    }

    private static boolean isWanted(String part) {
        return Arrays.stream(part.split(";", -1))
                .skip(1)
                .map(String::strip)
                .noneMatch(parameter -> parameter.startsWith("q=")
                        && parameter.substring(2).strip().matches(NOTHING));
    }
}
