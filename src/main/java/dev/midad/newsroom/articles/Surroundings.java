package dev.midad.newsroom.articles;

import dev.midad.newsroom.published.TranslationRef;
import java.util.List;

/** Holds what the desk sees of an article that stands outside its row: who works on it, and its other languages. */
record Surroundings(Authorship authorship, List<TranslationRef> translations) {

    Surroundings {
        translations = List.copyOf(translations);
    }
}
