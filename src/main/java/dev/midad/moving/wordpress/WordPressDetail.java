package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;

/** Holds a sentence in both languages of Midad, for a report that is kept. */
public record WordPressDetail(String en, String ar) {

    static WordPressDetail of(Message message) {
        return new WordPressDetail(message.english(), message.arabic());
    }
}
