package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.Message;
import dev.midad.language.text.Slug;

/** Says what is wrong with a slug that an editor chose. */
final class SlugMessages {

    private SlugMessages() {}

    static Message of(Slug.Problem problem) {
        return switch (problem) {
            case EMPTY ->
                new Message("A slug has at least one letter or digit.", "يجب أن يحوي حرفًا أو رقمًا واحدًا على الأقل.");
            case TOO_LONG ->
                new Message(
                        "At most 200 bytes in UTF-8, about 100 Arabic letters.",
                        "بحد أقصى 200 بايت، أي نحو 100 حرف عربي.");
            case INVALID_CHARACTERS ->
                new Message("Letters, digits, - and _ only.", "أحرف وأرقام والعلامتان - و_ فقط.");
            case LOOKS_LIKE_ID -> new Message("A slug cannot have the form of an id.", "لا يكون بصيغة المعرّف (UUID).");
        };
    }
}
