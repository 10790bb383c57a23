package dev.midad.outlets.feeds;

import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/** Text that can stand in XML 1.0, which has no way to write some characters. */
final class XmlText {

    private XmlText() {}

    /** The text without them. */
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
