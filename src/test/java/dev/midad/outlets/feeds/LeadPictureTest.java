package dev.midad.outlets.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.midad.language.text.Picture;
import dev.midad.newsroom.publication.ArticleAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadPictureTest {

    private static final ArticleAddress SITE = new ArticleAddress("https://example.org/{slug}");

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b.jpg, image/jpeg",
        "https://a.example/b.JPEG?w=800, image/jpeg",
        "https://a.example/b.c/d.png#x, image/png",
        "https://a.example/b.webp?x=.gif, image/webp",
        "https://a.example/b.gif, image/gif",
        "/b.avif, image/avif",
    })
    void theTypeIsKnownByTheEndingOfTheAddress(String url, String mediaType) {
        assertEquals(mediaType, of(url, SITE).orElseThrow().mediaType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/b",
                "https://a.png",
                "https://a.example/b.svg",
                "https://a.example/b.jpg/c",
                "https://a.example/?b.jpg",
                "https://a.example/b.jpg|x",
            })
    void whatTheAddressDoesNotSayIsNotGuessed(String url) {
        assertNull(of(url, SITE).orElseThrow().mediaType());
    }

    @Test
    void aPathIsOnTheSiteOrNowhere() {
        assertEquals(
                "https://example.org/a.jpg", of("/a.jpg", SITE).orElseThrow().url());
        assertEquals(Optional.empty(), of("/a.jpg", null));
        assertEquals(Optional.empty(), LeadPicture.of(null, SITE));
    }

    private static Optional<LeadPicture> of(String url, @Nullable ArticleAddress site) {
        return LeadPicture.of(new Picture(url, null, null, null, null), site);
    }
}
