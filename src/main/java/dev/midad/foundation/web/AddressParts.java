package dev.midad.foundation.web;

import java.net.IDN;
import java.util.regex.Pattern;

/** Judges the parts of addresses by what a browser can open. */
public final class AddressParts {

    private static final int GREATEST_PORT = 65_535;
    private static final Pattern PORT = Pattern.compile("[0-9]{0,5}");
    /** Matches what no name of a server holds (URL Standard, forbidden domain code points), and the star, which none has. */
    private static final Pattern NOBODYS = Pattern.compile("[\\x00-\\x20#/<>?@\\\\^|%*\\x7f]");

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private AddressParts() {}

    /** Returns whether a server can have this name, in whichever letters: its labels have 1 to 63 letters in ASCII. */
    public static boolean isHost(String host) {
        try {
            return !host.isEmpty()
                    && !NOBODYS.matcher(host).find()
                    && !IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).startsWith(".");
        } catch (IllegalArgumentException nobodys) {
            return false;
        }
    }

    /** Returns whether it is a port; an empty one is the usual one of the scheme. */
    public static boolean isPort(String port) {
        return PORT.matcher(port).matches() && (port.isEmpty() || Integer.parseInt(port) <= GREATEST_PORT);
    }

    /** Returns whether two hexadecimal digits stand behind each percent sign (RFC 3986, 2.1). */
    public static boolean isWholeEncoding(String text) {
        return !LONE_PERCENT.matcher(text).find();
    }
}
