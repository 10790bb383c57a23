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

/**
 * Names a content coding (RFC 9110, 8.4.1) in which an answer can be sent; the coding that compresses most comes first.
 */
enum Coding {
    /** Is defined by RFC 7932, and is offered only where its library runs on this machine. */
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
    /** Is defined by RFC 1952. */
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

    // At this quality the result is smaller than gzip's at about the same cost; from 6 on, time grows faster than size
    // shrinks.
    private static final int BROTLI_QUALITY = 5;
    private static final Coding[] ALL = values();
    private static final String NOTHING = "0(\\.0*)?";
    // Clients send few different values, and the same ones again and again.
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

    /** Returns the coding's name in header fields. */
    String token() {
        return token;
    }

    /** Returns the suffix that tells the ETag of this coding from the others'. */
    String suffix() {
        return suffix;
    }

    /**
     * Returns the first coding that the client accepts (RFC 9110, 12.5.3); the weights of accepted codings do not
     * matter.
     */
    static Coding accepted(@Nullable String acceptEncoding) {
        return acceptEncoding == null ? IDENTITY : ACCEPTED.get(acceptEncoding, Coding::first);
    }

    static Coding first(String acceptEncoding) {
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
