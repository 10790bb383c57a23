package dev.midad.language.text;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a page what its readers do not see: hidden text, and the comments and tracked deletions of Word and Google
 * Docs. Everything with words in it is noted.
 */
final class HtmlReview {

    private static final Pattern HIDDEN = Pattern.compile("display:none|visibility:(hidden|collapse)|mso-hide:all");
    private static final Set<String> WORD_COMMENTS = Set.of("msocomtxt", "msocomanchor", "msocomoff");
    private static final Set<String> FIELDS = Set.of("input", "textarea", "select");
    private static final Set<String> WITHOUT_WORDS =
            Set.of("script", "object", "canvas", "frameset", "applet", "portal", "svg");

    private final HtmlNotes notes;
    private final boolean isOfWord;

    private HtmlReview(Document page, HtmlNotes notes) {
        this.notes = notes;
        this.isOfWord = page.selectFirst("html[xmlns:w], [class^=Mso], meta[content^=Word.Document]") != null;
    }

    static void apply(Document page, HtmlNotes notes) {
        var review = new HtmlReview(page, notes);
        for (var element : page.body().getAllElements()) {
            review.judge(element);
        }
    }

    private void judge(Element element) {
        var comment = commentOfGoogle(element);
        if (comment != null) {
            noted(comment, notes::commentNotCarried);
            comment.remove();
        } else if (isComment(element)) {
            noted(element, notes::commentNotCarried);
            element.remove();
        } else if (isDeletion(element)) {
            noted(element, notes::deletionNotCarried);
            element.remove();
        } else if (isHidden(element)) {
            noted(element, notes::hiddenNotCarried);
            element.remove();
        } else if (element.nameIs("ins") && isTracked(element)) {
            element.unwrap();
        } else {
            tell(element);
        }
    }

    private interface Note {
        void of(String text);
    }

    private static void noted(Element element, Note note) {
        // An anchor such as [1] is no loss beside the comment itself.
        if (element.ownerDocument() != null
                && element.hasText()
                && !element.text().matches("\\[\\w{1,6}]")) {
            note.of(element.text());
        }
    }

    private static boolean isComment(Element element) {
        var style = style(element);
        if (style.contains("mso-element:comment") || WORD_COMMENTS.stream().anyMatch(element::hasClass)) {
            return true;
        }
        return element.nameIs("a") && element.id().matches("cmnt_ref\\d+");
    }

    /** Returns the paragraphs of a comment that Google Docs puts at the end, as it does with footnotes. */
    private static @Nullable Element commentOfGoogle(Element anchor) {
        if (!anchor.nameIs("a") || !anchor.id().matches("cmnt\\d+")) {
            return null;
        }
        var paragraph = anchor.closest("p");
        var around = paragraph == null ? null : paragraph.parent();
        return around != null && around.nameIs("div") && Objects.equals(paragraph, around.firstElementChild())
                ? around
                : paragraph;
    }

    private boolean isDeletion(Element element) {
        return (element.nameIs("del") && isTracked(element)) || element.hasClass("msoDel");
    }

    private boolean isTracked(Element element) {
        return element.attr("cite").startsWith("mailto:") || (isOfWord && element.hasAttr("datetime"));
    }

    private static boolean isHidden(Element element) {
        var isMarked = element.hasAttr("hidden") && !element.attr("hidden").equals("until-found");
        var isClosed = element.nameIs("dialog") && !element.hasAttr("open");
        return isMarked || isClosed || HIDDEN.matcher(style(element)).find();
    }

    private void tell(Element element) {
        var name = element.normalName();
        if (FIELDS.contains(name) && !element.attr("type").equalsIgnoreCase("hidden")) {
            notes.elementNotCarried("form");
        } else if (WITHOUT_WORDS.contains(name)) {
            notes.elementNotCarried(name);
        } else if (name.equals("ol") && element.hasAttr("reversed")) {
            notes.attributeNotCarried("reversed", "");
        } else if (name.equals("ol") && element.attr("type").matches("[aAiI]")) {
            notes.attributeNotCarried("type", element.attr("type"));
        } else if (name.equals("abbr") && !element.attr("title").isBlank()) {
            notes.attributeNotCarried("title", element.attr("title"));
        }
    }

    static String style(Element element) {
        var style = element.attr("style");
        return style.isEmpty() ? style : style.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
