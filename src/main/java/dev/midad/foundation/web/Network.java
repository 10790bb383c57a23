package dev.midad.foundation.web;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Tells which addresses count as one: the whole of an IPv4 address counts, but only the first half of an IPv6 address,
 * since a client that has one IPv6 address has the 2⁶⁴ beside it.
 */
public final class Network {

    private static final int HALF = 8;

    private Network() {}

    public static String of(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        try {
            // An IPv4 address that is written as one of IPv6 becomes an IPv4 address again here.
            return InetAddress.getByAddress(bytes) instanceof Inet6Address
                    ? HexFormat.of().formatHex(bytes, 0, HALF)
                    : address;
        } catch (UnknownHostException neitherLength) {
            return address;
        }
    }
}
