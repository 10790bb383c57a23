package dev.midad.newsroom.slugs;

import dev.midad.language.text.Folding;
import java.util.Comparator;
import java.util.Locale;

/**
 * Holds the form in which names of one language are compared.
 *
 * @param lang the language without its region: a name in {@code en-GB} is one in {@code en}
 * @param key the folded name
 */
record NameKey(String lang, String key) implements Comparable<NameKey> {

    private static final Comparator<NameKey> ORDER =
            Comparator.comparing(NameKey::lang).thenComparing(NameKey::key);

    static NameKey of(String tag, String name) {
        var end = tag.indexOf('-');
        return new NameKey(
                (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT),
                Folding.fold(name).strip().replaceAll("\\s+", " "));
    }

    @Override
    public int compareTo(NameKey other) {
        return ORDER.compare(this, other);
    }
}
