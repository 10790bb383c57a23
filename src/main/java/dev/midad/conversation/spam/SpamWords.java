package dev.midad.conversation.spam;

import dev.midad.language.text.Folding;
import dev.midad.language.text.Links;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The marks of a comment that the spam filter counts: its words, those of its name, and where its links lead. */
final class SpamWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int MOST = 500;

    private SpamWords() {}

    /** Returns each mark once, in an order that is the same for all, so that no transactions wait for the rows of one another. */
    static Set<String> of(String name, String text) {
        var words = new TreeSet<String>();
        add("", text, words);
        add("name:", name, words);
        Links.hosts(text).stream().limit(MOST).forEach(host -> words.add("host:" + host));
        return words;
    }

    private static void add(String prefix, String text, Set<String> words) {
        BETWEEN.splitAsStream(Folding.fold(text))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .forEach(word -> words.add(prefix + word));
    }
}
