package dev.midad.people.access;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What counts as one address: all of IPv4, the first half of IPv6, since whoever has one of those has the 2⁶⁴ beside it. */
public final class Network {

    private static final int HALF = 8;

    private Network() {}

    public static String of(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        try {
            // An IPv4 address that is written as one of IPv6 becomes itself again here.
            return InetAddress.getByAddress(bytes) instanceof Inet6Address
                    ? HexFormat.of().formatHex(bytes, 0, HALF)
                    : address;
        } catch (UnknownHostException neitherLength) {
            return address;
        }
    }
}
