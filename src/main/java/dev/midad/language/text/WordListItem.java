package dev.midad.language.text;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the list items of Word, which shows their kind and number only by what it prints before the item. */
final class WordListItem {

    private static final Pattern NUMBER =
            Pattern.compile("\\W*(?:(\\p{Nd}{1,4})|\\p{L}{1,4})[.)\\-].*", Pattern.DOTALL);

    private WordListItem() {}

    static String kind(Element item) {
        return NUMBER.matcher(printed(item)).matches() ? Block.NUMBER : Block.BULLET;
    }

    /** Returns the number that Word prints, in digits of any script; null where it prints a letter or a bullet. */
    static @Nullable Integer number(Element item) {
        var number = NUMBER.matcher(printed(item));
        if (!number.matches() || number.group(1) == null) {
            return null;
        }
        var digits = new StringBuilder();
        number.group(1).codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return HtmlList.number(digits.toString());
    }

    private static String printed(Element item) {
        return item.select("span").stream()
                .filter(InlineStyle::isWordBullet)
                .findFirst()
                .map(Element::text)
                .orElse("");
    }
}
