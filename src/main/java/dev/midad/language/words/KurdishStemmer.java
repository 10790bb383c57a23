package dev.midad.language.words;

import dev.midad.language.text.Folding;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;

/**
 * Lucene's stemming of Sorani, which knows the ends of words by letters that folding has made others: ک, ی and ە. It gets
 * them back before, and the stem is folded again. That a ه was a consonant is lost, in every form of a word alike.
 */
final class KurdishStemmer implements Stemmer {

    private final Stemmer sorani = new FilterStemmer(SoraniStemFilter::new);

    @Override
    public String stem(String word) {
        return Folding.fold(sorani.stem(word.replace('ك', 'ک').replace('ي', 'ی').replace('ه', 'ە')));
    }
}
