package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.midad.language.text.ForeignMedia.Medium;
import dev.midad.language.text.MediaInBody.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files on the servers of others are found in a body, and media take their place where these can be shown. */
class ForeignMediaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID MEDIUM = UUID.fromString("01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e3f");

    @ParameterizedTest
    @CsvSource({
        "image, https://old.example/a, 1",
        "image, http://مجلة.example/صورة.jpg, 1",
        "image, /wp-content/a.jpg, 0",
        "embed, https://old.example/a.MP3?x=1, 1",
        "embed, https://old.example/watch?v=a.mp3, 0",
        "embed, https://youtube.com/watch, 0",
        "embed, /a.mp3, 0",
    })
    void onlyFilesOfOthersAreForeign(String type, String url, int found) {
        var body = body("[{'_type': '%s', '_key': 'a', 'url': '%s'}]".formatted(type, url));

        assertEquals(found == 0 ? List.of() : List.of(url), ForeignMedia.addresses(body));
    }

    @Test
    void anAddressIsFoundOnce() {
        var image = "{'_type': 'image', '_key': '%s', 'url': 'https://old.example/a'}";
        var gallery = "{'_type': 'gallery', '_key': 'c', 'images': [" + image.formatted("d") + "]}";

        assertEquals(
                List.of("https://old.example/a"),
                ForeignMedia.addresses(body("[" + image.formatted("a") + "," + gallery + "]")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Old.example/a, old.example",
        "http://old.example:8080/a, old.example",
        "http://u:p@old.example/a, old.example",
        "http://[::1]:80/a, [::1]",
    })
    void aHostIsNamedWithoutItsPort(String address, String host) {
        assertEquals(host, ForeignMedia.host(address));
    }

    @Test
    void aPictureKeepsItsWordsAndALinkThatLeadsElsewhere() {
        var before = "{'_type': 'image', '_key': 'a', 'url': 'https://old.example/a', 'alt': 'قاعة', 'caption': 'ك',"
                + " 'credit': 'كونا', 'width': 10, 'height': 5, 'link': 'https://news.example/'}";

        assertEquals(
                json("{'_type': 'image', '_key': 'a', 'media': '%s', 'alt': 'قاعة', 'caption': 'ك', 'credit': 'كونا',"
                                .formatted(MEDIUM)
                        + " 'link': 'https://news.example/'}"),
                replaced(before, "https://old.example/a", Kind.IMAGE));
    }

    @Test
    void aLinkToThePictureItselfGoesWithItsAddress() {
        var before = "{'_type': 'image', '_key': 'a', 'url': 'https://old.example/a', 'link': 'https://old.example/a'}";

        assertEquals(
                json("{'_type': 'image', '_key': 'a', 'media': '%s'}".formatted(MEDIUM)),
                replaced(before, "https://old.example/a", Kind.IMAGE));
    }

    static Stream<Arguments> embeds() {
        return Stream.of(arguments(Kind.AUDIO, "audio"), arguments(Kind.VIDEO, "video"), arguments(Kind.FILE, "file"));
    }

    @ParameterizedTest
    @MethodSource("embeds")
    void anEmbeddedFileBecomesWhatItIs(Kind kind, String type) {
        var before = "{'_type': 'embed', '_key': 'a', 'url': 'https://old.example/a.ogg', 'title': 'نشرة'}";

        assertEquals(
                json("{'_type': '%s', '_key': 'a', 'media': '%s', 'title': 'نشرة'}".formatted(type, MEDIUM)),
                replaced(before, "https://old.example/a.ogg", kind));
    }

    @Test
    void whatCannotBeShownInThePlaceStays() {
        var picture = "{'_type': 'image', '_key': 'a', 'url': 'https://old.example/a'}";
        var embed = "{'_type': 'embed', '_key': 'a', 'url': 'https://old.example/a.ogg'}";

        assertEquals(json(picture), replaced(picture, "https://old.example/a", Kind.AUDIO));
        assertEquals(json(embed), replaced(embed, "https://old.example/a.ogg", Kind.IMAGE));
        assertEquals(json(picture), replaced(picture, "https://old.example/other", Kind.IMAGE));
    }

    private static JsonNode replaced(String block, String address, Kind kind) {
        var body = ForeignMedia.replaced(body("[" + block + "]"), Map.of(address, new Medium(MEDIUM, kind)));
        return body.json().get(0);
    }

    private static Body body(String json) {
        return Body.ofStored(json.replace('\'', '"'), null);
    }

    private static JsonNode json(String block) {
        try {
            return JSON.readValue(block.replace('\'', '"'), ObjectNode.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
