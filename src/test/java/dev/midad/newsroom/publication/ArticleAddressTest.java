package dev.midad.newsroom.publication;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.IDN;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses lie on the publication's own site. */
class ArticleAddressTest {

    private static final String ARTICLES = "https://مجلة.example/{slug}";

    @ParameterizedTest
    @ValueSource(strings = {"/من-نحن", "https://مجلة.example", "http://مجلة.example/x"})
    void pathsAndWholeAddressesOfTheSiteDo(String address) {
        assertTrue(ArticleAddress.isOnSite(ARTICLES, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example/x", "https://a..b.example/x", "https://مجلة.example:8443/x"})
    void othersDoNotThoughNoServerCouldHaveTheirName(String address) {
        assertFalse(ArticleAddress.isOnSite(ARTICLES, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:desk@example.org", "tel:+96522000000"})
    void noOneIsReachedOnASite(String address) {
        assertFalse(ArticleAddress.isOnSite(ARTICLES, address));
    }

    @Test
    void theNameOfTheSiteMayBeWrittenInAscii() {
        assertTrue(ArticleAddress.isOnSite(ARTICLES, "https://" + IDN.toASCII("مجلة") + ".example/x"));
    }

    @Test
    void aLabelMayBeTooLongForAnyServer() {
        assertFalse(ArticleAddress.isOnSite(ARTICLES, "https://" + "a".repeat(64) + ".example/x"));
    }

    @Test
    void onlyPathsDoWhereNobodyHasSaidWhereTheSiteIs() {
        assertTrue(ArticleAddress.isOnSite(null, "/x"));
        assertFalse(ArticleAddress.isOnSite(null, "https://مجلة.example/x"));
    }
}
