package dev.midad.conversation.spam;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the spam filter takes a comment for. */
public enum SpamSort {
    SPAM,
    HAM;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable SpamSort tagged(@Nullable String tag) {
        return tag == null ? null : valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
