package dev.midad.foundation.delivery;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.midad.foundation.web.QueryParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are one and the same, by routes that are written out here. */
class DeliveryAddressesTest {

    private static final QueryParameter LIMIT = new QueryParameter("limit", false, "20");
    private static final QueryParameter SORT = new QueryParameter("sort", false, "");
    private static final QueryParameter FIELDS = new QueryParameter("fields", false, "");
    private static final QueryParameter TAG = new QueryParameter("tag", true, "");

    private final DeliveryRoutes routes = new DeliveryRoutes(
            List.of(
                    route("/v1/articles", "application/json", false, LIMIT, SORT, FIELDS, TAG),
                    route("/v1/articles/{ref}", "application/json", false, FIELDS),
                    route("/v1/articles/{ref}/comments", "application/json", false),
                    route("/v1/feeds/articles.rss", "application/rss+xml", true, TAG)),
            ref -> ref.toLowerCase(Locale.ROOT)
                    .replace('_', '-')
                    .replace("~", "")
                    .replace('／', '/'));

    @ParameterizedTest
    @CsvSource({
        "/v1/articles?limit=5&sort=title, /v1/articles?sort=title&limit=5",
        "/v1/articles?limit=20, /v1/articles",
        "/v1/articles/, /v1/articles",
        "/v1/articles/A_b, /v1/articles/a-b",
        "/v1/articles/a%2Db, /v1/articles/a-b",
        "/v1/articles?tag=b&tag=a, /v1/articles?tag=a&tag=b",
        "/v1/articles?tag=a&tag=a, /v1/articles?tag=a",
        "'/v1/articles?fields=slug,id', '/v1/articles?fields=id,slug'",
        "'/v1/articles?fields=id,id', /v1/articles?fields=id",
        "/v1/feeds/articles.rss?utm_source=a, /v1/feeds/articles.rss",
        "/v1/feeds/articles.rss?tag=a&fbclid=b, /v1/feeds/articles.rss?tag=a"
    })
    void twoWritingsOfOneQuestionAreOneAddress(String one, String other) {
        assertEquals(key(one), key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/articles?limit=5, /v1/articles?limit=6",
        "/v1/articles?limit=5, /v1/articles?sort=5",
        "/v1/articles?limit=5, /v1/articles",
        "/v1/articles?tag=a&tag=b, /v1/articles?tag=ab",
        "/v1/articles?tag=a, /v1/articles/a",
        "'/v1/articles?sort=a,b', '/v1/articles?sort=b,a'",
        "/v1/articles/a, /v1/articles/b",
        "/v1/articles/a, /v1/articles/a/comments"
    })
    void twoQuestionsAreTwoAddresses(String one, String other) {
        assertNotEquals(key(one), key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles?other=1",
                "/v1/articles?limit=",
                "/v1/articles?limit=1&limit=2",
                "/v1/articles?tag=a&tag=",
                "/v1/articles?tag=%00",
                "/v1/articles?fields=a%01b",
                "/v1/articles?tag=%zz",
                "/v1/articles;a=b",
                "/v1/articles/a%2Fb",
                "/v1/articles/a%2fb",
                "/v1/articles/a%0Ab",
                "/v1/articles/~",
                "/v1/articles/a／b",
                "/v1/articles/／",
                "/v1/articles/a/likes",
                "/v1/articles/a/comments/b",
                "/v1/sections",
                "/v2/articles",
                "/articles"
            })
    void whatWouldBeRefusedHasNoAddress(String uri) {
        assertNull(routes.find(uri));
    }

    @Test
    void anEscapedSlashBehindTheQuestionMarkIsPartOfAValue() {
        assertEquals("a/b", find("/v1/articles?sort=a%2Fb").parameters().get("sort"));
    }

    @Test
    void anAddressTellsItsRouteAndWhatStandsInThePlaceOfItsVariables() {
        var address = find("/v1/articles/A_b/comments");

        assertEquals("/v1/articles/{ref}/comments", address.path());
        assertEquals(List.of("a-b"), address.variables());
    }

    @Test
    void anAddressTellsTheParametersThatMayBeGivenOnlyOnce() {
        assertEquals(
                Map.of("limit", "5", "fields", "id"),
                find("/v1/articles?tag=a&limit=5&fields=id").parameters());
    }

    @Test
    void anAddressThatIsAskedForAgainIsNotReadAgain() {
        assertSame(find("/v1/articles?limit=5"), find("/v1/articles?limit=5"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/rss+xml", "text/html, */*;q=0.1", "application/rss+xml;q=0.9, text/html"})
    void aClientTakesWhatItNamesOrDoesNotExclude(String accept) {
        assertEquals(true, find("/v1/feeds/articles.rss").isTaken(accept));
    }

    @Test
    void aClientDoesNotTakeWhatItDoesNotName() {
        assertEquals(false, find("/v1/feeds/articles.rss").isTaken("application/json"));
    }

    private String key(String uri) {
        return find(uri).key();
    }

    private DeliveryRoutes.Address find(String uri) {
        return requireNonNull(routes.find(uri), uri);
    }

    private static DeliveryRoute route(
            String path, String mediaType, boolean ignoresUnknown, QueryParameter... parameters) {
        return new DeliveryRoute(
                path,
                DeliveryRoute.split(path),
                Arrays.stream(parameters).collect(Collectors.toMap(QueryParameter::name, Function.identity())),
                List.of(mediaType),
                ignoresUnknown);
    }
}
