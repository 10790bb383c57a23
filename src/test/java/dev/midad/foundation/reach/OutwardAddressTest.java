package dev.midad.foundation.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardAddressTest {

    private static final OutwardAddress USUAL = addresses(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example",
                "//hooks.example/",
                "https:hooks.example",
                "https:///path",
                "https://",
                "http://hooks.example/",
                "ftp://hooks.example/",
                "javascript:alert(1)",
                "https://user@hooks.example/",
                "https://user:word@hooks.example/",
                "https://hooks.example@127.0.0.1/",
                "https://hooks.example#@127.0.0.1/",
                "https://hooks.example/#part",
                "https://hooks.example\\@127.0.0.1/",
                "https://hooks.example:0/",
                "https://hooks.example:65536/",
                "https://hooks.example:99999999999/",
                "https://hooks.example:x/",
                "https://hooks example/",
                "https://hooks\u200B.example/",
                "https://\u202Eelpmaxe.skooh/",
                "https://-hooks-.example/",
                "https://hooks..example/",
                "https://.hooks.example/",
                "https://%31%32%37.0.0.1/",
                "https://hooks_1.example/",
                "https://127.0.0.1/",
                "https://127.0.0.1./",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://2130706433./",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0X7F.1/",
                "https://0177.0.0.1/",
                "https://0177.1/",
                "https://017700000001/",
                "https://127.0.0.01/",
                "https://127.0.0.0x1/",
                "https://256.1.1.1/",
                "https://1.1.1.1.1/",
                "https://0/",
                "https://１２７.０.０.１/",
                "https://127。0。0。1/",
                "https://①②⑦.⓪.⓪.①/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[2002:7f00:1::]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[::1/",
                "https://localhost/",
                "https://LOCALHOST./",
                "https://ⓛocalhost/",
                "https://hooks.localhost:8080/"
            })
    void whatCannotBeRightIsRefusedByName(String url) {
        var refusal = assertThrows(ProblemException.class, () -> USUAL.read(url));

        assertEquals(ProblemType.VALIDATION_FAILED, refusal.type());
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("/url: "));
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example, https://hooks.example/",
        "HTTPS://Hooks.Example:8443/a/b?c=d&e=f, https://hooks.example:8443/a/b?c=d&e=f",
        "https://hooks.example./, https://hooks.example/",
        "https://مداد.مثال/خبر, https://xn--mgbpb9f.xn--mgbh0fb/%D8%AE%D8%A8%D8%B1",
        "https://faß.example/, https://xn--fa-hia.example/",
        "https://1.1.1.1/, https://1.1.1.1/",
        "https://[2606:4700:4700:0:0:0:0:1111]/, https://[2606:4700:4700::1111]/",
        "https://[::ffff:1.1.1.1]:444/, https://1.1.1.1:444/",
        "https://7eleven.example/, https://7eleven.example/",
        "https://example.7x/, https://example.7x/"
    })
    void whatIsRightIsWrittenInOneWay(String url, String written) {
        assertEquals(written, USUAL.read(url));
        assertEquals(written, USUAL.read(written));
    }

    @Test
    void anOperatorMayAllowMore() {
        var some = addresses(List.of("127.0.0.0/8"), true);

        assertEquals("http://127.0.0.1:8080/", some.read("http://[::ffff:127.0.0.1]:8080"));
        assertEquals("http://localhost/", some.read("http://localhost"));
        assertThrows(ProblemException.class, () -> some.read("http://[::1]/"));
        assertThrows(ProblemException.class, () -> some.read("http://2130706433/"));
    }

    private static OutwardAddress addresses(List<String> allowed, boolean isHttpAllowed) {
        return new OutwardAddress(new ReachableAddresses("midad.some.allowed-networks", allowed), isHttpAllowed);
    }
}
