package dev.midad.newsroom.articles;

import dev.midad.language.text.PortableText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the HTML of bodies; what was read before the transaction of an act is there when the act asks for it. */
@ApplicationScoped
class HtmlBodies {

    // The act refuses what is longer.
    private static final int LONGEST = 1_000_000;

    /** What the reading of a page depends on. */
    private record Page(String html, String lang) {}

    private final ThreadLocal<Map<Page, PortableText.Read>> first = ThreadLocal.withInitial(HashMap::new);
    private final HtmlSlots slots;

    HtmlBodies(HtmlSlots slots) {
        this.slots = slots;
    }

    PortableText.Read read(String html, String lang) {
        return Optional.ofNullable(first.get().get(new Page(html, lang))).orElseGet(() -> slots.read(html, lang));
    }

    /** Keeps what this page holds for the act that the thread is about to begin. */
    void readFirst(String html, String lang) {
        if (html.length() <= LONGEST) {
            first.get().put(new Page(html, lang), slots.read(html, lang));
        }
    }

    /** Lets go of what was read for the act, which has ended. */
    void forget() {
        first.remove();
    }
}
