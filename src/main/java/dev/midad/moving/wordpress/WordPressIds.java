package dev.midad.moving.wordpress;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes the ids of imported articles: UUIDs of version 5 (RFC 9562, name-based) made of the site's address and the
 * post's number, so that a second import finds what the first one made. A UUID of version 7 holds the moment in which
 * it was made, which a second import would not know.
 */
final class WordPressIds {

    /** Holds the namespace of web addresses (RFC 9562, 6.6). */
    private static final UUID WEB_ADDRESSES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private final String site;

    /**
     * @param siteAddress the site's address; its http or https and a slash at its end do not matter, because they may
     *     change
     */
    WordPressIds(String siteAddress) {
        site = siteAddress
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/+$", "");
    }

    UUID article(long post) {
        return nameBased("https://" + site + "/?p=" + post);
    }

    /** Makes the id of what a term of a taxonomy becomes. */
    UUID term(String taxonomy, String slug) {
        return nameBased("https://" + site + "/?" + taxonomy + "=" + slug);
    }

    /**
     * Makes the id of a comment. It has the form of version 7, because comments are listed in the order of their ids,
     * and a hash of site and number in place of the random part. A second import makes the same id, because the
     * comment's moment is in the file each time.
     */
    UUID comment(Instant at, long number) {
        var hash = nameBased("https://" + site + "/#comment-" + number);
        return new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | (hash.getMostSignificantBits() & 0xFFFL),
                hash.getLeastSignificantBits());
    }

    static UUID nameBased(String address) {
        var hash = sha1().digest(ByteBuffer.allocate(16 + address.getBytes(StandardCharsets.UTF_8).length)
                .putLong(WEB_ADDRESSES.getMostSignificantBits())
                .putLong(WEB_ADDRESSES.getLeastSignificantBits())
                .put(address.getBytes(StandardCharsets.UTF_8))
                .array());
        var bits = ByteBuffer.wrap(hash);
        return new UUID(
                (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L,
                (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
