package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import dev.midad.fixtures.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is typed into a search, or stands for a parameter of a list, is answered or refused. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileQueriesTest {

    private static final long SEED = 20261127;
    private static final int REQUESTS = 500;
    private static final String SIGNED_IN = "Authorization: Bearer " + Newsroom.ADMIN;
    /** Percent-encoded already. */
    private static final List<String> PIECES = List.of(
            "%00",
            "%01",
            "%ED%A0%80",
            "%ED%B0%80",
            "%C3%28",
            "%FF",
            "%EF%BF%BF",
            "%F4%90%80%80",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "%E2%80%8F",
            "%D9%83%D8%AA%D8%A7%D8%A8",
            "%D9%80",
            "%D9%8E",
            "(",
            ")",
            "%22",
            "%27",
            "*",
            "-",
            "!",
            "%26",
            "%7C",
            "~",
            ":",
            "+",
            "%20",
            "%09",
            "%0A",
            "%5C",
            "%2F",
            "%5B",
            "%5D",
            "%7B",
            "%7D",
            "%5E",
            "AND",
            "OR",
            "NOT",
            "a",
            "b*",
            "1",
            "0",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "2024-01-01",
            "2024-13-45T99:99:99Z",
            "+999999999-01-01T00:00:00Z",
            "ar",
            "en",
            ",",
            "..",
            "%2525",
            "%25",
            ";",
            "=",
            "@",
            "01930000-0000-7000-8000-000000000000",
            "select%201",
            "%24%7Bx%7D");

    private static final List<String> ROUTES = List.of(
            "/v1/search?q=",
            "/v1/search?q=",
            "/v1/search?q=",
            "/v1/search?q=a&section=",
            "/v1/search?q=a&cursor=",
            "/v1/search?q=a&sort=",
            "/v1/search?q=a&publishedFrom=",
            "/v1/suggest?q=",
            "/v1/articles?section=",
            "/v1/articles?author=",
            "/v1/articles?tag=",
            "/v1/articles?lang=",
            "/v1/articles?limit=",
            "/v1/articles?cursor=",
            "/v1/articles?sort=",
            "/v1/articles?fields=",
            "/v1/articles?include=",
            "/v1/articles?publishedTo=",
            "/v1/articles?count=",
            "/v1/articles?",
            "/v1/articles/",
            "/v1/sections?parent=",
            "/v1/authors?q=",
            "/v1/tags?q=",
            "/v1/resolve?path=",
            "/v1/comment-counts?article=",
            "/v1/sync?token=",
            "/v1/sync?since=",
            "/v1/feeds/articles.rss?section=",
            "/v1/editorial/search?q=",
            "/v1/editorial/articles?q=",
            "/v1/editorial/articles?state=",
            "/v1/editorial/audit?from=",
            "/v1/editorial/audit?action=",
            "/v1/editorial/comments?q=");

    @Test
    void nothingThatIsAskedForMakesAnAnswerFail() {
        var random = new Random(SEED);

        var addresses = IntStream.range(0, REQUESTS)
                .mapToObj(unused -> ROUTES.get(random.nextInt(ROUTES.size())) + value(random))
                .toList();

        assertEquals(List.of(), failing(addresses));
    }

    @Test
    void greatAndStrangeSearchesAreAnsweredOrRefused() {
        var addresses = new ArrayList<String>();
        for (var path : List.of("/v1/search?q=", "/v1/suggest?q=", "/v1/editorial/search?q=")) {
            addresses.add(path + "a".repeat(10_000));
            addresses.add(path + "a+".repeat(5_000));
            addresses.add(path + "(".repeat(5_000) + "a" + ")".repeat(5_000));
            addresses.add(path + "(".repeat(5_000));
            addresses.add(path + "%22".repeat(1_001));
            addresses.add(path + "-".repeat(5_000));
            addresses.add(path + "-%22-(".repeat(500));
            addresses.add(path + "*".repeat(5_000));
            addresses.add(path + "a*+".repeat(2_000));
            addresses.add(path + "%D9%80".repeat(2_000));
            addresses.add(path + "%D9%8E".repeat(2_000));
            addresses.add(path + "%ED%A0%80");
            addresses.add(path + "%00");
            addresses.add(path);
        }

        assertEquals(List.of(), failing(addresses));
    }

    private static List<String> failing(List<String> addresses) {
        var failing = new ArrayList<String>();
        for (var address : addresses) {
            var answer = Wire.send("GET " + address, SIGNED_IN);
            if (answer.status() < 200 || answer.status() >= 500 || (answer.status() >= 400 && !answer.isProblem())) {
                failing.add(answer.status() + " " + address.substring(0, Math.min(200, address.length())));
            }
        }
        return failing;
    }

    private static String value(Random random) {
        var times = random.nextInt(30) == 0 ? 1 + random.nextInt(300) : 1;
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(unused -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining())
                .repeat(times);
    }
}
