package dev.midad.foundation.reach;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds the addresses of a network, as CIDR writes it. Netty's own rule is not used, because it takes {@code fc00::}
 * for a part of {@code 2000::/3}.
 *
 * @param prefix the bits that all addresses begin with
 * @param length the length of the prefix in bits
 * @param bits the length of an address in bits, which tells IPv4 from IPv6
 */
record AddressRange(BigInteger prefix, int length, int bits) {

    private static final Pattern CIDR = Pattern.compile("([^/]+)/(\\d{1,3})");

    /** Returns the network, or empty where the text is none. */
    static Optional<AddressRange> parse(String cidr) {
        var parts = CIDR.matcher(cidr);
        var address = parts.matches() ? NetUtil.createByteArrayFromIpAddressString(parts.group(1)) : null;
        if (address == null) {
            return Optional.empty();
        }
        var length = Integer.parseInt(parts.group(2));
        var bits = address.length * Byte.SIZE;
        return length > bits
                ? Optional.empty()
                : Optional.of(new AddressRange(beginning(address, length), length, bits));
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length * Byte.SIZE == bits && beginning(bytes, length).equals(prefix);
    }

    private static BigInteger beginning(byte[] address, int length) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - length);
    }
}
