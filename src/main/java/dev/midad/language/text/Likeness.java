package dev.midad.language.text;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures how alike two texts are: SimHash (Charikar, "Similarity Estimation Techniques from Rounding Algorithms",
 * STOC 2002; Manku, Jain and Das Sarma, "Detecting Near-Duplicates for Web Crawling", WWW 2007) of 64 bits over the
 * folded words and pairs of words. The hashes of nearly equal texts differ in few bits, those of other texts in about
 * half of them.
 */
public final class Likeness {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int BITS = 64;
    // The hash is FNV-1a, 64 bits (Fowler, Noll and Vo), which the finaliser of SplitMix64 (Steele, Lea and Flood,
    // 2014) then spreads.
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Likeness() {}

    /** Returns the hash, which is equal for all texts that {@link Folding} makes equal. */
    public static long simhash(String text) {
        var words = wordsOf(text);
        var weights = new int[BITS];
        for (var i = 0; i < words.size(); i++) {
            add(hash(words.get(i)), weights);
            if (i > 0) {
                add(hash(words.get(i - 1) + ' ' + words.get(i)), weights);
            }
        }
        var hash = 0L;
        for (var bit = 0; bit < BITS; bit++) {
            hash |= weights[bit] > 0 ? 1L << bit : 0;
        }
        return hash;
    }

    /** Returns the share of words that both texts have among the words of either, from 0 to 1 (Jaccard's index). */
    public static double shared(String one, String other) {
        var first = new HashSet<>(wordsOf(one));
        var either = new HashSet<>(wordsOf(other));
        var both = (int) first.stream().filter(either::contains).count();
        either.addAll(first);
        return either.isEmpty() ? 0 : (double) both / either.size();
    }

    /** Returns how many words a text has. */
    public static int words(String text) {
        return wordsOf(text).size();
    }

    private static List<String> wordsOf(String text) {
        return BETWEEN.splitAsStream(Folding.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void add(long hash, int[] weights) {
        for (var bit = 0; bit < BITS; bit++) {
            weights[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
    }

    private static long hash(String words) {
        var hash = FNV_BASIS;
        for (var i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
