package dev.midad.language.words;

/** Removes what a language adds to its words; threads must not share a stemmer. */
interface Stemmer {

    /** @param word the folded word */
    String stem(String word);
}
