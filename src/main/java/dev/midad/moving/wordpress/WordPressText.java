package dev.midad.moving.wordpress;

import dev.midad.language.text.BodyToText;
import dev.midad.language.text.HtmlToBody;
import dev.midad.language.text.Slug;
import org.jsoup.Jsoup;

/** The words of what WordPress keeps as HTML. */
final class WordPressText {

    private WordPressText() {}

    /** One line, with entities read and elements gone. */
    static String line(String html) {
        return Slug.nfc(Jsoup.parseBodyFragment(html).text()).strip();
    }

    /** Paragraphs with a blank line between. */
    static String lines(String html) {
        return BodyToText.render(HtmlToBody.read(WordPressParagraphs.of(html)).body());
    }

    /** The beginning that has at most so many UTF-16 units, cut at a word's end where there is one. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        var word = text.lastIndexOf(' ', end);
        return text.substring(0, word > most / 2 ? word : end).strip();
    }
}
