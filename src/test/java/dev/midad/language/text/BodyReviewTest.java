package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.language.text.BodyReview.SiteLink;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an editor is told of a body, and what others make of it. */
class BodyReviewTest {

    @Test
    void aPictureWithoutWordsForThoseWhoDoNotSeeItIsNamed() {
        var body = body("<p>نص</p><img src='/1.png'><img src='/2.png' alt='القاعة'><img src='/3.png' alt=' '>");

        assertEquals(List.of("/1/alt", "/3/alt"), BodyReview.imagesWithoutAlt(body));
    }

    @Test
    void linksToTheSameSiteAreNamedByTheirLastPartInLetters() {
        var body = body("<p><a href='/ar/%D9%85%D8%A4%D8%AA%D9%85%D8%B1/'>أ</a> <a href='/2024//'>ب</a></p>"
                + "<hr><p><a href='https://other.example/x'>ج</a> <a href='/'>د</a> <a href='#note'>هـ</a>"
                + " <a href='mailto:a@b.example'>و</a> <a href='/الكويت'>ز</a></p>");

        assertEquals(
                List.of(
                        new SiteLink("/0/markDefs/0/href", "مؤتمر"),
                        new SiteLink("/0/markDefs/1/href", "2024"),
                        new SiteLink("/2/markDefs/3/href", "الكويت")),
                BodyReview.siteLinks(body));
    }

    @Test
    void theFirstPictureStandsForTheArticle() {
        var body = body("<p>نص</p><figure><img src='/ar/1.png' alt='القاعة' width='640' height='480'>"
                + "<figcaption>قبيل الافتتاح</figcaption></figure><img src='/2.png'>");

        var picture = Picture.firstOf(body);

        assertEquals(Optional.of(new Picture("/ar/1.png", "القاعة", "قبيل الافتتاح", 640, 480)), picture);
        assertEquals(Optional.empty(), Picture.firstOf(body("<p>نص</p>")));
    }

    @Test
    void readingTakesAMinuteForTwoHundredWordsAndEachOneBegun() {
        assertEquals(1, WordCount.readingMinutes(200));
        assertEquals(2, WordCount.readingMinutes(201));
        assertEquals(2, WordCount.readingMinutes(400));
    }

    private static Body body(String html) {
        return HtmlToBody.read(html, "ar").body();
    }
}
