package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.LanguageTags;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is shown of a section, an author or a tag where something else refers to it.
 *
 * @param lang the language of its name
 * @param names its names in other languages, by language tag
 */
public record Named(UUID id, String slug, String lang, String name, Map<String, String> names) {

    public Named {
        names = Map.copyOf(names);
    }

    /** Returns its name in the language, or its own name where it has none in that language. */
    public String nameIn(@Nullable String language) {
        return names.getOrDefault(LanguageTags.lookUp(names.keySet(), language).orElse(lang), name);
    }
}
