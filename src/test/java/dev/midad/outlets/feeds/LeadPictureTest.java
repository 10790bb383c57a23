package dev.midad.outlets.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.midad.language.text.Picture;
import dev.midad.newsroom.publication.ArticleAddress;
import dev.midad.newsroom.published.WholeAddresses;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadPictureTest {

    private static final WholeAddresses SITE = new WholeAddresses(
            URI.create("https://api.example.org/"), new ArticleAddress("https://example.org/{slug}"));
    private static final WholeAddresses NOWHERE = new WholeAddresses(URI.create("/"), null);

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
        assertEquals(mediaType, of(url).mediaType());
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
        assertNull(of(url).mediaType());
    }

    @Test
    void aPathIsOnTheSiteOrNowhere() {
        assertEquals("https://example.org/a.jpg", of("/a.jpg").url());
        assertNull(LeadPicture.of(picture("/a.jpg"), NOWHERE));
        assertNull(LeadPicture.of(null, SITE));
    }

    @Test
    void aFileOfTheLibraryIsWhereMidadIsOrNowhere() {
        assertEquals(
                "https://api.example.org/media/1/2/og.jpg",
                of("/media/1/2/og.jpg").url());
        assertNull(LeadPicture.of(picture("/media/1/2/og.jpg"), NOWHERE));
    }

    private static LeadPicture of(String url) {
        return Objects.requireNonNull(LeadPicture.of(picture(url), SITE));
    }

    private static Picture picture(String url) {
        return new Picture(url, null, null, null, null);
    }
}
