package dev.midad.moving.wordpress;

import static dev.midad.moving.wordpress.SmallExport.element;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers wrote under a post. */
class WordPressCommentsTest {

    @ParameterizedTest
    @CsvSource({"1, approved", "approve, approved", "0, pending", "hold, pending", "spam, spam"})
    void aCommentKeepsItsState(String stored, String state) {
        assertEquals(
                state,
                comment(Map.of("wp:comment_approved", stored)).path("state").asText());
    }

    @Test
    void whatLayInTheTrashAndPingbacksAreCountedAndNotCarried() {
        var export = new SmallExport()
                .post(
                        Map.of(),
                        written(Map.of("wp:comment_approved", "trash")),
                        written(Map.of("wp:comment_approved", "post-trashed")),
                        written(Map.of("wp:comment_type", "pingback")),
                        written(Map.of("wp:comment_type", "trackback", "wp:comment_approved", "trash")),
                        written(Map.of("wp:comment_type", "trackback")),
                        written(Map.of()));

        var told = export.lines().get(0).findings().get(0);

        assertEquals(1, export.all("comment").size());
        assertEquals(
                "Not carried: 2 comments that lay in the trash, 3 pingbacks.",
                told.detail().en());
        assertEquals(1L, told.post());
    }

    @Test
    void nothingIsToldWhereAllAreCarried() {
        assertEquals(
                List.of(), new SmallExport().post(Map.of(), written(Map.of())).found());
    }

    @Test
    void aReplyNamesTheCommentAboveItUnlessThatIsNotCarried() {
        var comments = new SmallExport()
                .post(
                        Map.of(),
                        written(Map.of("wp:comment_id", "1")),
                        written(Map.of("wp:comment_id", "2", "wp:comment_parent", "1")),
                        written(Map.of("wp:comment_id", "3", "wp:comment_approved", "trash")),
                        written(Map.of("wp:comment_id", "4", "wp:comment_parent", "3")))
                .all("comment");

        assertFalse(comments.get(0).path("data").has("parent"));
        assertEquals(comments.get(0).path("id"), comments.get(1).at("/data/parent"));
        assertFalse(comments.get(2).path("data").has("parent"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "خبر طيب | خبر طيب",
                "سطر¶آخر | سطر¶آخر",
                "<b>مهم</b> &amp; <a href='https://a.example'>هنا</a> | مهم & هنا",
                "<script>x</script> | —",
                "'' | —",
            })
    void theTextIsThatOfItsHtmlWithItsLineEnds(String stored, String text) {
        var comment = comment(Map.of("wp:comment_content", stored.replace("¶", "\r\n")));

        assertEquals(text.replace('¶', '\n'), comment.at("/data/text").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "wp:comment_author, /data/name, 80",
        "wp:comment_content, /data/text, 5000",
    })
    void nameAndTextAreCutAfterSoManyLettersAndThisIsTold(String element, String pointer, int most) {
        var fits = new SmallExport().post(Map.of(), written(Map.of(element, "😀".repeat(most))));
        var cut = new SmallExport().post(Map.of(), written(Map.of(element, "😀".repeat(most + 1))));

        assertEquals("😀".repeat(most), fits.all("comment").get(0).at(pointer).asText());
        assertEquals(List.of(), fits.found());
        assertEquals("😀".repeat(most), cut.all("comment").get(0).at(pointer).asText());
        assertEquals(List.of("comment-shortened"), cut.found());
    }

    @Test
    void whoeverGaveNoNameOrMailAddressHasNone() {
        var comment = comment(Map.of("wp:comment_author", " ", "wp:comment_author_email", " "));

        assertEquals("—", comment.at("/data/name").asText());
        assertFalse(comment.path("data").has("email"));
    }

    @Test
    void nameAndMailAddressAreCarriedAndTheNetworkAddressIsNot() {
        var comment = comment(Map.of(
                "wp:comment_author", "قارئ &amp; صديق",
                "wp:comment_author_email", " reader@mail.example ",
                "wp:comment_author_IP", "192.0.2.7"));

        assertEquals("قارئ & صديق", comment.at("/data/name").asText());
        assertEquals("reader@mail.example", comment.at("/data/email").asText());
        assertFalse(comment.toString().contains("192.0.2.7"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-13 09:00:00, '', 2024-11-13T09:00:00Z",
        "0000-00-00 00:00:00, 2024-11-13 12:00:00, 2024-11-13T09:00:00Z",
        "'', '', 1970-01-01T00:00:00Z",
    })
    void aCommentIsOfItsTimeOrElseOfTheNewsroomsClock(String gmt, String local, String time) {
        var comment = comment(Map.of("wp:comment_date_gmt", gmt, "wp:comment_date", local));

        assertEquals(time, comment.path("createdAt").asText());
    }

    @Test
    void idsOfCommentsAreInTheOrderOfTheirTimesAndTheSameEachTime() {
        var ids = new WordPressIds("https://paper.example");
        var at = Instant.parse("2024-11-13T09:00:00Z");

        var id = ids.comment(at, 7);

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(at.toEpochMilli(), id.getMostSignificantBits() >>> 16);
        assertEquals(id, new WordPressIds("http://paper.example/").comment(at, 7));
        assertNotEquals(id, ids.comment(at, 8));
        // Made with Python's uuid5 and NAMESPACE_URL, but for time and version.
        assertEquals("019324c0-4280-7f03-8caa-a0cae6e9d801", id.toString());
    }

    private static JsonNode comment(Map<String, String> fields) {
        return new SmallExport().post(Map.of(), written(fields)).all("comment").get(0);
    }

    private static String written(Map<String, String> named) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("wp:comment_id", "1");
        fields.put("wp:comment_author", "قارئ");
        fields.put("wp:comment_date_gmt", "2024-11-13 09:00:00");
        fields.put("wp:comment_content", "خبر طيب");
        fields.put("wp:comment_approved", "1");
        fields.putAll(named);
        var comment = new StringBuilder("<wp:comment>");
        fields.forEach((name, text) -> comment.append(element(name, text)));
        return comment.append("</wp:comment>").toString();
    }
}
