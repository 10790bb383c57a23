package dev.midad.language.text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads from the style attribute what HTML has elements for: Google Docs writes bold text as a span with a font-weight,
 * Word writes list items as paragraphs with {@code mso-list}.
 */
final class InlineStyle {

    private static final Pattern NOT_BOLD = Pattern.compile("font-weight:(normal|[1-5]00)");
    private static final Map<Decorator, Pattern> MEANINGS = Map.of(
            Decorator.STRONG, Pattern.compile("font-weight:(bold|[6-9]00)"),
            Decorator.EM, Pattern.compile("font-style:(italic|oblique)"),
            Decorator.UNDERLINE, Pattern.compile("text-decoration(-line)?:[^;]*underline"),
            Decorator.STRIKE_THROUGH, Pattern.compile("text-decoration(-line)?:[^;]*line-through"),
            Decorator.SUP, Pattern.compile("vertical-align:super"),
            Decorator.SUB, Pattern.compile("vertical-align:sub(;|$)"));
    private static final Pattern WORD_LIST = Pattern.compile("mso-list:l\\d+level(\\d)");
    private static final Set<String> STYLED = Set.of("span", "font");

    private InlineStyle() {}

    /** Returns the marks that the element puts on its text. */
    static Set<Decorator> decorators(Element element) {
        var decorators = new LinkedHashSet<Decorator>();
        var style = HtmlReview.style(element);
        Decorator.ofElement(element.normalName()).ifPresent(decorators::add);
        if (NOT_BOLD.matcher(style).find()) {
            // Google Docs wraps everything that is copied from it in a <b> which is not bold.
            decorators.remove(Decorator.STRONG);
        }
        if (STYLED.contains(element.normalName())) {
            Stream.of(Decorator.values())
                    .filter(decorator -> means(decorator, style))
                    // Every link is underlined, so this says nothing about its text.
                    .filter(decorator -> decorator != Decorator.UNDERLINE || element.closest("a") == null)
                    .forEach(decorators::add);
        }
        return decorators;
    }

    private static boolean means(Decorator decorator, String style) {
        var meaning = MEANINGS.get(decorator);
        return meaning != null && meaning.matcher(style).find();
    }

    /** Returns how deep in lists Word has the paragraph; empty where it is no list item. */
    static OptionalInt wordListLevel(Element element) {
        var level = WORD_LIST.matcher(HtmlReview.style(element));
        return level.find() ? OptionalInt.of(Math.max(1, Integer.parseInt(level.group(1)))) : OptionalInt.empty();
    }

    /** Returns whether the element is the bullet or the number that Word puts before a list item. */
    static boolean isWordBullet(Element element) {
        return HtmlReview.style(element).contains("mso-list:ignore");
    }
}
