package dev.midad.outlets.feeds;

import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/** Makes text fit for XML 1.0, which cannot write some characters. */
final class XmlText {

    private XmlText() {}

    /** Returns the text without the characters that XML cannot write. */
    static String legal(String text) {
        return text.codePoints().allMatch(Verifier::isXMLCharacter)
                ? text
                : text.codePoints()
                        .filter(Verifier::isXMLCharacter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    static @Nullable String legalOrNone(@Nullable String text) {
        return text == null ? null : legal(text);
    }
}
