package dev.midad.language.words;

/** Takes off what a language adds to its words; not to be shared between threads. */
interface Stemmer {

    /** @param word folded */
    String stem(String word);
}
