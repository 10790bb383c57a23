package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Words the reasons for which a WordPress export cannot be read. */
final class WxrFailures {

    private WxrFailures() {}

    static WxrException of(XMLStreamException broken) {
        var line = broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNumber());
        for (Throwable cause = broken; cause != null; cause = causeOf(cause)) {
            if (cause instanceof WxrInput.TooLarge) {
                return new WxrException("too-large", line, WxrInput.TooLarge.REASON);
            }
            if (cause instanceof CharacterCodingException || cause instanceof UnsupportedEncodingException) {
                return wrongEncoding(line);
            }
        }
        return new WxrException(
                "not-xml",
                line,
                new Message(
                        "From here on the file is cut or not well-formed XML.",
                        "الملف من هنا مقطوع أو ليس XML سليم الصياغة."));
    }

    private static @Nullable Throwable causeOf(Throwable failure) {
        return failure instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : failure.getCause();
    }

    private static WxrException wrongEncoding(int line) {
        return new WxrException(
                "wrong-encoding",
                line,
                new Message(
                        "Near here are bytes that are no text in the encoding that the file declares; save it as UTF-8.",
                        "قرب هذا الموضع بايتات ليست نصًا بالترميز المعلن في الملف؛ احفظه بترميز UTF-8."));
    }

    static WxrException notAnExport(int line) {
        return new WxrException(
                "not-wxr",
                line,
                new Message("This is not an export of WordPress (WXR).", "هذا الملف ليس تصديرًا من ووردبريس (WXR)."));
    }

    static WxrException declaresEntities(int line) {
        return new WxrException(
                "declares-entities",
                line,
                new Message(
                        "An export has no DOCTYPE and uses no entities of its own; such a file is not read.",
                        "ملف التصدير لا يحوي DOCTYPE ولا كيانات خاصة؛ ملف كهذا لا يُقرأ."));
    }
}
