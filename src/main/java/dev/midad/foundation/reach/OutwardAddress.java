package dev.midad.foundation.reach;

import com.ibm.icu.text.IDNA;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads addresses that Midad is to connect to, and writes them in one form. It refuses only addresses that cannot be
 * right; whether a name leads to an inner network is judged at each connection.
 */
public final class OutwardAddress {

    private static final String FIELD = "/url";
    private static final int HIGHEST_PORT = 65_535;
    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);
    // Browsers take a host for IPv4 when its last part is a number, in any notation.
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.|$)){4}");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]@]*]|[^\\[\\]@:%]+)(?::(\\d{1,5}))?");

    private final ReachableAddresses reachable;
    private final boolean isHttpAllowed;

    public OutwardAddress(ReachableAddresses reachable, boolean isHttpAllowed) {
        this.reachable = reachable;
        this.isHttpAllowed = isHttpAllowed;
    }

    /** @throws ProblemException {@code validation-failed} of {@code /url} */
    public String read(String written) {
        var uri = parsed(written);
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!(isHttpAllowed ? Set.of("https", "http") : Set.of("https")).contains(scheme)) {
            throw refused(
                    "invalidUrl",
                    isHttpAllowed
                            ? new Message("It begins with https or http.", "يبدأ بـ https أو http.")
                            : new Message("It begins with https.", "يبدأ بـ https."));
        }
        var authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (uri.getRawFragment() != null || !authority.matches()) {
            throw refused(
                    "invalidUrl",
                    new Message(
                            "A host, perhaps a port, and a path; no user, no password, no fragment.",
                            "مضيف، وربما منفذ، ومسار، بلا اسم مستخدم ولا كلمة مرور ولا جزء بعد #."));
        }
        var host = host(authority.group(1));
        var port = authority.group(2) == null ? "" : ":" + port(authority.group(2));
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(scheme + "://" + host + port + path + query).toASCIIString();
    }

    private static URI parsed(String written) {
        try {
            // Invisible characters make an address look like another one.
            if (written.codePoints().noneMatch(letter -> Character.getType(letter) == Character.FORMAT)) {
                return new URI(written);
            }
        } catch (URISyntaxException notAnAddress) {
            // The exception below refuses it.
        }
        throw refused(
                "invalidUrl",
                new Message("An address such as https://example.org/midad.", "عنوان مثل https://example.org/midad."));
    }

    private static int port(String written) {
        var port = Integer.parseInt(written);
        if (port < 1 || port > HIGHEST_PORT) {
            throw refused("invalidUrl", new Message("A port from 1 to 65535.", "منفذ من 1 إلى 65535."));
        }
        return port;
    }

    private String host(String written) {
        if (written.startsWith("[")) {
            var address = literal(written.substring(1, written.length() - 1)).orElseThrow(OutwardAddress::noHost);
            var host = NetUtil.toAddressString(address);
            return judged(address, address instanceof Inet6Address ? '[' + host + ']' : host);
        }
        var info = new IDNA.Info();
        var name = NAMES.nameToASCII(written, new StringBuilder(), info).toString();
        if (info.hasErrors() || name.isEmpty() || name.startsWith(".")) {
            throw noHost();
        }
        // A host name with a dot at its end leads to the same host.
        var host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (ENDS_IN_NUMBER.matcher(host).matches()) {
            if (!IPV4.matcher(host).matches()) {
                throw noHost();
            }
            return judged(literal(host).orElseThrow(OutwardAddress::noHost), host);
        }
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return judged(InetAddress.getLoopbackAddress(), host);
        }
        return host;
    }

    private static Optional<InetAddress> literal(String written) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(written);
        if (bytes == null || written.contains("%")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException neitherLength) {
            return Optional.empty();
        }
    }

    private String judged(InetAddress address, String host) {
        if (!reachable.contains(address)) {
            throw refused(
                    "forbiddenAddress",
                    Message.of(
                            "This address is not public; %s can allow it.",
                            "هذا العنوان ليس عامًا، ويمكن السماح به في %s.", reachable.setting()));
        }
        return host;
    }

    private static ProblemException noHost() {
        return refused(
                "invalidUrl",
                new Message(
                        "The host is a name, an IPv4 address in four decimal parts, or an IPv6 address in brackets.",
                        "المضيف اسم، أو عنوان IPv4 من أربعة أجزاء عشرية، أو عنوان IPv6 بين معقوفين."));
    }

    private static ProblemException refused(String code, Message detail) {
        return ProblemException.invalid(FIELD, code, detail);
    }
}
