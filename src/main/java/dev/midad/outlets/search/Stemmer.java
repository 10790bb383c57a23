package dev.midad.outlets.search;

/** Takes off what a language adds to its words; not to be shared between threads. */
interface Stemmer {

    /** @param word folded */
    String stem(String word);
}
