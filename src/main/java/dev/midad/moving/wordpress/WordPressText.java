package dev.midad.moving.wordpress;

import dev.midad.language.text.BodyToText;
import dev.midad.language.text.HtmlToBody;
import dev.midad.language.text.Slug;
import org.jsoup.Jsoup;

/** Turns the HTML that WordPress keeps into text. */
final class WordPressText {

    private WordPressText() {}

    /** Returns the text as one line, with entities decoded and elements removed. */
    static String line(String html) {
        return Slug.nfc(Jsoup.parseBodyFragment(html).text()).strip();
    }

    /** Returns the text as paragraphs with a blank line between them. */
    static String lines(String html) {
        return BodyToText.render(
                HtmlToBody.read(WordPressParagraphs.of(html), "ar").body());
    }

    /** Returns the beginning that has at most so many UTF-16 units, cut at a word's end where there is one. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        var word = text.lastIndexOf(' ', end);
        return text.substring(0, word > most / 2 ? word : end).strip();
    }
}
