package dev.midad.foundation.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests share one kept answer. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeliveryRoutesTest {

    @Inject
    DeliveryRoutes routes;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/feeds/articles.rss", "/v1/sitemaps/news.xml"})
    void parametersThatMeanNothingMultiplyNoKeptAnswer(String path) {
        var plain = key(path + "?section=news");

        assertEquals(plain, key(path + "?utm_source=a&section=news&fbclid=&utm_source=b"));
        assertNotEquals(plain, key(path + "?section=other&utm_source=a"));
        assertNull(routes.find(path + "?section="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_b", "A-B", "a--b", "a%20b", "a+b", "a-b/", "a-b-"})
    void theWritingsOfASlugMultiplyNoKeptAnswer(String writing) {
        assertEquals(key("/v1/articles/a-b"), key("/v1/articles/" + writing));
    }

    @Test
    void everywhereElseTheyAreRefused() {
        assertNull(routes.find("/v1/articles?utm_source=a"));
    }

    private String key(String uri) {
        var address = routes.find(uri);
        assertNotNull(address);
        return address.key();
    }
}
